package care.trellis.app.costing;

import care.trellis.app.chart.Chart;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.scenario.Comparison;
import care.trellis.cost.scenario.Comparison.LineDifference;
import care.trellis.cost.scenario.Comparison.RecipientDifference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a calculation changed against what it started from, as a page shows it. */
public record ChangesPage(
        String before,
        String after,
        String difference,
        boolean nothing,
        List<Changed> inputs,
        List<Line> lines,
        List<Line> totals,
        @Nullable Chart recipients,
        @Nullable Chart byLine) {
    /** An input or choice before and after. */
    public record Changed(String label, String before, String after, String source) {}

    /** One figure before and after, with its change. */
    public record Line(String label, String before, String after, String difference) {}

    private static final int MOST_BARS = 15;

    static ChangesPage of(Comparison comparison) {
        var unit = comparison.changed().model().headlineTotal().unit().toString();
        var changed = comparison.lines().stream()
                .filter(line -> line.difference().signum() != 0)
                .toList();
        return new ChangesPage(
                InWords.full(comparison.before(), unit),
                InWords.full(comparison.after(), unit),
                InWords.difference(comparison.difference(), unit),
                comparison.isNothing(),
                inputs(comparison),
                changed.stream()
                        .map(line -> line(line.label(), line.before(), line.after(), line.difference(), unit))
                        .toList(),
                comparison.totals().stream()
                        .filter(total -> total.difference().signum() != 0)
                        .map(total ->
                                line(total.label(), total.before(), total.after(), total.difference(), total.unit()))
                        .toList(),
                comparison.isNothing() ? null : recipients(comparison, unit),
                changed.isEmpty() ? null : byLine(changed, unit));
    }

    private static Line line(String label, BigDecimal before, BigDecimal after, BigDecimal difference, String unit) {
        return new Line(
                label, InWords.figure(before, unit), InWords.figure(after, unit), InWords.difference(difference, unit));
    }

    private static List<Changed> inputs(Comparison comparison) {
        var changes = new ArrayList<Changed>();
        comparison
                .choices()
                .forEach(choice -> changes.add(new Changed(choice.label(), choice.before(), choice.after(), "Chosen")));
        comparison
                .inputs()
                .forEach(input -> changes.add(new Changed(
                        input.label(),
                        Optional.ofNullable(input.before())
                                .map(value -> InWords.full(value, input.unit()))
                                .orElse("worked out"),
                        InWords.full(input.after(), input.unit()),
                        Optional.ofNullable(input.to()).map(Provenance::source).orElse("worked out"))));
        return changes;
    }

    private static Chart recipients(Comparison comparison, String unit) {
        var most = comparison.recipients().stream()
                .max(Comparator.comparing(each -> each.difference().abs()))
                .orElseThrow();
        return DifferenceChart.of(
                "change-by-recipient",
                "Who receives the difference",
                finding(most, unit),
                "Recipient",
                comparison.recipients().stream()
                        .map(each -> new DifferenceChart.Part(
                                each.recipient().label(), each.before(), each.after(), each.difference()))
                        .toList(),
                unit);
    }

    private static String finding(RecipientDifference most, String unit) {
        var amount = InWords.full(most.difference().abs(), unit);
        return most.difference().signum() == 0
                ? "Nobody receives more or less."
                : "The largest change is for "
                        + InWords.inSentence(most.recipient().label()) + ": " + amount
                        + (most.difference().signum() > 0 ? " more." : " less.");
    }

    private static Chart byLine(List<LineDifference> changed, String unit) {
        var largest = changed.stream()
                .sorted(Comparator.comparing(
                                (LineDifference line) -> line.difference().abs())
                        .reversed())
                .limit(MOST_BARS)
                .toList();
        var first = largest.getFirst();
        return DifferenceChart.of(
                "change-by-line",
                changed.size() > MOST_BARS
                        ? "The " + MOST_BARS + " lines that changed most, of " + changed.size()
                        : "The lines that changed",
                first.label() + " changed most: " + InWords.difference(first.difference(), unit) + " "
                        + InWords.per(unit) + ".",
                "Line",
                largest.stream()
                        .map(line ->
                                new DifferenceChart.Part(line.label(), line.before(), line.after(), line.difference()))
                        .toList(),
                unit);
    }
}
