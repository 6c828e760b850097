package care.trellis.cost.run;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.formula.Formula;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Recipient;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** One decimal run of a model: the value of every quantity, unrounded, and who receives the price. */
public final class Run {
    private final Inputs inputs;
    private final Map<String, BigDecimal> values;

    private Run(Inputs inputs, Map<String, BigDecimal> values) {
        this.inputs = inputs;
        this.values = Map.copyOf(values);
    }

    /**
     * Prices a model.
     *
     * @throws Faulty naming every input without a value, or a division by zero with its place
     */
    public static Run of(Inputs inputs) {
        var missing = inputs.missing();
        if (!missing.isEmpty()) {
            throw new Faulty(missing.entrySet().stream()
                    .map(entry -> Fault.of(
                            "parameter " + entry.getKey(),
                            "no value",
                            "a value, or a book with the series " + entry.getValue()))
                    .toList());
        }
        var values = new HashMap<String, BigDecimal>();
        for (var quantity : inputs.model().order().values()) {
            values.put(quantity.id(), evaluate(inputs, quantity, values));
        }
        return new Run(inputs, values);
    }

    private static BigDecimal evaluate(Inputs inputs, Quantity quantity, Map<String, BigDecimal> values) {
        var given = inputs.value(quantity.id());
        if (given.isPresent() && (quantity instanceof Parameter || quantity instanceof Line)) {
            return quantity.unit().toBase(given.get());
        }
        return evaluate(quantity, java.util.Objects.requireNonNull(quantity.formula()), inputs, values);
    }

    private static BigDecimal evaluate(
            Quantity quantity, Formula formula, Inputs inputs, Map<String, BigDecimal> values) {
        return DecimalEvaluation.of(
                quantity.described(),
                formula,
                id -> java.util.Objects.requireNonNull(values.get(id), id),
                inputs.selection());
    }

    public Inputs inputs() {
        return inputs;
    }

    public CostModel model() {
        return inputs.model();
    }

    /** The value of a quantity in its own unit, unrounded. */
    public BigDecimal value(String id) {
        return model().require(id).unit().fromBase(base(id));
    }

    /** The price, in the unit of the headline total, unrounded. */
    public BigDecimal price() {
        return value(model().headline());
    }

    BigDecimal base(String id) {
        var value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException(id + " is not in model " + model().id());
        }
        return value;
    }

    /** What each recipient gets of one line, in the line's unit; the parts sum to the line. */
    public Map<Recipient, BigDecimal> recipients(Line line) {
        var shares = new EnumMap<Recipient, BigDecimal>(Recipient.class);
        var rest = base(line.id());
        var natural = natural(line);
        var portion = portion(rest, natural);
        var shared = new HashMap<>(values);
        shared.put(line.id(), natural);
        for (var share : line.paidTo().entrySet()) {
            var part = evaluate(line, share.getValue(), inputs, shared).multiply(portion, DecimalEvaluation.PRECISION);
            shares.merge(share.getKey(), line.unit().fromBase(part), BigDecimal::add);
            rest = rest.subtract(part, DecimalEvaluation.PRECISION);
        }
        shares.merge(line.rest(), line.unit().fromBase(rest), BigDecimal::add);
        return shares;
    }

    // A line held at a value is shared as its own formula would share it; where that gives nothing, all is the rest.
    private BigDecimal natural(Line line) {
        var formula = line.formula();
        if (formula == null || !inputs.given().containsKey(line.id())) {
            return base(line.id());
        }
        try {
            return evaluate(line, formula, inputs, values);
        } catch (Faulty divisionByZero) {
            return BigDecimal.ZERO;
        }
    }

    private static BigDecimal portion(BigDecimal held, BigDecimal natural) {
        if (held.compareTo(natural) == 0) {
            return BigDecimal.ONE;
        }
        return natural.signum() == 0 ? BigDecimal.ZERO : held.divide(natural, DecimalEvaluation.PRECISION);
    }

    /** What each recipient gets of the price, in the unit of the headline; the parts sum to the price. */
    public Map<Recipient, BigDecimal> recipients() {
        var all = new EnumMap<Recipient, BigDecimal>(Recipient.class);
        for (var recipient : Recipient.values()) {
            all.put(recipient, BigDecimal.ZERO);
        }
        var headline = model().headlineTotal().unit();
        model().headlineLines()
                .forEach((line, count) -> recipients(line)
                        .forEach((recipient, amount) -> all.merge(
                                recipient,
                                headline.fromBase(line.unit().toBase(amount).multiply(BigDecimal.valueOf(count))),
                                (a, b) -> a.add(b, DecimalEvaluation.PRECISION))));
        return all;
    }

    /** The explanation of one figure, down to its leaves. */
    public Explanation explain(String id) {
        return new Explainer(this).explain(id);
    }

    /** A figure as it is published: two decimals, halves away from zero. The only rounding there is. */
    public static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}
