package care.trellis.app.places.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Many rows handed to one statement at a time as a JSON list: row-level security takes no COPY. */
final class Rows {
    private static final int AT_ONCE = 5_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** Adds a row of names and values by turns; what is null is left out. */
    Rows add(@Nullable Object... namesAndValues) {
        var row = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                row.put(String.valueOf(namesAndValues[i]), value instanceof String text ? clean(text) : value);
            }
        }
        rows.add(row);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Runs a statement with {@code ?} for the JSON list, as often as it takes, and says how many rows it touched. */
    int into(DSLContext database, String statement) {
        int touched = 0;
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            touched += database.execute(statement, json.writeValueAsString(some));
        }
        return touched;
    }

    // The database's texts hold every character but this one.
    private static String clean(String text) {
        return text.replace("\u0000", "");
    }
}
