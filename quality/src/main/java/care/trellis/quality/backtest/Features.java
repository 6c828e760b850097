package care.trellis.quality.backtest;

import care.trellis.quality.table.Column;
import care.trellis.quality.table.ColumnType;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the fitted model is given, chosen before the model was first run: the figures and truths the book asks, its shares in
 * place of their parts, the logarithm of places, the lowest grade, and the years since it was given. Not the regulator's
 * band, which stands beside the model.
 */
final class Features {
    private static final double DAYS_OF_A_YEAR = 365.25;

    private final ThresholdBook book;
    private final List<Column> columns;

    private Features(ThresholdBook book, List<Column> columns) {
        this.book = book;
        this.columns = columns;
    }

    static Features of(ThresholdBook book) {
        var taken = new HashSet<String>();
        taken.add("places");
        book.calculated().forEach(share -> {
            taken.add(share.part());
            taken.add(share.whole());
        });
        var columns = Stream.concat(
                        book.facts().stream().filter(column -> !taken.contains(column.id())),
                        book.calculated().stream().map(share -> share.column()))
                .filter(column -> column.type().isNumber() || column.type() == ColumnType.TRUTH)
                .toList();
        return new Features(book.withoutLimits(), columns);
    }

    List<String> labels() {
        var labels = new ArrayList<String>();
        columns.forEach(column -> labels.add(column.label()));
        labels.add("Logarithm of registered places");
        labels.add("Lowest grade");
        labels.add("Years since the grades were given");
        return labels;
    }

    /** Their values; what is not known is not a number. */
    double[] of(KnownBefore known) {
        var facts = book.evaluate(known.facts()).known();
        var values = new double[columns.size() + 3];
        int i = 0;
        for (var column : columns) {
            var value = facts.get(column.id());
            values[i++] = switch (value) {
                case null -> Double.NaN;
                case Value.Figure figure -> figure.value();
                case Value.Truth truth -> truth.value() ? 1 : 0;
                default -> Double.NaN;
            };
        }
        var latest = known.latest();
        values[i++] = latest.places().isPresent() ? Math.log(latest.places().getAsInt()) : Double.NaN;
        values[i++] = latest.lowestGrade().isPresent() ? latest.lowestGrade().getAsInt() : Double.NaN;
        values[i] = latest.gradedOn()
                .map(day -> ChronoUnit.DAYS.between(day, known.decision()) / DAYS_OF_A_YEAR)
                .orElse(Double.NaN);
        return values;
    }
}
