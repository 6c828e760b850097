package care.trellis.cost.model;

import care.trellis.fault.Text;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A cost model as written, before anything in it was checked: every word with its place. {@link CostModel#load} turns it
 * into a model or names all its faults.
 */
public record ModelDraft(
        Text id,
        Text title,
        Text version,
        Text source,
        Text note,
        List<Text> units,
        List<SelectorDraft> selectors,
        List<ParameterDraft> parameters,
        List<LineDraft> workings,
        List<BlockDraft> blocks,
        List<TotalDraft> totals,
        Text headline,
        @Nullable Text pay,
        @Nullable Text returns) {

    /** A choice a model offers, such as the type of care; the first option is chosen unless another is. */
    public record SelectorDraft(Text id, Text label, SequencedMap<Text, Text> options) {}

    /** A value or formula: one for all, or one for each option of a selector. */
    public sealed interface Written {
        record Plain(Text text) implements Written {}

        record By(Text selector, SequencedMap<Text, Written> byOption) implements Written {}
    }

    /**
     * One input.
     *
     * @param value absent where the value must come from a book
     * @param series the book's series it is taken from
     * @param low the least value the quantity can have, in its unit
     * @param high the greatest
     */
    public record ParameterDraft(
            Text id,
            Text label,
            Text unit,
            @Nullable Written value,
            @Nullable Text series,
            @Nullable Text low,
            @Nullable Text high,
            Text source,
            Text date,
            Text status,
            Text note,
            @Nullable DistributionDraft distribution) {}

    /** A distribution by its name and its numbers, such as pert with low, mode and high. */
    public record DistributionDraft(Text kind, Map<String, Text> numbers, List<Text> values) {}

    /**
     * One row: a value (which makes it an input too) or a formula.
     *
     * @param input where it is a value: all that is said of it as an input
     * @param paidTo recipient to the formula of its part; the one with the text {@code rest} receives what is left
     */
    public record LineDraft(
            Text id,
            Text label,
            Text unit,
            @Nullable Written formula,
            @Nullable ParameterDraft input,
            Text note,
            List<Text> aliases,
            SequencedMap<Text, Text> paidTo) {}

    /** A group of lines; its unit is that of its lines, unless a line says otherwise. */
    public record BlockDraft(Text id, Text label, @Nullable Text unit, Text note, List<LineDraft> lines) {}

    /** A declared total: the sum of blocks, lines and other totals, or a formula. */
    public record TotalDraft(
            Text id,
            Text label,
            Text unit,
            Text note,
            List<Text> aliases,
            List<Text> sum,
            @Nullable Written formula) {}
}
