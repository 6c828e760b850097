package care.trellis.app.costing;

import care.trellis.cost.book.PriceYear;
import care.trellis.cost.book.Series;
import java.util.List;
import java.util.stream.IntStream;

/** The price years a cost can be carried to, and the series of the book that can carry it. */
final class IndexChoices {
    private static final String PER_HOUR = "GBP/hour";

    private IndexChoices() {}

    /** Every series of hourly pay or price that was known when the returns were made and has changed since. */
    static List<Series> series(Exercise exercise) {
        var basis = exercise.priceBasis();
        return exercise.book().series().stream()
                .filter(series -> series.unit().toString().equals(PER_HOUR))
                .filter(series -> !series.values().getFirst().from().isAfter(basis.first()))
                .filter(series -> series.values().getLast().from().isAfter(basis.last()))
                .toList();
    }

    /** The financial years after that of the returns, up to the last for which a series has a value. */
    static List<PriceYear> years(Exercise exercise) {
        int first = exercise.priceBasis().first().getYear() + 1;
        int last = series(exercise).stream()
                .mapToInt(series -> PriceYear.financial(
                                series.values().getLast().from().getYear())
                        .first()
                        .getYear())
                .max()
                .orElse(first - 1);
        return IntStream.rangeClosed(first, last).mapToObj(PriceYear::financial).toList();
    }
}
