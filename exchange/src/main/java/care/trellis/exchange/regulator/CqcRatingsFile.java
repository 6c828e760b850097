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
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The English regulator's files of ratings and of active locations, and tables made from them: CSV, XLSX or ODS, the heading
 * below prose or not, on whichever sheet. A row that cannot be read is left out and told; the others are kept.
 */
public final class CqcRatingsFile {
    private static final Heading ID = Heading.required("Location ID", "CQC location ID", "Location identifier");
    private static final Heading RATING = Heading.required(
            "Latest Rating", "Location Latest Overall Rating", "Latest overall rating", "Overall rating", "Rating");
    private static final Heading DOMAIN = Heading.optional("Domain", "Key question");
    private static final List<Heading> HEADINGS = List.of(
            ID,
            RATING,
            DOMAIN,
            Heading.optional("Group", "Service / Population Group", "Service/Population Group", "Service group"),
            Heading.optional("Publication Date", "Publication date of latest rating", "Report publication date"),
            Heading.optional("Inherited", "Inherited Rating (Y/N)", "Inherited rating", "Inherited Rating?"),
            Heading.optional("Location Name", "Name"),
            Heading.optional("Street", "Location Street Address"),
            Heading.optional("Line 2", "Location Address Line 2"),
            Heading.optional("City", "Location City", "Location Town/City"),
            Heading.optional("Postcode", "Location Post Code", "Location Postal Code", "Location Postcode"),
            Heading.optional("Local Authority", "Location Local Authority"),
            Heading.optional("Region", "Location Region"),
            Heading.optional("Category", "Location Primary Inspection Category", "Primary inspection category"),
            Heading.optional("Care home", "Care Home?"),
            Heading.optional("Places", "Care homes beds", "Care home beds"),
            Heading.optional("Provider ID"),
            Heading.optional("Provider Name"));
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("y", true, "yes", true, "true", true, "n", false, "no", false, "false", false);
    private static final int MOST_PLACES = 5_000;

    /** What every such file has. */
    static final List<Heading> ALWAYS = List.of(ID, RATING);

    /** What a file with a row for each key question has. */
    static final List<Heading> BY_KEY_QUESTION = List.of(ID, DOMAIN, RATING);

    private record Key(String id, String group, String domain) {}

    private final String file;
    private final Faults faults;
    private final CqcWords words = CqcWords.shipped();
    private final List<PublishedRating> ratings = new ArrayList<>();
    private final Map<Key, PublishedRating> seen = new HashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String kind = "";
    private int read;
    private int refused;
    private int repeated;

    private CqcRatingsFile(String file) {
        this.file = file;
        this.faults = new Faults(file);
    }

    /**
     * Reads it, packed with gzip or not.
     *
     * @param file as its owner calls it
     * @throws care.trellis.exchange.Unreadable where it is broken, no sheet has the columns, or no row could be read
     */
    public static RatingsImport read(String file, byte[] content) {
        return new CqcRatingsFile(file).read(content);
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
        if (ratings.isEmpty()) {
            throw faults.refusal();
        }
        var successions = new Successions(ratings, List.of());
        return new RatingsImport(
                file,
                kind,
                read,
                refused,
                repeated,
                ratings,
                faults.found(),
                successions.linked(),
                successions.unlinked(),
                notes);
    }

    private boolean isRead(Sheet sheet) {
        sheets.add(sheet.name());
        var heading = HeadingRow.in(sheet.rows(), ALWAYS);
        if (heading.isEmpty()) {
            return false;
        }
        var table = heading.get().table(HEADINGS, faults);
        kind = table.has("Domain") ? "ratings by key question" : "locations with their overall rating";
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
        readAll(table);
        return true;
    }

    private void readAll(Table table) {
        table.forEach(row -> {
            read++;
            int before = faults.count();
            var rating = rating(row, table);
            if (faults.count() > before) {
                refused++;
            } else {
                keep(row, rating);
            }
        });
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
            refused++;
        }
    }

    private PublishedRating rating(Row row, Table table) {
        var published = row.date("Publication Date");
        return new PublishedRating(
                service(row),
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

    private RegisteredService service(Row row) {
        var id = row.required("Location ID");
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9][A-Za-z0-9-]{1,29}")) {
            row.wrong("Location ID", "\"" + id + "\"", "an ID such as 1-1234567890");
        }
        return new RegisteredService(
                id,
                told(row, "Location Name"),
                told(row, "Provider ID"),
                told(row, "Provider Name"),
                Stream.of("Street", "Line 2", "City")
                        .map(column -> told(row, column))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                told(row, "Postcode"),
                told(row, "Local Authority"),
                told(row, "Region"),
                told(row, "Category"),
                row.choice("Care home", YES_OR_NO),
                row.whole("Places", 0, MOST_PLACES));
    }

    private static String told(Row row, String column) {
        return row.isMissing(column) ? "" : row.text(column);
    }

    private String group(Row row) {
        var group = told(row, "Group");
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
