package care.trellis.app.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** How rows are written out and read back, the same on both sides. */
final class Copying {
    private Copying() {}

    /** Whatever the server's own settings: dates, spans of time and fractions are written so that nothing is lost. */
    static void agreeOnForms(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local datestyle = 'ISO, YMD'");
            statement.execute("set local intervalstyle = 'postgres'");
            statement.execute("set local extra_float_digits = 1");
            statement.execute("set local bytea_output = 'hex'");
            statement.execute("set local search_path = pg_catalog");
        }
    }

    static String columns(List<String> names) {
        return names.stream()
                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
