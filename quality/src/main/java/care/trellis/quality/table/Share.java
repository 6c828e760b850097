package care.trellis.quality.table;

import care.trellis.fault.Fault;
import java.util.Map;
import java.util.Optional;

/**
 * A share drawn towards a prior one, because few cases say little: {@code (part + plus) / (whole + wholePlus)}.
 *
 * <p>With 0.5 and 2 it is the mean of the posterior of a Beta(0.5, 1.5) prior: a quarter before anything is known, and
 * one home of one below Good counts as 0.5, not as 1.
 *
 * @param column what it makes: a number from 0 to 1
 * @param part the fact that counts the part
 * @param whole the fact that counts the whole
 * @param plus what is added to the part
 * @param wholePlus what is added to the whole
 */
public record Share(Column column, String part, String whole, double plus, double wholePlus) {
    public Share {
        if (!(plus >= 0 && wholePlus >= plus && wholePlus < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "what is added must be 0 <= plus <= whole plus, was " + plus + " and " + wholePlus);
        }
    }

    /** Empty where a fact is not known, or there is nothing to share. */
    public Optional<Value> of(Map<String, Value> facts) {
        if (!(facts.get(part) instanceof Value.Figure(double x) && facts.get(whole) instanceof Value.Figure(double n))
                || n + wholePlus == 0) {
            return Optional.empty();
        }
        return Optional.of(Value.of((x + plus) / (n + wholePlus)));
    }

    /** The formula over the names of its facts, which FEEL reads too. */
    public String formula() {
        return formula(part, whole);
    }

    /** The formula with its figures: {@code (2 + 0.5) / (4 + 2)}. */
    public String working(Map<String, Value> facts) {
        return formula(text(facts, part), text(facts, whole));
    }

    private String formula(String x, String n) {
        return "(" + x + " + " + Value.of(plus).text() + ") / (" + n + " + "
                + Value.of(wholePlus).text() + ")";
    }

    Optional<Fault> fault(Map<String, Value> facts) {
        return facts.get(part) instanceof Value.Figure(double x)
                        && facts.get(whole) instanceof Value.Figure(double n)
                        && x > n
                ? Optional.of(Fault.of(
                        column.label() + " (" + column.id() + ")",
                        part + " " + text(facts, part) + " of " + whole + " " + text(facts, whole),
                        "a part no greater than the whole"))
                : Optional.empty();
    }

    private static String text(Map<String, Value> facts, String fact) {
        var value = facts.get(fact);
        return value == null ? "not known" : value.text();
    }
}
