package care.trellis.app.operations;

import care.trellis.postgres.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The changes of the database's form that this Trellis brings, by their path below {@code db/migration}. */
record Migrations(Map<String, String> texts) {
    private static final String FOLDER = "db/migration/";

    Migrations {
        texts = Map.copyOf(texts);
    }

    static Migrations ofThisTrellis() {
        try {
            var found = new TreeMap<String, String>();
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.sql")) {
                var address = script.getURL().toString();
                found.put(
                        address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()),
                        script.getContentAsString(StandardCharsets.UTF_8));
            }
            return new Migrations(found);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The database schemas that are ours: one for each subject. */
    SortedSet<String> schemas() {
        return texts.keySet().stream()
                .map(script -> script.substring(0, script.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<String> text(String script) {
        return Optional.ofNullable(texts.get(script));
    }

    /** How a database came to its form. */
    List<Manifest.Migration> appliedIn(Connection connection) throws SQLException {
        var applied = new ArrayList<Manifest.Migration>();
        var unknown = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select script from house.flyway_schema_history"
                        + " where type = 'SQL' and success order by installed_rank")) {
            while (rows.next()) {
                var script = rows.getString(1);
                text(script)
                        .ifPresentOrElse(
                                text -> applied.add(new Manifest.Migration(script, Digest.of(text))),
                                () -> unknown.add(script));
            }
        }
        if (!unknown.isEmpty()) {
            throw new CannotStart("The database is of a newer Trellis than this one, which does not know "
                    + String.join(", ", unknown) + ". Use the Trellis that runs on it.");
        }
        return applied;
    }
}
