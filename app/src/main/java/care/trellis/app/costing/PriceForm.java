package care.trellis.app.costing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which every input of a model can be changed, as a page shows it.
 *
 * @param action where it is sent
 * @param shown what the values in it were calculated from, so that untouched fields can be told from changed ones
 * @param main the choice that is shown first; the model may have none
 * @param rules the other choices
 * @param books the books whose values may replace the model's own; the first stands for none
 * @param groups fields, most important first; those after the first are folded away
 */
public record PriceForm(
        String action,
        String shown,
        @Nullable Choice main,
        List<Choice> rules,
        boolean rulesChanged,
        List<Option> books,
        String year,
        @Nullable String bookError,
        @Nullable String yearError,
        List<Group> groups) {
    /** A selector. */
    public record Choice(
            String id,
            String label,
            List<Option> options,
            @Nullable String error) {}

    public record Option(String value, String label, boolean selected) {}

    /**
     * Fields that belong together.
     *
     * @param open whether something in it was changed or is wrong
     */
    public record Group(String id, String label, String note, List<Field> fields, boolean open) {}

    /**
     * One input.
     *
     * @param hint range, source, date and status in a sentence
     * @param prefix the sign of money; empty for anything else
     * @param suffix the rest of the unit; may be empty
     * @param changed whether somebody set it
     */
    public record Field(
            String id,
            String label,
            String hint,
            String prefix,
            String suffix,
            String value,
            boolean changed,
            @Nullable String error) {
        public String describedBy() {
            return error == null ? id + "-hint" : id + "-hint " + id + "-error";
        }
    }
}
