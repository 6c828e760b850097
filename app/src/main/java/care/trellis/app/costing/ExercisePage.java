package care.trellis.app.costing;

import care.trellis.app.web.FieldError;
import java.util.List;

/**
 * What every page of one exercise has around it.
 *
 * @param query the choices made, as the part of an address after the question mark; pages hand it on
 * @param subject the page's own place among {@link #tabs}
 */
public record ExercisePage(Exercise exercise, String query, String subject, List<FieldError> errors) {
    /** One page of an exercise. */
    public record Tab(String label, String link, boolean current) {}

    public ExercisePage {
        errors = List.copyOf(errors);
    }

    public List<Tab> tabs() {
        return List.of(
                tab("Overview", ""),
                tab("Returns and checks", "/returns"),
                tab("Line by line", "/spread"),
                tab("Three medians", "/medians"),
                tab("Fair price", "/price"));
    }

    private Tab tab(String label, String path) {
        return new Tab(label, link(path), subject.equals(path));
    }

    /** The address of a page of this exercise, with the choices made. */
    public String link(String path) {
        return address(path, query);
    }

    /** The address of a page of this exercise with other choices. */
    public String address(String path, String choices) {
        return exercise.address() + path + (choices.isEmpty() ? "" : "?" + choices);
    }

    /** Where a figure is explained. */
    public String why(String figure) {
        return link("/why/" + figure);
    }

    public boolean hasChoices() {
        return !query.isEmpty();
    }
}
