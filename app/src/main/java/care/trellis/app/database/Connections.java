package care.trellis.app.database;

import care.trellis.postgres.CannotStart;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;

/**
 * Who connects as whom. The migrations run as the owner of the tables; everything else gives the owner's rights up and
 * works as {@value #ROLE}, for which rows are hidden and nothing kept can be changed.
 */
@Configuration(proxyBeanMethods = false)
class Connections {
    /** The database role the application works in. */
    static final String ROLE = "trellis_app";

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource pool(JdbcConnectionDetails details) {
        demandRole(details);
        var pool = new HikariDataSource();
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        // What PostgreSQL adds to a refusal is the row it refused, and that belongs in no log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.setConnectionInitSql("set role " + ROLE);
        return pool;
    }

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource pool) {
        return new ActingDataSource(pool, Acting::current);
    }

    /** Sessions are the house's: whoever holds the cookie finds theirs, and nobody reads another's. */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(HikariDataSource pool) {
        return new ActingDataSource(pool, () -> "house");
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(JdbcConnectionDetails details) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return details.getJdbcUrl();
            }

            @Override
            public String getUsername() {
                return String.valueOf(details.getUsername());
            }

            @Override
            public String getPassword() {
                return String.valueOf(details.getPassword());
            }
        };
    }

    private static void demandRole(JdbcConnectionDetails details) {
        try (var connection = DriverManager.getConnection(
                        details.getJdbcUrl(), details.getUsername(), details.getPassword());
                var statement = connection.createStatement();
                var member = statement.executeQuery("select coalesce((select pg_has_role(oid, 'member') from pg_roles"
                        + " where rolname = '" + ROLE + "'), false), current_user")) {
            member.next();
            if (!member.getBoolean(1)) {
                var owner = member.getString(2);
                throw new CannotStart("The database has no role " + ROLE + " that " + owner + " may work in. Ask its"
                        + " administrator to run: create role " + ROLE + " nologin; grant " + ROLE + " to " + owner
                        + ";");
            }
        } catch (SQLException failure) {
            throw new CannotStart("The database cannot be reached: " + failure.getMessage(), failure);
        }
    }
}
