package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.quality.funnel.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Reads what was counted at services or in areas: a row for each, with the columns service, numerator and denominator, and
 * owner where it is known.
 */
public final class CountsCsv {
    /** Bytes: some three million services. */
    public static final int MOST_BYTES = 100_000_000;

    private static final double LEAST = 1e-6;
    private static final double MOST = 1e9;
    private static final List<Heading> HEADINGS = List.of(
            Heading.required(
                    "service",
                    "service id",
                    "name",
                    "group",
                    "area",
                    "council",
                    "local authority",
                    "organisation",
                    "home",
                    "care home",
                    "location",
                    "location id",
                    "provider"),
            Heading.required(
                    "numerator",
                    "count",
                    "counted",
                    "observed",
                    "events",
                    "x",
                    "below good",
                    "complaints",
                    "complaints upheld"),
            Heading.required(
                    "denominator", "n", "expected", "rated", "total", "of", "out of", "exposure", "places", "homes"),
            Heading.optional("owner", "owned by", "ownership group", "brand"));

    private final List<Counted> services = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    private CountsCsv() {}

    /**
     * What was counted, in the order of the file.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static List<Counted> read(String file, byte[] content) {
        return read(file, content, MOST_BYTES);
    }

    /**
     * The same of a shorter file.
     *
     * @param mostBytes of the longest file that is taken
     */
    public static List<Counted> read(String file, byte[] content, int mostBytes) {
        var faults = new Faults(file);
        var table = CsvRows.read(content, mostBytes, HEADINGS, faults);
        return faults.refuseUnlessSound(() -> {
            var reader = new CountsCsv();
            table.forEach(reader::row);
            return List.copyOf(reader.services);
        });
    }

    private void row(Row row) {
        var service = row.required("service");
        var before = rows.putIfAbsent(service, row.number());
        if (before != null && !service.isEmpty()) {
            row.wrong("service", "\"" + service + "\" again (first in row " + before + ")", "every service once");
        }
        var numerator = figure(row, "numerator", 0);
        var denominator = figure(row, "denominator", LEAST);
        if (!service.isEmpty() && numerator.isPresent() && denominator.isPresent()) {
            services.add(new Counted(
                    service,
                    numerator.getAsDouble(),
                    denominator.getAsDouble(),
                    row.isMissing("owner") ? "" : row.text("owner"),
                    row.at("numerator")));
        }
    }

    // A service without a figure cannot be drawn, and one left out in silence would be missed by nobody.
    private static OptionalDouble figure(Row row, String column, double least) {
        if (row.isMissing(column)) {
            var written = row.text(column);
            row.wrong(
                    column,
                    written.isEmpty() ? "nothing" : "\"" + written + "\"",
                    "a figure; leave out the row of a service of which nothing is known");
        }
        return row.number(column, least, MOST);
    }
}
