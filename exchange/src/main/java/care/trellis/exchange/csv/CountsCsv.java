package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.quality.funnel.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what was counted at services or in areas: a row for each, with the columns service, numerator and denominator. */
public final class CountsCsv {
    /** Bytes: some two million services. */
    public static final int MOST_BYTES = 100_000_000;

    private static final double MOST = 1e9;
    private static final double LEAST_DENOMINATOR = 1e-9;
    private static final List<Heading> HEADINGS = List.of(
            Heading.required(
                    "service",
                    "group",
                    "area",
                    "council",
                    "local authority",
                    "organisation",
                    "provider",
                    "home",
                    "name"),
            Heading.required("numerator", "count", "observed", "events", "below good", "x"),
            Heading.required("denominator", "expected", "n", "rated", "total", "out of", "exposure", "population"),
            Heading.optional("owner", "ownership group", "brand"));

    private final List<Counted> counted = new ArrayList<>();
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
     * @param most bytes
     */
    public static List<Counted> read(String file, byte[] content, int most) {
        var faults = new Faults(file);
        var table = CsvRows.read(content, most, HEADINGS, faults);
        return faults.refuseUnlessSound(() -> {
            var reader = new CountsCsv();
            table.forEach(reader::row);
            return List.copyOf(reader.counted);
        });
    }

    private void row(Row row) {
        var service = row.required("service");
        var before = rows.putIfAbsent(service, row.number());
        if (before != null && !service.isEmpty()) {
            row.wrong("service", "\"" + service + "\" again (first in row " + before + ")", "every service once");
        }
        var numerator = row.number("numerator", 0, MOST);
        var denominator = row.number("denominator", LEAST_DENOMINATOR, MOST);
        for (var column : List.of("numerator", "denominator")) {
            if (row.isMissing(column)) {
                row.wrong(column, "nothing", "a number");
            }
        }
        if (!service.isEmpty() && numerator.isPresent() && denominator.isPresent()) {
            counted.add(new Counted(
                    service,
                    numerator.getAsDouble(),
                    denominator.getAsDouble(),
                    row.isMissing("owner") ? "" : row.text("owner")));
        }
    }
}
