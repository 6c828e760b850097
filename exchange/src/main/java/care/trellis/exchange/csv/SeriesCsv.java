package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads figures period by period: a row for each, with the columns period and value, and where they are known denominator and,
 * in a table of several, series.
 */
public final class SeriesCsv {
    /** Bytes: some four million periods. */
    public static final int MOST_BYTES = 100_000_000;

    private static final double MOST = 1e12;
    private static final double LEAST_DENOMINATOR = 1e-9;
    private static final List<Heading> HEADINGS = List.of(
            Heading.required("period", "month", "quarter", "year", "date", "week", "snapshot", "when"),
            Heading.required("value", "figure", "count", "events", "numerator", "complaints upheld"),
            Heading.optional("denominator", "n", "out of", "exposure", "homes", "places", "people", "rated"),
            Heading.optional("series", "service", "home", "name", "area", "council"));

    private final boolean hasExposure;
    private final Map<String, List<Observation>> figures = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> rows = new HashMap<>();
    private final Map<String, LocalDate> latest = new HashMap<>();

    private SeriesCsv(boolean hasExposure) {
        this.hasExposure = hasExposure;
    }

    /**
     * The series, in the order in which they first appear.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static List<Series> read(String file, byte[] content) {
        return read(file, content, MOST_BYTES);
    }

    /**
     * The same of a shorter file.
     *
     * @param most bytes
     */
    public static List<Series> read(String file, byte[] content, int most) {
        var faults = new Faults(file);
        var table = CsvRows.read(content, most, HEADINGS, faults);
        var reader = new SeriesCsv(table.has("denominator"));
        table.forEach(reader::row);
        return faults.refuseUnlessSound(reader::series);
    }

    private List<Series> series() {
        return figures.entrySet().stream()
                .map(each -> new Series(
                        each.getKey(),
                        Periods.word(each.getValue().stream()
                                .map(Observation::period)
                                .toList()),
                        each.getValue(),
                        hasExposure))
                .toList();
    }

    private void row(Row row) {
        var name = row.isMissing("series") ? "" : row.text("series");
        var period = row.required("period");
        if (!period.isEmpty()) {
            inOrder(row, name, period);
        }
        var value = row.number("value", -MOST, MOST);
        if (row.isMissing("value")) {
            row.wrong("value", "nothing", "a number");
        }
        if (hasExposure && row.isMissing("denominator")) {
            row.wrong("denominator", "nothing", "a number, as the column is there");
        }
        var exposure =
                hasExposure ? row.number("denominator", LEAST_DENOMINATOR, MOST).orElse(1) : 1;
        if (value.isPresent() && !period.isEmpty()) {
            figures.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(new Observation(period, value.getAsDouble(), exposure));
        }
    }

    private void inOrder(Row row, String name, String period) {
        var before = rows.computeIfAbsent(name, _ -> new HashMap<>()).putIfAbsent(period, row.number());
        if (before != null) {
            row.wrong(
                    "period",
                    "\"" + period + "\" again (first in row " + before + ")",
                    "every period once" + (name.isEmpty() ? "" : " in each series"));
            return;
        }
        var first = Periods.first(period);
        var last = Optional.ofNullable(latest.get(name));
        if (first.isPresent() && last.isPresent() && first.get().isBefore(last.get())) {
            row.wrong("period", "\"" + period + "\" after a later one", "periods from the oldest to the newest");
        }
        first.ifPresent(day -> latest.merge(name, day, (a, b) -> a.isAfter(b) ? a : b));
    }
}
