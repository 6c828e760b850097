package care.trellis.app.places.edit;

import care.trellis.app.permission.Kind;
import care.trellis.app.web.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * The form in which a service or an organisation is changed.
 *
 * @param address where it is sent
 * @param version of what the person sees
 * @param why their reason, as typed
 * @param isSaved whether it comes after a change that was saved
 * @param conflicts what somebody else changed meanwhile
 */
public record EditPage(
        String address,
        String name,
        boolean isService,
        int version,
        List<Line> lines,
        String why,
        List<FieldError> errors,
        boolean isSaved,
        List<Conflict> conflicts) {
    /**
     * One field.
     *
     * @param said what the last file says, where it is something else than what stands here and people changed it
     */
    public record Line(EditField field, String value, Optional<String> said, Optional<String> error) {}

    /** A field that stands otherwise than the person typed. */
    public record Conflict(String label, String typed, String now) {}

    public EditPage {
        lines = List.copyOf(lines);
        errors = List.copyOf(errors);
        conflicts = List.copyOf(conflicts);
    }

    static String address(Kind kind, String id) {
        return (kind == Kind.SERVICE ? "/services/" : "/organisations/") + id + "/edit";
    }

    /** Where everybody sees it. */
    public String shownAt() {
        return address.substring(0, address.length() - "/edit".length());
    }

    /** The title of the page and of its browser tab. */
    public String title() {
        return isService ? "Change a service" : "Change an organisation";
    }
}
