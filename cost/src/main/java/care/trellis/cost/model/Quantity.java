package care.trellis.cost.model;

import care.trellis.cost.formula.Formula;
import care.trellis.cost.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Anything in a model that has a name, a unit and a value: an input, a working, a line, a total. */
public sealed interface Quantity {
    String id();

    String label();

    Unit unit();

    String note();

    /** The formula that gives its value; for an input, none. */
    @Nullable
    Formula formula();

    /** Its formula, and for a line those of its recipients' parts. */
    default List<Formula> formulas() {
        var formulas = new ArrayList<Formula>();
        var own = formula();
        if (own != null) {
            formulas.add(own);
        }
        if (this instanceof Line line) {
            formulas.addAll(line.paidTo().values());
        }
        return formulas;
    }

    /** What it is and its id, as faults name it: "line direct_care". */
    default String described() {
        return switch (this) {
            case Parameter parameter -> "parameter " + parameter.id();
            case Working working -> "working " + working.id();
            case Line line -> "line " + line.id();
            case Total total -> "total " + total.id();
        };
    }

    /**
     * One input: a parameter, or a line that is a value.
     *
     * @param value absent where a book must give it
     * @param series the book's series it is taken from
     */
    record Parameter(
            String id,
            String label,
            Unit unit,
            @Nullable ByCase value,
            @Nullable String series,
            Range range,
            Provenance provenance,
            @Nullable Distribution distribution,
            String note)
            implements Quantity {
        @Override
        public @Nullable Formula formula() {
            return null;
        }
    }

    /** A value, in its parameter's unit: one for all, or one for each option of a selector. */
    sealed interface ByCase {
        record One(BigDecimal value) implements ByCase {}

        record Each(String selector, SequencedMap<String, ByCase> byOption) implements ByCase {}
    }

    /** A quantity on the way to the lines, such as visits in an hour; it is paid to nobody. */
    record Working(String id, String label, Unit unit, Formula formula, String note) implements Quantity {}

    /**
     * One row of a block.
     *
     * @param input what is known of it as an input, where it is a value
     * @param paidTo the part each recipient but {@code rest} receives
     * @param rest who receives what is left
     */
    record Line(
            String id,
            String block,
            String label,
            Unit unit,
            @Nullable Formula formula,
            @Nullable Parameter input,
            SequencedMap<Recipient, Formula> paidTo,
            Recipient rest,
            List<String> aliases,
            String note)
            implements Quantity {}

    /**
     * A declared total or other result.
     *
     * @param parts blocks, lines and totals it is the sum of; empty where it is a formula
     */
    record Total(
            String id, String label, Unit unit, Formula formula, List<String> parts, List<String> aliases, String note)
            implements Quantity {
        public boolean isSum() {
            return !parts.isEmpty();
        }
    }
}
