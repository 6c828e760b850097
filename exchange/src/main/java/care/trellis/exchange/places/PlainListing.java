package care.trellis.exchange.places;

import care.trellis.exchange.Faults;
import care.trellis.exchange.sheet.SheetFile;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.exchange.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Our own table: a row for each service with its organisation, or for an organisation that runs none. */
final class PlainListing {
    static final List<Heading> ALWAYS =
            List.of(Heading.required("Organisation ID"), Heading.required("Organisation name"));

    /** Every column, as the sample writes them. */
    static final List<String> COLUMNS = List.of(
            "Organisation ID",
            "Organisation name",
            "Organisation kind",
            "Organisation area",
            "Ownership group",
            "CQC provider ID",
            "Companies House number",
            "Service ID",
            "Service name",
            "Description",
            "Address",
            "Postcode",
            "Local authority",
            "Region",
            "Latitude",
            "Longitude",
            "Telephone",
            "Email",
            "Website",
            "Care home",
            "Types",
            "Client groups",
            "Capacity",
            "Opened",
            "Closed",
            "CQC location ID",
            "ODS code",
            "UPRN",
            "Replaces");

    private static final int MOST_PLACES = 5_000;
    private static final int POLE = 90;
    private static final int DATE_LINE = 180;
    private static final Map<String, Boolean> YES_OR_NO = Map.of("y", true, "yes", true, "n", false, "no", false);
    private static final Map<String, String> KINDS = kinds();

    private final Faults faults;
    private final Map<String, ListedOrganisation> organisations = new LinkedHashMap<>();
    private final List<ListedService> services = new ArrayList<>();
    private final List<Listing.Link> links = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int rows;
    private int refused;

    private PlainListing(String file) {
        this.faults = new Faults(file);
    }

    static Listing read(String file, byte[] unpacked) {
        return new PlainListing(file).listing(file, unpacked);
    }

    private Listing listing(String file, byte[] unpacked) {
        var headings = new ArrayList<>(ALWAYS);
        COLUMNS.stream()
                .filter(column -> ALWAYS.stream().noneMatch(each -> each.name().equals(column)))
                .map(Heading::optional)
                .forEach(headings::add);
        SheetFile.read(unpacked, faults, sheet -> {
            Table.of(sheet.rows(), headings, faults).forEach(row -> {
                rows++;
                int before = faults.count();
                read(row);
                refused += faults.count() > before ? 1 : 0;
            });
            return true;
        });
        if (organisations.isEmpty()) {
            throw faults.refusal();
        }
        return new Listing(
                file,
                "our own table of organisations and services",
                Scheme.LOCAL,
                true,
                rows,
                refused,
                List.copyOf(organisations.values()),
                services,
                links,
                List.of(),
                faults.found(),
                List.of());
    }

    private void read(Row row) {
        int before = faults.count();
        var organisation = organisation(row);
        var service =
                told(row, "Service ID").isEmpty() && told(row, "Service name").isEmpty()
                        ? List.<ListedService>of()
                        : List.of(service(row, organisation));
        if (faults.count() == before) {
            organisations.putIfAbsent(organisation.id().value(), organisation);
            services.addAll(service);
            var replaced = told(row, "Replaces");
            if (!replaced.isEmpty() && !service.isEmpty()) {
                links.add(new Listing.Link(service.getFirst().id(), new ListedId(Scheme.LOCAL, replaced), "person"));
            }
        }
    }

    private ListedOrganisation organisation(Row row) {
        var id = row.required("Organisation ID");
        var name = told(row, "Organisation name");
        var known = organisations.get(id);
        if (known != null && (name.isEmpty() || name.equals(known.facts().get("name")))) {
            return known;
        }
        if (known != null) {
            row.wrong(
                    "Organisation name",
                    "\"" + name + "\"",
                    "\"" + known.facts().get("name") + "\", as in row " + known.row() + ", or nothing");
        } else {
            row.required("Organisation name");
        }
        var facts = new Facts().text("name", name).text("local_authority", told(row, "Organisation area"));
        var ids = Ids.of(Scheme.LOCAL, id)
                .and(Scheme.CQC_PROVIDER, told(row, "CQC provider ID"))
                .and(Scheme.COMPANIES_HOUSE, told(row, "Companies House number"))
                .all();
        Soundness.of(row.number(), ids, facts.said(), faults);
        return new ListedOrganisation(
                row.number(),
                ids.isEmpty() ? Ids.of(Scheme.LOCAL, "nothing").all() : ids,
                row.choice("Organisation kind", KINDS).orElse("provider"),
                name,
                told(row, "Ownership group"),
                told(row, "Ownership group"),
                facts.said());
    }

    private ListedService service(Row row, ListedOrganisation organisation) {
        var id = row.required("Service ID");
        row.required("Service name");
        if (!id.isEmpty() && !seen.add(id)) {
            row.wrong("Service ID", "\"" + id + "\" again", "one row for each service");
        }
        var ids = Ids.none()
                .and(Scheme.LOCAL, id)
                .and(Scheme.CQC_LOCATION, told(row, "CQC location ID"))
                .and(Scheme.ODS, told(row, "ODS code"))
                .and(Scheme.UPRN, told(row, "UPRN"))
                .all();
        var facts = facts(row).text("organisation", organisation.id().key()).said();
        Soundness.of(row.number(), ids, facts, faults);
        return new ListedService(
                row.number(), ids.isEmpty() ? Ids.of(Scheme.LOCAL, "nothing").all() : ids, Map.of(), facts, List.of());
    }

    private static Facts facts(Row row) {
        var website = Ids.website(told(row, "Website"));
        if (website.isEmpty() && !told(row, "Website").isEmpty()) {
            row.wrong("Website", "\"" + told(row, "Website") + "\"", "an address such as https://example.org");
        }
        var latitude = row.number("Latitude", -POLE, POLE);
        var longitude = row.number("Longitude", -DATE_LINE, DATE_LINE);
        if (latitude.isPresent() != longitude.isPresent()) {
            row.wrong("Latitude", "one of latitude and longitude", "both, or neither");
        }
        return new Facts()
                .text("name", told(row, "Service name"))
                .text("description", told(row, "Description"))
                .text("address", told(row, "Address"))
                .text("postcode", Ids.postcode(told(row, "Postcode")))
                .text("local_authority", told(row, "Local authority"))
                .text("region", told(row, "Region"))
                .number("latitude", longitude.isPresent() ? latitude : OptionalDouble.empty())
                .number("longitude", latitude.isPresent() ? longitude : OptionalDouble.empty())
                .text("telephone", told(row, "Telephone"))
                .text("email", told(row, "Email"))
                .text("website", website)
                .truth("care_home", row.choice("Care home", YES_OR_NO))
                .several("types", list(row, "Types"))
                .several("client_groups", list(row, "Client groups"))
                .whole("capacity", row.whole("Capacity", 0, MOST_PLACES))
                .date("opened_on", row.date("Opened"))
                .date("closed_on", row.date("Closed"));
    }

    private static List<String> list(Row row, String column) {
        return Arrays.stream(told(row, column).split(";")).map(String::strip).toList();
    }

    private static String told(Row row, String column) {
        return row.isMissing(column) ? "" : row.text(column);
    }

    private static Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        List.of("provider", "council", "health-body", "regulator", "healthwatch", "association", "network")
                .forEach(kind -> {
                    kinds.put(kind, kind);
                    kinds.put(kind.replace('-', ' '), kind);
                });
        return Map.copyOf(kinds);
    }
}
