package care.trellis.exchange.disclosure;

import care.trellis.disclosure.Cell;
import care.trellis.disclosure.Contribution;
import care.trellis.disclosure.Table;
import care.trellis.exchange.Faults;
import care.trellis.exchange.csv.CsvRows;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table to be decided upon as a CSV file: a row for each service with the columns id, owner and value, and a column for each
 * cell of the table, headed by its name, in which 1 or x stands where the service is in it.
 */
public final class DisclosureTableCsv {
    /** Bytes: tens of thousands of services. */
    public static final int MOST_BYTES = 20_000_000;

    private static final List<String> FIRST = List.of("id", "owner", "value");
    private static final Set<String> IN = Set.of("1", "x", "yes");
    private static final Set<String> OUT = Set.of("", "0", "no");

    private final Faults faults;
    private final Map<String, Set<String>> cells = new LinkedHashMap<>();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final List<Contribution> contributions = new ArrayList<>();

    private DisclosureTableCsv(String file) {
        this.faults = new Faults(file);
    }

    /**
     * Reads a table.
     *
     * @param until last day that its figures are about
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static Table read(String file, byte[] content, LocalDate until) {
        return new DisclosureTableCsv(file).table(file, content, until);
    }

    private Table table(String file, byte[] content, LocalDate until) {
        var rows = CsvRows.rows(content, MOST_BYTES, faults);
        var heading = rows.hasNext() ? plain(rows.next()) : List.<String>of();
        heading(heading);
        for (int number = 2; rows.hasNext(); number++) {
            var row = plain(rows.next());
            if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                row(row, number, heading);
            }
        }
        var names = List.copyOf(cells.keySet());
        for (var name : names) {
            if (faults.count() == 0 && cells.getOrDefault(name, Set.of()).isEmpty()) {
                faults.add(at(1, heading.indexOf(name)), "cell " + name, "no service", "1 or x in at least one row");
            }
        }
        if (faults.count() > 0) {
            throw faults.refusal();
        }
        return new Table(
                file,
                until,
                contributions,
                cells.entrySet().stream()
                        .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                        .toList());
    }

    private void heading(List<String> heading) {
        var first = heading.stream()
                .limit(FIRST.size())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!first.equals(FIRST) || heading.size() == FIRST.size()) {
            faults.add(
                    at(1, 0),
                    "heading",
                    "\"" + String.join(",", heading) + "\"",
                    "id,owner,value and a column for each cell of the table");
            throw faults.refusal();
        }
        for (int column = FIRST.size(); column < heading.size(); column++) {
            var name = heading.get(column);
            if (name.isEmpty() || cells.put(name, new TreeSet<>()) != null) {
                faults.add(
                        at(1, column), "heading", "\"" + name + "\" again or blank", "a name of its own for each cell");
            }
        }
    }

    private void row(List<String> row, int number, List<String> heading) {
        var id = row.getFirst();
        var owner = row.size() > 1 ? row.get(1) : "";
        if (row.size() > heading.size()) {
            faults.add(
                    at(number, heading.size()),
                    "row",
                    row.size() + " columns",
                    "the " + heading.size() + " of the heading");
        }
        if (id.isEmpty()) {
            faults.add(at(number, 0), "id", "nothing", "the service");
        }
        var before = rowOfId.putIfAbsent(id, number);
        if (before != null && !id.isEmpty()) {
            faults.add(at(number, 0), "id", "\"" + id + "\" again (first in row " + before + ")", "every service once");
        }
        if (owner.isEmpty()) {
            faults.add(at(number, 1), "owner", "nothing", "the ownership group it belongs to");
        }
        var value = value(new Text(row.size() > 2 ? row.get(2) : "", at(number, 2)));
        if (value.isPresent() && !id.isEmpty() && !owner.isEmpty()) {
            contributions.add(new Contribution(id, owner, value.getAsDouble()));
        }
        for (int column = FIRST.size(); column < Math.min(row.size(), heading.size()); column++) {
            var mark = row.get(column).toLowerCase(Locale.ROOT);
            if (IN.contains(mark)) {
                cells.getOrDefault(heading.get(column), new TreeSet<>()).add(id);
            } else if (!OUT.contains(mark)) {
                faults.add(
                        at(number, column),
                        "cell " + heading.get(column),
                        "\"" + row.get(column) + "\"",
                        "1 or x where the service is in it, else nothing");
            }
        }
    }

    private OptionalDouble value(Text written) {
        try {
            var value = Figures.read("value", written);
            if (value.signum() >= 0) {
                return OptionalDouble.of(value.doubleValue());
            }
            faults.add(written.at(), "value", written.value(), "a number of 0 or more");
        } catch (Faulty faulty) {
            faulty.faults().forEach(faults::add);
        }
        return OptionalDouble.empty();
    }

    private static List<String> plain(List<String> row) {
        return row.stream().map(cell -> cell.replace('\u00A0', ' ').strip()).toList();
    }

    private static Position at(int row, int column) {
        return new Position(row, column + 1);
    }
}
