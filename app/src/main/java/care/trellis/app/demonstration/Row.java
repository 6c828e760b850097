package care.trellis.app.demonstration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of another subject.
 *
 * @param table with its schema, such as {@code places.service}
 * @param values by column, lists as PostgreSQL's arrays of text; what is not named has the table's default
 */
record Row(String table, Map<String, Object> values) {
    Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values)); // in order
    }

    static Row of(String table) {
        return new Row(table, Map.of());
    }

    Row with(String column, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new Row(table, more);
    }
}
