package care.trellis.exchange.panel;

import care.trellis.exchange.Faults;
import care.trellis.exchange.csv.CsvRows;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.exchange.table.Table;
import care.trellis.fault.Position;
import care.trellis.quality.backtest.Home;
import care.trellis.quality.backtest.Panel;
import care.trellis.quality.backtest.Sector;
import care.trellis.quality.backtest.Snapshot;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A panel that any council can make: a row for each service and day, with what was on record that day.
 *
 * <p>Columns: service, date, lowest_grade, graded_on; and where known published (the day the row could be known; the date if
 * left out), owner, sector, places, deprivation_fifth, regulator_band, last_inspected; and a column for each fact the book
 * asks. What came from the owner's other homes is counted from the panel itself.
 */
public final class PanelCsv {
    private static final int MOST_BYTES = 80_000_000;
    private static final int MOST_PLACES = 2_000;
    private static final int BEST_GRADE = 10;
    private static final int MOST_BANDS = 10;
    private static final Set<String> COUNTED =
            Set.of("places", "sector", "owner_other_homes", "owner_other_homes_below_good");
    private static final Map<String, Integer> BAND_WORDS = Map.of("low", 0, "medium", 1, "high", 2);
    private static final Map<String, Boolean> TRUTHS =
            Map.of("true", true, "false", false, "yes", true, "no", false, "1", true, "0", false);

    private final Faults faults;
    private final List<Column> facts;
    private final Map<String, Days> homes = new LinkedHashMap<>();

    /** What stands in the file about one home. */
    private record Days(List<Snapshot> snapshots, List<LocalDate> inspections, Set<LocalDate> dates) {}

    private PanelCsv(Faults faults, List<Column> facts) {
        this.faults = faults;
        this.facts = facts;
    }

    /**
     * Reads it, packed with gzip or not.
     *
     * @param book the book to be tested, whose facts are read from the columns of their names
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Panel read(String file, byte[] content, ThresholdBook book) {
        var faults = new Faults(file);
        var facts = book.facts().stream()
                .filter(fact -> !COUNTED.contains(fact.id()))
                .toList();
        var table = CsvRows.read(Gunzip.of(content, MOST_BYTES, faults), MOST_BYTES, headings(facts), faults);
        var reader = new PanelCsv(faults, facts);
        reader.requireAFact(table, book);
        table.forEach(reader::add);
        return faults.refuseUnlessSound(() -> Panel.of(reader.homes.entrySet().stream()
                .map(home -> Home.of(
                        home.getKey(),
                        home.getValue().snapshots(),
                        home.getValue().inspections()))
                .toList()));
    }

    private static List<Heading> headings(List<Column> facts) {
        var headings = new ArrayList<>(List.of(
                Heading.required("service", "home", "location"),
                Heading.required("date", "snapshot"),
                Heading.required("lowest_grade"),
                Heading.required("graded_on"),
                Heading.optional("published"),
                Heading.optional("owner", "provider"),
                Heading.optional("sector"),
                Heading.optional("places"),
                Heading.optional("deprivation_fifth"),
                Heading.optional("regulator_band"),
                Heading.optional("last_inspected")));
        facts.forEach(fact -> headings.add(Heading.optional(fact.id())));
        return headings;
    }

    private void requireAFact(Table table, ThresholdBook book) {
        if (!facts.isEmpty() && facts.stream().noneMatch(fact -> table.has(fact.id()))) {
            faults.add(
                    new Position(1, 1),
                    "heading",
                    "no fact that the book " + book.id() + " asks",
                    "at least one of the columns "
                            + facts.stream().map(Column::id).collect(Collectors.joining(", ")));
        }
    }

    private void add(Row row) {
        var service = row.required("service");
        var date = day(row, "date");
        var published = row.date("published").or(() -> date);
        var grade = row.whole("lowest_grade", 1, BEST_GRADE);
        var graded = row.date("graded_on");
        if (grade.isPresent() && row.isMissing("graded_on")) {
            row.wrong("graded_on", "nothing", "the day the grade of this row was published");
        }
        var places = row.whole("places", 1, MOST_PLACES);
        var fifth = row.whole("deprivation_fifth", 1, 5);
        var band = band(row);
        var sector = row.choice("sector", sectors());
        var inspected = row.date("last_inspected");
        var known = facts(row);
        if (service.isEmpty() || date.isEmpty() || !isInOrder(row, date.get(), published, graded)) {
            return;
        }
        var days = homes.computeIfAbsent(service, _ -> new Days(new ArrayList<>(), new ArrayList<>(), new HashSet<>()));
        if (!days.dates().add(date.get())) {
            row.wrong("date", date.get() + " for " + service + " again", "one row for each service and date");
        }
        inspected.ifPresent(days.inspections()::add);
        days.snapshots()
                .add(new Snapshot(
                        date.get(),
                        published.orElse(date.get()),
                        row.text("owner"),
                        sector,
                        places,
                        fifth,
                        grade,
                        graded,
                        band,
                        known));
    }

    // A row that was known before what it holds had happened has been dated back, and would let a rule see the future.
    private static boolean isInOrder(
            Row row, LocalDate date, Optional<LocalDate> published, Optional<LocalDate> graded) {
        var known = published.orElse(date);
        if (known.isBefore(date)) {
            row.wrong("published", known.toString(), "a day no earlier than the date of the row, " + date);
            return false;
        }
        if (graded.isPresent() && graded.get().isAfter(known)) {
            row.wrong(
                    "graded_on",
                    graded.get().toString(),
                    "a day no later than the row was known, " + known
                            + "; a row that holds a later grade was changed afterwards");
            return false;
        }
        return true;
    }

    private Map<String, Value> facts(Row row) {
        var known = new HashMap<String, Value>();
        for (var fact : facts) {
            fact(row, fact)
                    .ifPresent(value -> fact.fault(value)
                            .ifPresentOrElse(
                                    fault -> row.wrong(fact.id(), fault.found(), fault.expected()),
                                    () -> known.put(fact.id(), value)));
        }
        return known;
    }

    private static Optional<Value> fact(Row row, Column fact) {
        var id = fact.id();
        return switch (fact.type()) {
            case NUMBER -> number(row.number(id, -1e12, 1e12).stream().boxed().findFirst());
            case WHOLE ->
                row.whole(id, -1_000_000_000, 1_000_000_000).stream()
                        .mapToObj(Value::of)
                        .findFirst();
            case TRUTH -> row.choice(id, TRUTHS).map(Value::of);
            case WORD -> row.isMissing(id) ? Optional.empty() : Optional.of(Value.of(row.text(id)));
            case DATE -> row.date(id).map(Value::of);
        };
    }

    private static Optional<Value> number(Optional<Double> figure) {
        return figure.map(value -> Value.of(value.doubleValue()));
    }

    private static OptionalInt band(Row row) {
        var word = row.text("regulator_band").toLowerCase(java.util.Locale.ROOT);
        return BAND_WORDS.containsKey(word)
                ? OptionalInt.of(BAND_WORDS.get(word))
                : row.whole("regulator_band", 0, MOST_BANDS);
    }

    private static Optional<LocalDate> day(Row row, String column) {
        if (row.isMissing(column)) {
            row.wrong(column, "nothing", "a date such as 2025-03-31");
        }
        return row.date(column);
    }

    private static Map<String, Sector> sectors() {
        var sectors = new HashMap<String, Sector>();
        for (var sector : Sector.values()) {
            sectors.put(sector.word(), sector);
        }
        return sectors;
    }
}
