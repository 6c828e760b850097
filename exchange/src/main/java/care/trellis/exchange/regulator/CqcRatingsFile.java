package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.exchange.panel.Gunzip;
import care.trellis.exchange.sheet.Sheet;
import care.trellis.exchange.sheet.SheetFile;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.exchange.table.Table;
import care.trellis.fault.Position;
import care.trellis.quality.framework.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The English regulator's files of ratings and of active locations, and tables made from them: CSV, XLSX or ODS, the heading
 * below prose or not, on whichever sheet. A row that cannot be read is left out and told; the others are kept.
 */
public final class CqcRatingsFile {
    private static final Heading ID = CqcServiceColumns.ID;
    private static final Heading RATING = CqcServiceColumns.RATING;
    private static final Heading DOMAIN = CqcServiceColumns.DOMAIN;
    private static final Map<String, Boolean> YES_OR_NO = CqcServiceColumns.YES_OR_NO;

    /** What every such file has. */
    static final List<Heading> ALWAYS = List.of(ID, RATING);

    /** What a file with a row for each key question has. */
    static final List<Heading> BY_KEY_QUESTION = List.of(ID, DOMAIN, RATING);

    /** What a file of locations has that gives no ratings. */
    static final List<Heading> WITHOUT_RATINGS = List.of(ID, CqcServiceColumns.NAME);

    private record Key(String id, String group, String domain) {}

    private final String file;
    private final Faults faults;
    private final CqcWords words = CqcWords.shipped();
    private final List<PublishedRating> ratings = new ArrayList<>();
    private final Map<Key, PublishedRating> seen = new HashMap<>();
    private final Map<String, RatingsImport.ServiceRow> services = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String kind = "";
    private int read;
    private int refused;
    private int repeated;

    private final List<Heading> mustHave;

    private CqcRatingsFile(String file, List<Heading> mustHave) {
        this.file = file;
        this.mustHave = mustHave;
        this.faults = new Faults(file);
    }

    /**
     * Reads it, packed with gzip or not.
     *
     * @param file as its owner calls it
     * @throws care.trellis.exchange.Unreadable where it is broken, no sheet has the columns, or no row could be read
     */
    public static RatingsImport read(String file, byte[] content) {
        return new CqcRatingsFile(file, ALWAYS).read(content);
    }

    /**
     * Reads the services in it, whether it gives ratings or not.
     *
     * @throws care.trellis.exchange.Unreadable where it is broken, no sheet has the columns, or no row could be read
     */
    public static RatingsImport services(String file, byte[] content) {
        var unpacked = Gunzip.of(content, SheetFile.MOST_BYTES, new Faults(file));
        var mustHave = HeadingRow.isIn(unpacked, ALWAYS, new Faults(file)) ? ALWAYS : WITHOUT_RATINGS;
        return new CqcRatingsFile(file, mustHave).read(unpacked);
    }

    private RatingsImport read(byte[] content) {
        SheetFile.read(Gunzip.of(content, SheetFile.MOST_BYTES, faults), faults, this::isRead);
        if (kind.isEmpty()) {
            faults.add(
                    new Position(1, 1),
                    "heading",
                    "no row with a location's ID and a rating near the top of "
                            + (sheets.stream().allMatch(String::isEmpty)
                                    ? "the file"
                                    : "the sheets " + String.join(", ", sheets)),
                    "a heading with Location ID and Latest Rating, or Location Latest Overall Rating");
        }
        if (services.isEmpty()) {
            throw faults.refusal();
        }
        var successions = new Successions(ratings, List.of());
        return new RatingsImport(
                file,
                kind,
                read,
                refused,
                repeated,
                List.copyOf(services.values()),
                ratings,
                faults.found(),
                successions.linked(),
                successions.unlinked(),
                notes);
    }

    private boolean isRead(Sheet sheet) {
        sheets.add(sheet.name());
        var heading = HeadingRow.in(sheet.rows(), mustHave);
        if (heading.isEmpty()) {
            return false;
        }
        var columns = CqcServiceColumns.of(heading.get().cells());
        var table = heading.get().table(columns.headings(mustHave), faults);
        kind = table.has("Domain")
                ? "ratings by key question"
                : table.has("Latest Rating") ? "locations with their overall rating" : "locations without ratings";
        if (heading.get().above() > 0) {
            notes.add(
                    "The heading stands in row " + (heading.get().above() + 1) + "; what is above it was passed over.");
        }
        if (!sheet.name().isEmpty()) {
            notes.add("Read from the sheet " + sheet.name() + ".");
        }
        if (!table.has("Location Name")) {
            notes.add("The file gives no names, so inherited ratings cannot be linked to the ids before.");
        }
        readAll(table, columns);
        return true;
    }

    private void readAll(Table table, CqcServiceColumns columns) {
        table.forEach(row -> {
            read++;
            int before = faults.count();
            var service = columns.service(row);
            var rating = table.has("Latest Rating")
                    ? Optional.of(rating(row, service, table))
                    : Optional.<PublishedRating>empty();
            if (faults.count() == before) {
                rating.ifPresentOrElse(each -> keep(row, each), () -> keepAlone(row, service));
            }
            if (faults.count() > before) {
                refused++;
            } else {
                services.putIfAbsent(
                        service.id(), new RatingsImport.ServiceRow(service, new Position(row.number(), 1)));
            }
        });
    }

    private void keepAlone(Row row, RegisteredService service) {
        var first = services.get(service.id());
        if (first != null && first.service().equals(service)) {
            repeated++;
        } else if (first != null) {
            row.wrong("Location ID", service.id() + " again, with other facts", "one row for each location");
        }
    }

    private void keep(Row row, PublishedRating rating) {
        var key = new Key(rating.service().id(), rating.group(), rating.domain());
        var first = seen.putIfAbsent(key, rating);
        if (first == null) {
            ratings.add(rating);
        } else if (first.reading().equals(rating.reading()) && first.published().equals(rating.published())) {
            repeated++;
        } else {
            row.wrong(
                    "Location ID",
                    "another rating of " + key.id() + ", " + key.domain() + " (first in row "
                            + first.at().line() + ")",
                    "one rating of each location, group and key question");
        }
    }

    private PublishedRating rating(Row row, RegisteredService service, Table table) {
        var published = row.date("Publication Date");
        return new PublishedRating(
                service,
                group(row),
                table.has("Domain") ? domain(row) : PublishedRating.OVERALL,
                reading(row),
                published,
                row.choice("Inherited", YES_OR_NO).orElse(false),
                OptionalInt.empty(),
                words.framework(published),
                PublishedRating.Standing.CURRENT,
                new Position(row.number(), 1));
    }

    private String group(Row row) {
        var group = CqcServiceColumns.told(row, "Group");
        return group.equalsIgnoreCase(PublishedRating.OVERALL) ? "" : group;
    }

    private String domain(Row row) {
        var written = row.required("Domain");
        var domain = words.domain(written);
        if (domain.isEmpty() && !written.isEmpty()) {
            row.wrong("Domain", "\"" + written + "\"", words.expectedDomain());
        }
        return domain.orElse("");
    }

    private Reading reading(Row row) {
        if (row.isMissing("Latest Rating")) {
            return CqcWords.NOTHING;
        }
        var written = row.text("Latest Rating");
        var reading = words.rating(written);
        if (reading.isEmpty()) {
            row.wrong("Latest Rating", "\"" + written + "\"", words.expectedRating());
        }
        return reading.orElse(CqcWords.NOTHING);
    }
}
