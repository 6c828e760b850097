package care.trellis.exchange.csv;

import care.trellis.exchange.table.Row;
import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rows of one series, until the last is read and the form of its periods is known. */
final class SeriesRows {
    private record Read(Row row, String period, OptionalDouble value, OptionalDouble denominator) {}

    private final String name;
    private final List<Read> rows = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    SeriesRows(String name) {
        this.name = name;
    }

    void add(Row row, String period, OptionalDouble value, OptionalDouble denominator) {
        var before = numbers.putIfAbsent(period, row.number());
        if (before != null) {
            row.wrong(
                    "period",
                    "\"" + period + "\" again (first in row " + before + ")",
                    "every period once" + (name.isEmpty() ? "" : " in " + name));
        }
        rows.add(new Read(row, period, value, denominator));
    }

    /** The series; none where a figure of it could not be read. */
    Optional<Series> series() {
        var periods = rows.stream().map(Read::period).toList();
        var form = PeriodForm.of(periods);
        form.ifPresent(this::checkOrder);
        boolean isExposed = rows.stream().anyMatch(read -> read.denominator().isPresent());
        var observations = new ArrayList<Observation>();
        for (var read : rows) {
            if (isExposed && read.row().isMissing("denominator")) {
                read.row().wrong("denominator", "nothing", "a denominator in every row, or in none");
            }
            if (read.value().isPresent()) {
                observations.add(new Observation(
                        read.period(),
                        read.value().getAsDouble(),
                        read.denominator().orElse(1)));
            }
        }
        var word = form.map(each -> each.word(periods)).orElse(PeriodForm.PERIOD);
        return observations.isEmpty() ? Optional.empty() : Optional.of(new Series(name, word, observations, isExposed));
    }

    // The first that is out of order is named: in a file with the newest first all others would be too.
    private void checkOrder(PeriodForm form) {
        boolean isInOrder = true;
        long before = Long.MIN_VALUE;
        var last = "";
        for (var read : rows) {
            var order = form.order(read.period());
            if (order.isEmpty()) {
                read.row().wrong("period", "\"" + read.period() + "\"", form.words() + ", as in the other rows");
                continue;
            }
            if (isInOrder && order.getAsLong() < before) {
                read.row()
                        .wrong("period", "\"" + read.period() + "\" after \"" + last + "\"", "the oldest period first");
                isInOrder = false;
            } else if (order.getAsLong() == before && !read.period().equals(last)) {
                read.row().wrong("period", "\"" + read.period() + "\" after \"" + last + "\"", "every period once");
            }
            before = order.getAsLong();
            last = read.period();
        }
    }
}
