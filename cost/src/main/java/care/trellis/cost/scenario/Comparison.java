package care.trellis.cost.scenario;

import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.run.Run;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two runs of one model: the price line by line, every total, who receives it, and the inputs that
 * made the difference.
 *
 * <p>The differences of the lines sum to the difference of the price, and so do those of the recipients.
 *
 * @param lines every line of the price, with what it contributes to it
 * @param totals every total both runs have, in its own unit
 * @param recipients what each recipient gets of the price
 * @param inputs what was changed; a line held at a value is one of them
 * @param choices selectors set to another option
 */
public record Comparison(
        Run base,
        Run changed,
        List<LineDifference> lines,
        List<TotalDifference> totals,
        List<RecipientDifference> recipients,
        List<InputChange> inputs,
        List<Choice> choices) {
    /**
     * One line's part in the price, in the unit of the headline.
     *
     * @param times how often the line counts in the headline of the changed run
     * @param before value times how often it counts; 0 where that version of the model has no such line
     */
    public record LineDifference(
            String id, String block, String label, int times, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /** One total in its own unit, which is the same before and after. */
    public record TotalDifference(String id, String label, String unit, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /** What one recipient gets of the price, in the unit of the headline. */
    public record RecipientDifference(Recipient recipient, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /**
     * An input, or a line held at a value, that is not what it was.
     *
     * @param before in {@code unit}; absent where that version of the model has no such input
     * @param from where the earlier value comes from; absent where it was calculated
     * @param to where the later value comes from; absent where it is calculated
     */
    public record InputChange(
            String id,
            String label,
            String unit,
            @Nullable BigDecimal before,
            @Nullable Provenance from,
            BigDecimal after,
            @Nullable Provenance to) {}

    /** A selector set to another option, by their labels. */
    public record Choice(String selector, String label, String before, String after) {}

    public Comparison {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        recipients = List.copyOf(recipients);
        inputs = List.copyOf(inputs);
        choices = List.copyOf(choices);
    }

    /**
     * Compares two runs of one model, or of two versions of it.
     *
     * @throws Faulty where the runs are of different models, or their prices are in different kinds of unit
     */
    public static Comparison of(Run base, Run changed) {
        refuseStrangers(base, changed);
        return new Comparison(
                base,
                changed,
                lines(base, changed),
                totals(base, changed),
                recipients(base, changed),
                InputChanges.between(base, changed),
                InputChanges.choices(base, changed));
    }

    /** The price before, in the unit of the changed run's headline, unrounded. */
    public BigDecimal before() {
        return inUnitOf(changed, base.model().headlineTotal(), base.price());
    }

    /** The price after, in the unit of its headline, unrounded. */
    public BigDecimal after() {
        return changed.price();
    }

    public BigDecimal difference() {
        return after().subtract(before());
    }

    /** Whether not one figure differs. */
    public boolean isNothing() {
        return lines.stream().allMatch(line -> line.difference().signum() == 0)
                && totals.stream().allMatch(total -> total.difference().signum() == 0)
                && recipients.stream().allMatch(each -> each.difference().signum() == 0);
    }

    private static void refuseStrangers(Run base, Run changed) {
        var from = base.model();
        var to = changed.model();
        if (!from.id().equals(to.id())) {
            throw new Faulty(
                    Fault.of("comparison", "models " + from.id() + " and " + to.id(), "two runs of one model"));
        }
        var before = from.headlineTotal().unit();
        var after = to.headlineTotal().unit();
        if (!before.sameKind(after)) {
            throw new Faulty(Fault.of(
                    "comparison", "prices in " + before + " and " + after, "two versions that price the same thing"));
        }
    }

    private static BigDecimal inUnitOf(Run priced, Quantity quantity, BigDecimal value) {
        return priced.model().headlineTotal().unit().fromBase(quantity.unit().toBase(value));
    }

    private static List<LineDifference> lines(Run base, Run changed) {
        var before = contributions(base, changed);
        var after = contributions(changed, changed);
        var times = times(changed);
        var labels = new LinkedHashMap<String, Line>();
        after.keySet().forEach(line -> labels.put(line.id(), line));
        before.keySet().forEach(line -> labels.putIfAbsent(line.id(), line));
        var was = byId(before);
        var is = byId(after);
        return labels.values().stream()
                .map(line -> new LineDifference(
                        line.id(),
                        line.block(),
                        line.label(),
                        times.getOrDefault(line.id(), 0),
                        was.getOrDefault(line.id(), BigDecimal.ZERO),
                        is.getOrDefault(line.id(), BigDecimal.ZERO)))
                .toList();
    }

    private static Map<String, Integer> times(Run run) {
        var times = new LinkedHashMap<String, Integer>();
        run.model().headlineLines().forEach((line, count) -> times.put(line.id(), count));
        return times;
    }

    private static Map<Line, BigDecimal> contributions(Run run, Run priced) {
        var parts = new LinkedHashMap<Line, BigDecimal>();
        run.model()
                .headlineLines()
                .forEach((line, count) -> parts.put(
                        line, inUnitOf(priced, line, run.value(line.id())).multiply(BigDecimal.valueOf(count))));
        return parts;
    }

    private static Map<String, BigDecimal> byId(Map<Line, BigDecimal> values) {
        var byId = new LinkedHashMap<String, BigDecimal>();
        values.forEach((line, value) -> byId.put(line.id(), value));
        return byId;
    }

    private static List<TotalDifference> totals(Run base, Run changed) {
        var differences = new ArrayList<TotalDifference>();
        for (var total : changed.model().totals()) {
            base.model()
                    .quantity(total.id())
                    .filter(earlier ->
                            earlier instanceof Quantity.Total && earlier.unit().sameKind(total.unit()))
                    .ifPresent(earlier -> differences.add(new TotalDifference(
                            total.id(),
                            total.label(),
                            total.unit().toString(),
                            total.unit().fromBase(earlier.unit().toBase(base.value(total.id()))),
                            changed.value(total.id()))));
        }
        return differences;
    }

    private static List<RecipientDifference> recipients(Run base, Run changed) {
        var before = base.recipients();
        var after = changed.recipients();
        var all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .map(each -> new RecipientDifference(
                        each,
                        inUnitOf(changed, base.model().headlineTotal(), before.getOrDefault(each, BigDecimal.ZERO)),
                        after.getOrDefault(each, BigDecimal.ZERO)))
                .toList();
    }
}
