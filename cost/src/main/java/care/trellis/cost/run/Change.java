package care.trellis.cost.run;

import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Provenance;
import java.math.BigDecimal;

/** One change to the inputs of a run. */
public sealed interface Change {
    /** Sets an input, or holds a line, at a value in its unit. */
    record Set(String id, BigDecimal value, Provenance provenance) implements Change {}

    /** Multiplies an input by a factor. */
    record Scale(String id, BigDecimal factor, Provenance provenance) implements Change {}

    /** Adds to an input an amount in its unit. */
    record Add(String id, BigDecimal amount, Provenance provenance) implements Change {}

    /** Says how uncertain an input is, in its unit; only a simulation takes notice. */
    record Vary(String id, Distribution distribution) implements Change {}

    /** Chooses an option of a selector. */
    record Select(String selector, String option) implements Change {}
}
