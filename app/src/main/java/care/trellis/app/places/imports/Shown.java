package care.trellis.app.places.imports;

import java.util.SortedMap;
import java.util.TreeMap;

/** One thing an import changes, as its page shows it. */
public record Shown(
        String what,
        String kind,
        String key,
        String name,
        String area,
        SortedMap<String, Moved> fields,
        SortedMap<String, Moved> kept) {
    public Shown {
        fields = new TreeMap<>(fields);
        kept = new TreeMap<>(kept);
    }
}
