package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Nearest;
import care.trellis.fault.Text;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tables of a book being loaded may ask, so far. */
final class Columns {
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<String> doubtful = new HashSet<>();

    boolean has(Text name) {
        return columns.containsKey(name.value()) || doubtful.contains(name.value());
    }

    Optional<Column> find(Text name) {
        return Optional.ofNullable(columns.get(name.value()));
    }

    /** The column of a name; where there is none, the fault is noted, unless it was noted where the column stands. */
    Optional<Column> find(Text name, String subject, String expected, Reading reading) {
        if (!has(name)) {
            reading.add(Fault.at(name.at(), subject, "\"" + name + "\"", expected)
                    .advising(columns.isEmpty() ? "" : "Nearest: " + Nearest.to(name.value(), columns.keySet())));
        }
        return find(name);
    }

    void add(Column column) {
        columns.putIfAbsent(column.id(), column);
    }

    /** A column that has faults of its own, so that asking it is no fault. */
    void addDoubtful(Text name) {
        doubtful.add(name.value());
    }
}
