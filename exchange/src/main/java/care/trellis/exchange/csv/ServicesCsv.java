package care.trellis.exchange.csv;

import care.trellis.exchange.Faults;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.quality.rating.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what is known of services besides their answers: a row for each, with the column service and where they are known
 * name, living_there, places, invited, sector, client_group, owner and last_visit.
 */
public final class ServicesCsv {
    /** Bytes: some two hundred thousand services. */
    private static final int MOST_BYTES = 30_000_000;

    private static final int MOST_PEOPLE = 1_000_000;
    private static final List<Heading> HEADINGS = List.of(
            Heading.required("service", "service id", "id", "home", "care home", "home id", "location", "location id"),
            Heading.optional("name", "service name", "home name", "location name"),
            Heading.optional("living_there", "residents", "people", "people living there", "occupied"),
            Heading.optional("places", "beds", "capacity", "registered places", "care homes beds"),
            Heading.optional("invited", "people invited"),
            Heading.optional("sector", "ownership", "kind of owner"),
            Heading.optional("client_group", "clients", "people who use it"),
            Heading.optional("owner", "group", "ownership group", "brand"),
            Heading.optional("last_visit", "visited", "last visited", "date of last visit"));

    private final List<Service> services = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    private ServicesCsv() {}

    /**
     * The services, in their order.
     *
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static List<Service> read(String file, byte[] content) {
        return read(file, content, MOST_BYTES);
    }

    /**
     * The same of a shorter file.
     *
     * @param most bytes
     */
    public static List<Service> read(String file, byte[] content, int most) {
        var faults = new Faults(file);
        var table = CsvRows.read(content, most, HEADINGS, faults);
        return faults.refuseUnlessSound(() -> {
            var reader = new ServicesCsv();
            table.forEach(reader::row);
            return List.copyOf(reader.services);
        });
    }

    private void row(Row row) {
        var id = row.required("service");
        var before = rows.putIfAbsent(id, row.number());
        if (before != null && !id.isEmpty()) {
            row.wrong("service", "\"" + id + "\" again (first in row " + before + ")", "every service once");
        }
        var livingThere = row.whole("living_there", 0, MOST_PEOPLE);
        var places = row.whole("places", 0, MOST_PEOPLE);
        var invited = row.whole("invited", 0, MOST_PEOPLE);
        var lastVisit = row.date("last_visit").orElse(null);
        if (!id.isEmpty()) {
            services.add(new Service(
                    id,
                    said(row, "name").isEmpty() ? id : row.text("name"),
                    livingThere,
                    places,
                    invited,
                    said(row, "sector"),
                    said(row, "client_group"),
                    said(row, "owner"),
                    lastVisit));
        }
    }

    private static String said(Row row, String column) {
        return row.isMissing(column) ? "" : row.text(column);
    }
}
