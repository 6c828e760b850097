package care.trellis.codegen;

import care.trellis.postgres.Binaries;
import care.trellis.postgres.DataFolder;
import care.trellis.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.meta.postgres.PostgresDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away PostgreSQL, brought up to date by the migrations, for jOOQ to read.
 *
 * <p>It is the same server that the application runs on, so whatever a migration may say there it may say here. The
 * generator gives two properties: {@code migrations}, the folder of SQL files, and {@code programs}, the folder to
 * unpack PostgreSQL in.
 */
public final class MigratedDatabase extends PostgresDatabase {
    private @Nullable Path home;
    private @Nullable DataFolder folder;
    private @Nullable PostgresServer server;

    @Override
    protected DSLContext create0() {
        if (server == null) {
            server = start();
        }
        if (getConnection() == null) {
            try {
                setConnection(server.connect());
            } catch (SQLException e) {
                throw new DataAccessException("the throw-away PostgreSQL does not answer", e);
            }
        }
        return DSL.using(getConnection(), SQLDialect.POSTGRES);
    }

    @Override
    public void close() {
        super.close();
        try {
            if (server != null) {
                server.close();
            }
            if (folder != null) {
                folder.close();
            }
            if (home != null) {
                delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PostgresServer start() {
        try {
            home = Files.createTempDirectory("trellis-codegen");
            folder = DataFolder.hold(home);
            var started = PostgresServer.in(folder, Binaries.unpackedIn(Path.of(property("programs"))));
            Flyway.configure(MigratedDatabase.class.getClassLoader())
                    .dataSource(started.url(), started.user(), started.password())
                    .locations("filesystem:" + property("migrations"))
                    .defaultSchema("house")
                    .load()
                    .migrate();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String property(String name) {
        var value = getProperties().getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "the generator's database needs the property %s", name));
        }
        return value;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
