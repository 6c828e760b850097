package care.trellis.cost.model;

import care.trellis.cost.formula.Rules;
import care.trellis.fault.Fault;
import care.trellis.fault.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of one model: each well formed, used once, and never one that a spreadsheet would take for a cell. */
final class Names {
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern CELL = Pattern.compile("[a-z]{1,3}[0-9]{1,7}");
    private static final Pattern ROW_AND_COLUMN = Pattern.compile("r[0-9]*c[0-9]*|r[0-9]*|c[0-9]*");
    private static final Set<String> RESERVED =
            Set.of("min", "max", "sum", "if", "and", "or", "not", "by", "otherwise", "rest", "true", "false");

    private final List<Fault> faults;
    private final Map<String, Text> taken = new HashMap<>();

    Names(List<Fault> faults) {
        this.faults = faults;
    }

    /** Takes a name; whether it may be used. */
    boolean take(String kind, Text id) {
        var name = id.value();
        if (!WELL_FORMED.matcher(name).matches()) {
            refuse(kind, id, "\"" + name + "\"", "small letters, digits and _, beginning with a letter, at most 60");
            return false;
        }
        if (CELL.matcher(name).matches() || ROW_AND_COLUMN.matcher(name).matches()) {
            refuse(kind, id, "\"" + name + "\"", "a name that no spreadsheet takes for a cell");
            return false;
        }
        if (RESERVED.contains(name) || Rules.names().contains(name)) {
            refuse(kind, id, "\"" + name + "\"", "a name that is not a word of the formula language");
            return false;
        }
        var before = taken.putIfAbsent(name, id);
        if (before != null) {
            refuse(
                    kind,
                    id,
                    "\"" + name + "\" again"
                            + (before.at().line() == 0
                                    ? ""
                                    : " (first on line " + before.at().line() + ")"),
                    "every id once");
            return false;
        }
        return true;
    }

    private void refuse(String kind, Text id, String found, String expected) {
        faults.add(Fault.at(id.at(), kind, found, expected));
    }
}
