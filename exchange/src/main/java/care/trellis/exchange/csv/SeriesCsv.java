package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.exchange.table.Table;
import care.trellis.quality.series.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Reads figures in the order of time: a row for each period, the oldest first, with the columns period and value, and
 * denominator and series where there are any.
 */
public final class SeriesCsv {
    /** Bytes: some four million periods. */
    public static final int MOST_BYTES = 100_000_000;

    private static final double LEAST = 1e-6;
    private static final double MOST = 1e9;
    private static final List<Heading> HEADINGS = List.of(
            Heading.required(
                    "period", "month", "date", "quarter", "year", "financial year", "week", "day", "snapshot", "time"),
            Heading.required(
                    "value",
                    "figure",
                    "count",
                    "events",
                    "numerator",
                    "number",
                    "observed",
                    "x",
                    "y",
                    "complaints",
                    "complaints upheld"),
            Heading.optional(
                    "denominator",
                    "n",
                    "of",
                    "out of",
                    "exposure",
                    "homes",
                    "places",
                    "beds",
                    "residents",
                    "total",
                    "rated"),
            Heading.optional("series", "service", "name", "area", "council", "local authority", "home", "care home"));

    private final Table table;
    private final Map<String, SeriesRows> series = new LinkedHashMap<>();

    private SeriesCsv(Table table) {
        this.table = table;
    }

    /**
     * Every series, in the order in which the file begins them.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static List<Series> read(String file, byte[] content) {
        return read(file, content, MOST_BYTES);
    }

    /**
     * The same of a shorter file.
     *
     * @param mostBytes of the longest file that is taken
     */
    public static List<Series> read(String file, byte[] content, int mostBytes) {
        var faults = new Faults(file);
        var reader = new SeriesCsv(CsvRows.read(content, mostBytes, HEADINGS, faults));
        return faults.refuseUnlessSound(reader::series);
    }

    private List<Series> series() {
        table.forEach(this::row);
        return series.values().stream().flatMap(rows -> rows.series().stream()).toList();
    }

    private void row(Row row) {
        var name = table.has("series") ? row.required("series") : "";
        var period = row.required("period");
        var value = value(row);
        var denominator = row.number("denominator", LEAST, MOST);
        if (!period.isEmpty()) {
            series.computeIfAbsent(name, SeriesRows::new).add(row, period, value, denominator);
        }
    }

    // A period that is left out in silence would put two side by side that are not.
    private static OptionalDouble value(Row row) {
        if (row.isMissing("value")) {
            var written = row.text("value");
            row.wrong(
                    "value",
                    written.isEmpty() ? "nothing" : "\"" + written + "\"",
                    "a figure; leave out the row of a period of which nothing is known");
        }
        return row.number("value", -MOST, MOST);
    }
}
