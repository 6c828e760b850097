package care.trellis.app.outlook;

import care.trellis.app.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an area: the form with everything that was asked, and the answer where there is one.
 *
 * @param areas the pages of the others, with the same assumptions
 * @param isChanged whether anything differs from the scenario that ships
 * @param answer nothing where something must be put right
 */
public record OutlookPage(
        OutlookArea area,
        List<Link> areas,
        List<Field> fields,
        List<FieldError> errors,
        boolean isChanged,
        String csv,
        String json,
        @Nullable OutlookAnswer answer) {
    static OutlookPage of(OutlookInputs inputs, OutlookArea area, Asked asked, @Nullable OutlookAnswer answer) {
        var path = "/outlook/" + area.slug();
        return new OutlookPage(
                area,
                inputs.areas().stream()
                        .map(other -> new Link(
                                other.name(),
                                asked.link("/outlook/" + other.slug()),
                                other.slug().equals(area.slug())))
                        .toList(),
                asked.fields(),
                asked.errors(),
                asked.isChanged(),
                asked.link(path + "/figures.csv"),
                asked.link(path + "/figures.json"),
                answer);
    }

    public String path() {
        return "/outlook/" + area.slug();
    }
}
