package care.trellis.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Tables written down in a few words. */
final class Tables {
    static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
    static final LocalDate LATER = LocalDate.of(2026, 9, 1);
    /** Three owners, p = 10 %: what a single attacker can find, and nothing besides. */
    static final Rules PERCENT_ONLY = new Rules(3, List.of(), 10, 0, 3);

    private final List<Contribution> contributions = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    /** Adds one service for each value, each of an owner of its own that is called after it. */
    Tables each(String prefix, double... values) {
        for (int at = 0; at < values.length; at++) {
            contributions.add(new Contribution(prefix + at, "owner of " + prefix + at, values[at]));
        }
        return this;
    }

    Tables with(String id, String owner, double value) {
        contributions.add(new Contribution(id, owner, value));
        return this;
    }

    /** A cell of all whose id begins with one of these. */
    Tables cell(String name, String... prefixes) {
        var in = new HashSet<String>();
        for (var each : contributions) {
            if (Arrays.stream(prefixes).anyMatch(each.id()::startsWith)) {
                in.add(each.id());
            }
        }
        cells.add(new Cell(name, in));
        return this;
    }

    Table named(String name) {
        return new Table(name, UNTIL, contributions, cells);
    }
}
