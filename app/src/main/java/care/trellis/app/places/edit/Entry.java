package care.trellis.app.places.edit;

import care.trellis.app.permission.Kind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service or an organisation as the directory has it.
 *
 * @param version counts its changes: whoever changes it says which one they saw
 * @param facts what stands in its fields, as text
 * @param imported what the last files said, field by field
 * @param edited fields that people changed
 */
record Entry(
        Kind kind,
        UUID id,
        @Nullable UUID place,
        int version,
        Map<String, String> facts,
        Map<String, String> imported,
        Set<String> edited) {
    Entry {
        facts = new TreeMap<>(facts);
        imported = new TreeMap<>(imported);
        edited = new TreeSet<>(edited);
    }

    String fact(String field) {
        return facts.getOrDefault(field, "");
    }
}
