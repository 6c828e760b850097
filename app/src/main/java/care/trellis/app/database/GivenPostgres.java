package care.trellis.app.database;

import care.trellis.postgres.CannotStart;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A PostgreSQL of somebody else's, named by {@code TRELLIS_DB_URL}, {@code _USER} and {@code _PASSWORD}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${trellis.db.url:}'.isEmpty()")
class GivenPostgres {
    private static final int OLDEST_MAJOR_VERSION = 15;

    @Bean
    JdbcConnectionDetails connectionDetails(
            @Value("${trellis.db.url}") String url,
            @Value("${trellis.db.user:}") String user,
            @Value("${trellis.db.password:}") String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("TRELLIS_DB_URL must look like jdbc:postgresql://host:5432/name. Name and password"
                    + " belong in TRELLIS_DB_USER and TRELLIS_DB_PASSWORD.");
        }
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR_VERSION) {
                throw new CannotStart("The database that TRELLIS_DB_URL names is PostgreSQL " + major
                        + "; Trellis needs " + OLDEST_MAJOR_VERSION + " or later.");
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database that TRELLIS_DB_URL names cannot be reached: " + e.getMessage()
                            + ". Check TRELLIS_DB_URL, TRELLIS_DB_USER and TRELLIS_DB_PASSWORD.",
                    e);
        }
        return new ConnectionDetails(url, user, password);
    }
}
