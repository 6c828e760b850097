package care.trellis.app.database;

import care.trellis.postgres.Binaries;
import care.trellis.postgres.DataFolder;
import care.trellis.postgres.PostgresServer;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The PostgreSQL that Trellis brings along, used when {@code TRELLIS_DB_URL} names no other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${trellis.db.url:}'.isEmpty()")
class OwnPostgres {
    @Bean
    PostgresServer postgresServer(DataFolder folder, @Value("${trellis.postgres.programs}") Path programs) {
        return PostgresServer.in(folder, Binaries.unpackedIn(programs));
    }

    @Bean
    JdbcConnectionDetails connectionDetails(PostgresServer server) {
        return new ConnectionDetails(server.url(), server.user(), server.password());
    }
}
