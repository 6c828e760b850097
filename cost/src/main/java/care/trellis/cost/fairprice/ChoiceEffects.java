package care.trellis.cost.fairprice;

import care.trellis.cost.model.Recipient;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.Returns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every choice did to the price, made one after another in a fixed order; the differences sum to the whole. In
 * another order single differences may be others, the whole is the same.
 */
public record ChoiceEffects(FairPrice unchanged, FairPrice chosen, List<Step> steps) {
    private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

    /** A kind of choice. */
    public enum Kind {
        EXCLUSIONS,
        ZEROS,
        QUANTILES,
        ROUNDS,
        UPLIFT,
        MEDIAN,
        RETURN_ON_OPERATIONS
    }

    /** One choice, and the price before and after it, in the unit of the headline. */
    public record Step(Kind kind, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /**
     * What one recipient gets of the price before and after all choices, in the unit of the headline.
     *
     * @param recipient absent for the part that belongs to no line, because the median used is not the sum of the lines'
     */
    public record Receipt(@Nullable Recipient recipient, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    public ChoiceEffects {
        steps = List.copyOf(steps);
    }

    public BigDecimal difference() {
        return chosen.price().subtract(unchanged.price());
    }

    /** Who receives the price, before and after; those who get nothing either way are left out. */
    public List<Receipt> receipts() {
        var before = unchanged.recipients();
        var after = chosen.recipients();
        var receipts = new ArrayList<Receipt>();
        for (var recipient : Recipient.values()) {
            if (before.containsKey(recipient) || after.containsKey(recipient)) {
                receipts.add(new Receipt(
                        recipient,
                        before.getOrDefault(recipient, BigDecimal.ZERO),
                        after.getOrDefault(recipient, BigDecimal.ZERO)));
            }
        }
        var rest = new Receipt(null, unchanged.belongsToNoLine(), chosen.belongsToNoLine());
        if (isSomething(rest.before()) || isSomething(rest.after())) {
            receipts.add(rest);
        }
        return receipts;
    }

    // Divisions are rounded after 34 digits, so nothing is not exactly 0.
    private static boolean isSomething(BigDecimal rest) {
        return rest.abs().compareTo(ROUNDING) > 0;
    }

    /**
     * Makes the choices one after another.
     *
     * @throws care.trellis.fault.Faulty naming every choice that cannot be made
     */
    public static ChoiceEffects of(Returns returns, PriceShape shape, FairPriceChoices from, FairPriceChoices to) {
        var chosen = FairPrice.of(returns, shape, to); // first, so that all its faults are named together
        var unchanged = FairPrice.of(returns, shape, from);
        var steps = new ArrayList<Step>();
        var current = from;
        var before = unchanged.price();
        for (var kind : Kind.values()) {
            var next = made(kind, current, to);
            if (!next.equals(current)) {
                var after = FairPrice.of(returns, shape, next).price();
                steps.add(new Step(kind, before, after));
                before = after;
                current = next;
            }
        }
        return new ChoiceEffects(unchanged, chosen, steps);
    }

    private static FairPriceChoices made(Kind kind, FairPriceChoices current, FairPriceChoices to) {
        var own = current.aggregation();
        var other = to.aggregation();
        return switch (kind) {
            case EXCLUSIONS -> current.with(own.excluding(other.exclusions()));
            case ZEROS -> current.with(own.withZeros(other.zeros(), other.otherZeros()));
            case QUANTILES -> current.with(own.with(other.method()).with(other.totals()));
            case ROUNDS -> current.with(own.with(other.occupancy())).with(to.rounds());
            case UPLIFT -> current.with(own.upliftedBy(other.uplifts()));
            case MEDIAN -> current.with(used(own, other));
            case RETURN_ON_OPERATIONS -> current.with(to.operations());
        };
    }

    private static AggregationChoices used(AggregationChoices own, AggregationChoices other) {
        return own.using(other.used());
    }
}
