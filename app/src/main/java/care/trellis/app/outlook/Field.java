package care.trellis.app.outlook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person may choose or type on a page.
 *
 * @param id the HTML id and the name it has in the address
 * @param label what it is
 * @param hint what it does, or where the value to begin with is from
 * @param prefix stands before the number, such as £; may be empty
 * @param suffix stands after the number, such as "% a year"; may be empty
 * @param value as typed, or the one to begin with
 * @param choices what there is to choose from; empty where anything may be typed
 * @param kind how it is shown
 * @param error what must be put right; nothing where it is sound
 */
public record Field(
        String id,
        String label,
        String hint,
        String prefix,
        String suffix,
        String value,
        List<Choice> choices,
        Kind kind,
        @Nullable String error) {
    /** How a field is shown. */
    public enum Kind {
        NUMBER,
        SELECT,
        LINES,
        /** Chosen elsewhere on the page, and kept. */
        HIDDEN
    }

    /** One of several. */
    public record Choice(String value, String label) {}

    public Field {
        choices = List.copyOf(choices);
    }

    /** The ids of what describes it, for software that reads pages aloud; nothing where nothing does. */
    public @Nullable String describedBy() {
        var ids = (hint.isEmpty() ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
