package care.trellis.cost.scenario;

import static care.trellis.cost.formula.DecimalEvaluation.PRECISION;

import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fair to whom? For a given price, the return that every level of pay leaves, the pay that every return can carry, and
 * the price of every pair: the choice that Laing &amp; Buisson's toolkit (Joseph Rowntree Foundation, 2008) puts before
 * its reader.
 *
 * @param pay the input that is the pay of most staff
 * @param returns the input that is the rate of return
 * @param price given, in the unit of the headline
 * @param atPay for every pay, lowest first, the return the price leaves
 * @param atReturn for every return, lowest first, the pay the price can carry
 * @param prices for every pay and return, by pay and then by return
 */
public record FairToWhom(
        Parameter pay,
        Parameter returns,
        BigDecimal price,
        List<Point> atPay,
        List<Point> atReturn,
        List<Priced> prices) {
    /** Where a point stands. */
    public enum Standing {
        POSSIBLE,
        /** The value found is one the input cannot have, such as a return below 0: a loss. */
        OUTSIDE_RANGE,
        /** No value at all gives the price. */
        NONE
    }

    /**
     * One point of a curve at the given price.
     *
     * @param pay in the unit of the pay; absent where no pay gives the price
     * @param returns in the unit of the return; absent where no return gives the price
     */
    public record Point(@Nullable BigDecimal pay, @Nullable BigDecimal returns, Standing standing) {}

    /**
     * The price of one pay and one return, in the unit of the headline.
     *
     * @param price absent where the model has no price there, as at a division by zero
     */
    public record Priced(
            BigDecimal pay, BigDecimal returns, @Nullable BigDecimal price, Standing standing) {}

    private static final int PAY_LEVELS = 21;
    private static final int RETURN_LEVELS = 11;
    private static final BigDecimal LOWEST_PAY = new BigDecimal("0.75");
    private static final BigDecimal HIGHEST_PAY = new BigDecimal("1.5");
    private static final BigDecimal RETURN_WHERE_NONE = new BigDecimal("0.1");

    public FairToWhom {
        atPay = List.copyOf(atPay);
        atReturn = List.copyOf(atReturn);
        prices = List.copyOf(prices);
    }

    /**
     * The curves at a price, with the levels a picture needs: pay from three quarters of the present pay to half as much
     * again, returns from nothing to twice the present rate, the present ones among them.
     */
    public static FairToWhom at(Inputs inputs, BigDecimal price) {
        var run = Run.of(inputs);
        var pay = run.value(input(inputs, inputs.model().pay(), "pay").id());
        var returns =
                run.value(input(inputs, inputs.model().returns(), "return").id());
        var highest = returns.signum() == 0
                ? returns(inputs).unit().fromBase(RETURN_WHERE_NONE)
                : returns.multiply(BigDecimal.TWO);
        return at(
                inputs,
                price,
                levels(pay.multiply(LOWEST_PAY), pay.multiply(HIGHEST_PAY), PAY_LEVELS, pay),
                levels(BigDecimal.ZERO, highest, RETURN_LEVELS, returns));
    }

    /**
     * The curves at a price, at levels of one's own choice.
     *
     * @param pays in the unit of the pay
     * @param returns in the unit of the return
     * @throws Faulty where the model does not name its pay and its return
     */
    public static FairToWhom at(Inputs inputs, BigDecimal price, List<BigDecimal> pays, List<BigDecimal> returns) {
        var pay = input(inputs, inputs.model().pay(), "pay");
        var rate = returns(inputs);
        var atPay = new TreeSet<>(pays)
                .stream()
                        .map(level -> returnAt(inputs, pay, rate, level, price))
                        .toList();
        var atReturn = new TreeSet<>(returns)
                .stream().map(level -> payAt(inputs, pay, rate, level, price)).toList();
        var prices = new ArrayList<Priced>();
        for (var level : new TreeSet<>(pays)) {
            for (var each : new TreeSet<>(returns)) {
                prices.add(priced(inputs, pay, rate, level, each));
            }
        }
        return new FairToWhom(pay, rate, price, atPay, atReturn, prices);
    }

    private static Point returnAt(Inputs inputs, Parameter pay, Parameter rate, BigDecimal level, BigDecimal price) {
        return Solve.beyondRange(Solve.with(inputs, pay, level, "a level of pay"), rate.id(), price)
                .map(solved -> new Point(level, solved.value(), standing(pay, level, rate, solved.value())))
                .orElse(new Point(level, null, Standing.NONE));
    }

    private static Point payAt(Inputs inputs, Parameter pay, Parameter rate, BigDecimal level, BigDecimal price) {
        return Solve.beyondRange(Solve.with(inputs, rate, level, "a rate of return"), pay.id(), price)
                .map(solved -> new Point(solved.value(), level, standing(pay, solved.value(), rate, level)))
                .orElse(new Point(null, level, Standing.NONE));
    }

    private static Priced priced(Inputs inputs, Parameter pay, Parameter rate, BigDecimal level, BigDecimal returns) {
        var set = Solve.with(Solve.with(inputs, pay, level, "a level of pay"), rate, returns, "a rate of return");
        return price(set)
                .map(price -> new Priced(level, returns, price, standing(pay, level, rate, returns)))
                .orElse(new Priced(level, returns, null, Standing.NONE));
    }

    private static Optional<BigDecimal> price(Inputs inputs) {
        try {
            return Optional.of(Run.of(inputs).price());
        } catch (Faulty noPrice) {
            if (inputs.missing().isEmpty()) {
                return Optional.empty();
            }
            throw noPrice;
        }
    }

    private static Standing standing(Parameter pay, BigDecimal level, Parameter rate, BigDecimal returns) {
        return pay.range().contains(level) && rate.range().contains(returns)
                ? Standing.POSSIBLE
                : Standing.OUTSIDE_RANGE;
    }

    private static Parameter returns(Inputs inputs) {
        return input(inputs, inputs.model().returns(), "return");
    }

    private static Parameter input(Inputs inputs, @Nullable String id, String role) {
        return Optional.ofNullable(id)
                .flatMap(inputs.model()::input)
                .orElseThrow(() -> new Faulty(Fault.of(
                        "model " + inputs.model().id(),
                        "no " + role + " under trade_off",
                        "a model that names the input that is its pay and the one that is its return")));
    }

    private static List<BigDecimal> levels(BigDecimal low, BigDecimal high, int count, BigDecimal present) {
        var levels = new TreeSet<BigDecimal>();
        var step = high.subtract(low).divide(BigDecimal.valueOf(count - 1L), PRECISION);
        for (int i = 0; i < count; i++) {
            levels.add(low.add(step.multiply(BigDecimal.valueOf(i)), PRECISION));
        }
        levels.add(present);
        return List.copyOf(levels);
    }
}
