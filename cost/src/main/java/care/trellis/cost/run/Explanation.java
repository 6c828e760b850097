package care.trellis.cost.run;

import care.trellis.cost.model.Provenance;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one figure came about: its formula, the same with the figures put in, its unit and source, and the figures it was
 * made from, down to the inputs.
 *
 * @param value in {@code unit}, unrounded
 * @param formula with names; absent for an input
 * @param working the formula with its figures; absent for an input
 * @param rule named rule the formula applies, with its source; empty where there is none
 * @param provenance where an input's value comes from; absent for a formula
 * @param held whether a line's formula was set aside for a value given by hand
 * @param parts what it was made from; empty for an input, and where {@code shownBefore}
 * @param shownBefore whether its parts stand earlier in the same explanation
 */
public record Explanation(
        String id,
        String label,
        String unit,
        BigDecimal value,
        @Nullable String formula,
        @Nullable String working,
        String rule,
        @Nullable Provenance provenance,
        boolean held,
        String note,
        List<Explanation> parts,
        boolean shownBefore) {
    public Explanation {
        parts = List.copyOf(parts);
    }
}
