package care.trellis.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that know on whose behalf they are used, so that the database can hide what is not theirs. */
final class ActingDataSource extends DelegatingDataSource {
    // What each physical connection was last told: asking the public directory costs no word more than the query. One
    // memory for all of these, because they lend out the same connections, and what one was told the other must know.
    private static final Map<Connection, String> TOLD = Collections.synchronizedMap(new WeakHashMap<>());

    private final Supplier<String> whom;

    ActingDataSource(DataSource pool, Supplier<String> whom) {
        super(pool);
        this.whom = whom;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            tell(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        return connection;
    }

    private void tell(Connection connection) throws SQLException {
        var acting = whom.get();
        var physical = connection.unwrap(Connection.class);
        if (acting.equals(TOLD.get(physical))) {
            return;
        }
        TOLD.remove(physical);
        try (var statement = connection.prepareStatement("select set_config('trellis.acting', ?, false)")) {
            statement.setString(1, acting);
            statement.execute();
        }
        TOLD.put(physical, acting);
    }
}
