package care.trellis.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A second database role, which owns nothing and cannot sign in: the application works in it. Only a superuser can make
 * it, and there is none at hand while a server runs; so it is made in the files, by PostgreSQL's single-user mode.
 */
final class WorkingRole {
    static final String NAME = "trellis_app";

    private WorkingRole() {}

    /** What makes it, one statement a line, for a new database and for one from before there was this role. */
    static String statements() {
        return "create role " + NAME + " nologin\ngrant " + NAME + " to " + Cluster.USER + "\n";
    }

    static boolean isThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select coalesce((select pg_has_role(oid, 'member') from pg_roles"
                        + " where rolname = '" + NAME + "'), false)")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Makes it in files that no server runs on. */
    static void makeIn(Path files, Binaries binaries) throws IOException {
        Cluster.succeed(Program.of(binaries.program("postgres"), "--single", "-D", files.toString(), "postgres")
                .withInput(statements())
                .run());
    }
}
