package care.trellis.app.places.referral;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the standard says of its records: from the facts that are here, and from its own schemas where they are beside us. */
final class Standard {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Standard() {}

    /** What is wrong with an answer by the facts of {@code fields.csv}. */
    static List<String> faults(String record, String answer) {
        return validate(schema(record), answer);
    }

    /** What is wrong with it by the standard's own schema; the test is skipped where that is not beside this repository. */
    static List<String> faultsByItsOwnSchema(String record, String answer) {
        for (var root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var file = root.resolve("shared/reference/openreferral-uk/schema/" + record + ".json");
            if (Files.exists(file)) {
                try {
                    return validate(Files.readString(file), answer);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
        return Assumptions.abort("skipped: ../shared/reference/openreferral-uk is not beside this repository");
    }

    private static List<String> validate(String schema, String answer) {
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        return read
                .validate(
                        answer,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String schema(String record) {
        var root = JSON.createObjectNode().put("type", "object");
        var rows = new ArrayList<List<String>>();
        try (var text = Standard.class.getResourceAsStream("/open-referral/fields.csv")) {
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new java.io.InputStreamReader(
                            java.util.Objects.requireNonNull(text), StandardCharsets.UTF_8))
                    .forEach(row -> rows.add(row.toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        rows.stream().filter(row -> row.getFirst().equals(record)).forEach(row -> add(root, row));
        return root.toString();
    }

    private static void add(ObjectNode root, List<String> row) {
        var path = row.get(1).split("\\.", -1);
        var at = root;
        for (var depth = 0; depth < path.length - 1; depth++) {
            var name = path[depth];
            at = name.endsWith("[]")
                    ? at.withObjectProperty("properties")
                            .withObjectProperty(name.replace("[]", ""))
                            .withObjectProperty("items")
                    : at.withObjectProperty("properties").withObjectProperty(name);
        }
        var field = at.withObjectProperty("properties").withObjectProperty(path[path.length - 1]);
        field.put("type", row.get(2));
        if (!row.get(3).isEmpty()) {
            field.put("format", row.get(3));
        }
        if (!row.get(4).isEmpty()) {
            at.withArrayProperty("required").add(path[path.length - 1]);
        }
        if (!row.get(5).isEmpty()) {
            ArrayNode words = field.withArrayProperty("enum");
            List.of(row.get(5).split("\\|", -1)).forEach(words::add);
        }
    }
}
