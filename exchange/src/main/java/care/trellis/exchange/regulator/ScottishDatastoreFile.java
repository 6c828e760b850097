package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.exchange.library.FrameworkLibrary;
import care.trellis.exchange.names.AreaNames;
import care.trellis.exchange.panel.Gunzip;
import care.trellis.exchange.regulator.ScottishService.Count;
import care.trellis.exchange.regulator.ScottishService.Kind;
import care.trellis.exchange.sheet.Sheet;
import care.trellis.exchange.sheet.SheetFile;
import care.trellis.exchange.table.Row;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import care.trellis.quality.framework.Level;
import care.trellis.quality.framework.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One month of the Scottish regulator's datastore as published: Windows-1252 text, in some months with a line above the
 * heading, columns that are renamed and carry the financial year, councils spelt in several ways, a lone full stop for
 * nothing. A row that cannot be read is left out and told; the others are kept.
 */
public final class ScottishDatastoreFile {
    private static final int MOST_PLACES = 5_000;
    private static final int MOST_STAFF = 5_000;
    private static final int MOST_COUNTED = 1_000;
    private static final Map<String, String> BANDS = Map.of("low", "LOW", "medium", "MEDIUM", "high", "HIGH");

    // Read once: what ships does not change while the program runs.
    private static final class Shipped {
        static final AreaNames COUNCILS =
                FrameworkLibrary.areaNames("scotland-councils").orElseThrow();
        static final Map<String, String> COUNCIL_BY_PLAIN_NAME = COUNCILS.byPlainName();
        static final Scale SCALE =
                FrameworkLibrary.existing("scotland-key-questions").scales().getFirst();
    }

    private final String file;
    private LocalDate snapshot;
    private final Faults faults;
    private final Map<String, ScottishService> services = new LinkedHashMap<>();
    private final TreeMap<String, Integer> respelled = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private boolean isFound;
    private boolean isOfManyMonths;
    private int earlier;
    private int read;
    private int refused;

    private ScottishDatastoreFile(String file, LocalDate snapshot) {
        this.file = file;
        this.snapshot = snapshot;
        this.faults = new Faults(file);
    }

    /**
     * Reads it, packed with gzip or not.
     *
     * @param file as its owner calls it
     * @param snapshot the day it describes, which stands nowhere in it
     * @throws care.trellis.exchange.Unreadable where it is broken, has no such columns, or no row could be read
     */
    public static DatastoreImport read(String file, byte[] content, LocalDate snapshot) {
        return new ScottishDatastoreFile(file, snapshot).read(content);
    }

    private DatastoreImport read(byte[] content) {
        var unpacked = Gunzip.of(content, SheetFile.MOST_BYTES, faults);
        lastOf(unpacked).ifPresent(last -> {
            snapshot = last;
            isOfManyMonths = true;
        });
        SheetFile.read(unpacked, faults, this::isRead);
        if (earlier > 0) {
            notes.add("The file holds several months: only the last, " + snapshot + ", was read; " + earlier
                    + " rows of earlier months were passed over.");
        }
        if (!isFound) {
            faults.add(
                    new Position(1, 1),
                    "heading",
                    "no row with CSNumber and Council_Area_Name near the top of the file",
                    "a month of the Care Inspectorate's datastore");
        }
        if (services.isEmpty()) {
            throw faults.refusal();
        }
        return new DatastoreImport(
                file, snapshot, read, refused, List.copyOf(services.values()), faults.found(), respelled, notes);
    }

    private boolean isRead(Sheet sheet) {
        var heading = HeadingRow.in(sheet.rows(), DatastoreColumns.ALWAYS);
        if (heading.isEmpty()) {
            return false;
        }
        isFound = true;
        if (heading.get().above() > 0) {
            notes.add(
                    "The heading stands in row " + (heading.get().above() + 1) + "; what is above it was passed over.");
        }
        var columns = DatastoreColumns.of(heading.get().cells());
        columns.misnamed()
                .forEach(name -> notes.add(
                        "The column " + name + " was passed over: its last four digits are no financial year."));
        heading.get().table(columns.headings(), faults).forEach(row -> {
            if (isEarlier(row)) {
                earlier++;
                return;
            }
            read++;
            int before = faults.count();
            var spelling = row.text("Council_Area_Name");
            var service = service(row, columns);
            if (faults.count() == before && services.putIfAbsent(service.id(), service) != null) {
                row.wrong("CSNumber", service.id() + " again", "one row for each service");
            }
            if (faults.count() > before) {
                refused++;
            } else if (!spelling.equals(service.council())) {
                respelled.merge(spelling, 1, Integer::sum);
            }
        });
        return true;
    }

