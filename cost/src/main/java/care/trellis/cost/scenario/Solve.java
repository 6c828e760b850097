package care.trellis.cost.scenario;

import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Range;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The value of one input at which a total reaches a target, all else as it is: the pay a price can carry, the price a pay
 * needs, the return that is left. Where several values would do, it is one near the present value.
 *
 * @param input the input solved for
 * @param value in the input's unit
 * @param withinRange whether the value is one the input can have; always true of {@link #forInput}
 * @param run the run with that value in place
 */
public record Solve(Parameter input, BigDecimal value, boolean withinRange, Run run) {
    private static final int DIGITS_IN_A_REFUSAL = 4;

    /**
     * Solves within the input's range, to at least 12 digits; exactly where the total is a straight line in the input.
     *
     * @param total id of a total or line
     * @param target in the unit of the total
     * @throws Faulty where the input or total does not exist, where the input does not move the total, or where no value
     *     in its range reaches the target: the refusal says what the total is at both ends
     */
    public static Solve forInput(Inputs inputs, String inputId, String total, BigDecimal target) {
        var input = input(inputs, inputId);
        var root = search(inputs, input, total, target, input.range());
        return solution(inputs, input, root, target)
                .orElseThrow(() -> new Faulty(refusal(inputs, input, total, target, root)));
    }

    /** Solves for the price: the value of an input at which the headline is the target. */
    public static Solve forPrice(Inputs inputs, String inputId, BigDecimal price) {
        return forInput(inputs, inputId, inputs.model().headline(), price);
    }

    /** Solves without regard to the input's range, for a picture that marks what lies outside it. */
    static Optional<Solve> beyondRange(Inputs inputs, String inputId, BigDecimal price) {
        var input = input(inputs, inputId);
        var headline = inputs.model().headline();
        var within = solution(inputs, input, search(inputs, input, headline, price, input.range()), price);
        return within.or(() -> solution(inputs, input, search(inputs, input, headline, price, Range.ANY), price));
    }

    private static Optional<Solve> solution(Inputs inputs, Parameter input, Root root, BigDecimal target) {
        var found = root.near(start(inputs, input));
        if (found.isEmpty() || root.isFlat()) {
            return Optional.empty();
        }
        var value = found.get();
        var solved = with(inputs, input, value, "solved for a target of " + target.toPlainString());
        return Optional.of(new Solve(input, value, input.range().contains(value), Run.of(solved)));
    }

    private static Root search(Inputs inputs, Parameter input, String total, BigDecimal target, Range range) {
        var quantity = inputs.model()
                .quantity(total)
                .filter(each -> each instanceof Quantity.Total || each instanceof Quantity.Line)
                .orElseThrow(() -> new Faulty(
                        Fault.of("model " + inputs.model().id(), "\"" + total + "\"", "the id of a total or a line")));
        return new Root(
                value -> total(with(inputs, input, value, "tried"), quantity.id())
                        .map(reached -> reached.subtract(target)),
                range,
                target.abs().max(BigDecimal.ONE));
    }

    // Where the model divides by nothing, as at an occupancy of 0, there is no total to compare.
    private static Optional<BigDecimal> total(Inputs inputs, String total) {
        try {
            return Optional.of(Run.of(inputs).value(total));
        } catch (Faulty noValue) {
            if (inputs.missing().isEmpty()) {
                return Optional.empty();
            }
            throw noValue;
        }
    }

    /** The inputs with a value in place, in its range or not. */
    static Inputs with(Inputs inputs, Parameter input, BigDecimal value, String why) {
        var given = new TreeMap<>(inputs.given());
        given.put(input.id(), new Inputs.Given(value, Provenance.setBy(why)));
        return new Inputs(inputs.model(), inputs.selection(), given, inputs.varied());
    }

    private static BigDecimal start(Inputs inputs, Parameter input) {
        var low = input.range().low();
        var high = input.range().high();
        return inputs.value(input.id()).orElse(low != null ? low : high != null ? high : BigDecimal.ONE);
    }

    private static Parameter input(Inputs inputs, String id) {
        return inputs.model()
                .input(id)
                .orElseThrow(() -> new Faulty(Fault.of(
                        "model " + inputs.model().id(),
                        "\"" + id + "\"",
                        "the id of an input to solve for: a parameter, or a line that is a value")));
    }

    private static Fault refusal(Inputs inputs, Parameter input, String total, BigDecimal target, Root root) {
        var subject = "input " + input.id();
        var quantity = inputs.model().require(total);
        if (root.tried().isEmpty()) {
            return Fault.of(subject, "no value at which " + total + " can be calculated", "a divisor that is not 0");
        }
        if (root.isFlat()) {
            return Fault.of(
                    subject,
                    "no effect on " + total + ", which stays at "
                            + printed(target.add(root.tried().firstEntry().getValue())) + " " + quantity.unit(),
                    "an input that moves it");
        }
        var first = root.tried().firstEntry();
        var last = root.tried().lastEntry();
        return Fault.of(
                        subject,
                        "no value in its range (" + input.range() + ") at which " + total + " is "
                                + target.toPlainString() + " " + quantity.unit(),
                        "a target the input can reach")
                .advising(total + " is " + printed(target.add(first.getValue())) + " at "
                        + printed(first.getKey()) + " " + input.unit() + " and "
                        + printed(target.add(last.getValue())) + " at " + printed(last.getKey()) + " " + input.unit());
    }

    private static String printed(BigDecimal value) {
        var rounded = value.setScale(DIGITS_IN_A_REFUSAL, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