    /** The last of the months of a table put together from many; empty where the file has no such column. */
    private Optional<LocalDate> lastOf(byte[] unpacked) {
        var unheard = new Faults(file);
        var mustHave = new ArrayList<>(DatastoreColumns.ALWAYS);
        mustHave.add(DatastoreColumns.SNAPSHOT);
        var last = new AtomicReference<Optional<LocalDate>>(Optional.empty());
        if (HeadingRow.isIn(unpacked, mustHave, unheard)) {
            SheetFile.read(unpacked, unheard, sheet -> {
                HeadingRow.in(sheet.rows(), mustHave)
                        .ifPresent(heading -> heading.table(List.of(DatastoreColumns.SNAPSHOT), unheard)
                                .forEach(row -> row.date("Snapshot")
                                        .filter(day ->
                                                last.get().map(day::isAfter).orElse(true))
                                        .ifPresent(day -> last.set(Optional.of(day)))));
                return last.get().isPresent();
            });
        }
        return last.get();
    }

    // A row whose month cannot be read is not passed over: its fault is told.
    private boolean isEarlier(Row row) {
        return isOfManyMonths
                && row.date("Snapshot").map(day -> !day.equals(snapshot)).orElse(false);
    }

    private static ScottishService.Register register(Row row) {
        return new ScottishService.Register(
                told(row, "ServiceProviderName"),
                Stream.of("Address_line_1", "Address_line_2", "Address_line_3", "Address_line_4", "Service_town")
                        .map(column -> told(row, column))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                told(row, "Service_Postcode"),
                told(row, "Service_Phone_Number"),
                told(row, "Client_group"),
                row.date("DateReg"),
                new Position(row.number(), 1));
    }

    private ScottishService service(Row row, DatastoreColumns columns) {
        return new ScottishService(
                snapshot,
                id(row),
                told(row, "ServiceName"),
                told(row, "ServiceProvider"),
                told(row, "CareService"),
                told(row, "Subtype"),
                told(row, "ServiceType"),
                council(row),
                row.choice("RAD", BANDS),
                row.whole("Registered_Places", 0, MOST_PLACES),
                row.number("NumberStaff", 0, MOST_STAFF),
                row.whole("MinGrade", 1, 6),
                row.whole("MaxGrade", 1, 6),
                row.date("Publication_of_Latest_Grading"),
                row.date("Last_inspection_Date"),
                grades(row, columns),
                counts(row, columns),
                register(row));
    }

    private static String id(Row row) {
        var id = row.required("CSNumber");
        if (!id.isEmpty() && !id.matches("CS[0-9]{7,13}")) {
            row.wrong("CSNumber", "\"" + id + "\"", "a number such as CS2003000161");
        }
        return id;
    }

    private static String told(Row row, String column) {
        return row.isMissing(column) ? "" : row.text(column);
    }

    private String council(Row row) {
        var written = row.required("Council_Area_Name");
        var council = Shipped.COUNCIL_BY_PLAIN_NAME.get(AreaNames.plain(written));
        if (council == null && !written.isEmpty()) {
            row.wrong(
                    "Council_Area_Name",
                    "\"" + written + "\"",
                    "a council of Scotland; nearest: "
                            + Nearest.to(
                                    written,
                                    Shipped.COUNCILS.areas().stream()
                                            .map(AreaNames.Area::name)
                                            .toList()));
        }
        return council == null ? "" : council;
    }

    private SequencedMap<String, Level> grades(Row row, DatastoreColumns columns) {
        var grades = new LinkedHashMap<String, Level>();
        columns.grades().forEach((column, domain) -> {
            if (row.isMissing(column)) {
                return;
            }
            var reading = Shipped.SCALE.read(row.text(column));
            if (reading.isEmpty()) {
                row.wrong(
                        column, "\"" + row.text(column) + "\"", "a grade from 1 to 6, or " + Shipped.SCALE.expected());
            } else if (reading.get() instanceof Level level) {
                grades.put(domain, level);
            }
        });
        return grades;
    }

    private static Map<Count, Integer> counts(Row row, DatastoreColumns columns) {
        var counts = new HashMap<Count, Integer>();
        columns.counts().forEach((column, count) -> {
            var number = count.kind() == Kind.ANY_REQUIREMENT ? anyOf(row, column) : row.whole(column, 0, MOST_COUNTED);
            number.ifPresent(value -> counts.put(count, value));
        });
        return counts;
    }

    // Written as a word in some months and as a number in others.
    private static OptionalInt anyOf(Row row, String column) {
        return switch (row.text(column).toLowerCase(Locale.ROOT)) {
            case "yes", "y" -> OptionalInt.of(1);
            case "no", "n" -> OptionalInt.of(0);
            default -> {
                var count = row.whole(column, 0, MOST_COUNTED);
                yield count.isPresent() ? OptionalInt.of(Math.min(count.getAsInt(), 1)) : count;
            }
        };
    }
}
