package care.trellis.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application goes on when its PostgreSQL is killed under it. */
class ServerLossTest {
    @Test
    void queries_are_answered_again_after_the_server_was_killed() throws Exception {
        var server = RunningTrellis.context().getBean(PostgresServer.class);
        var database = RunningTrellis.context().getBean(JdbcTemplate.class);
        var before = server.pid();
        new ProcessBuilder("kill", "-9", Long.toString(before)).start().waitFor();

        assertThat(anotherServerAnswersWithin(300, database, server, before)).isTrue();
    }

    /** A backend outlives its killed server for a moment and still answers, so the server has to be another one. */
    private static boolean anotherServerAnswersWithin(
            int attempts, JdbcTemplate database, PostgresServer server, long before) throws InterruptedException {
        for (var attempt = 0; attempt < attempts; attempt++) {
            Thread.sleep(100);
            if (server.pid() != before && answers(database)) {
                return true;
            }
        }
        return false;
    }

    private static boolean answers(JdbcTemplate database) {
        try {
            return Integer.valueOf(1).equals(database.queryForObject("select 1", Integer.class));
        } catch (DataAccessException _) {
            return false;
        }
    }
}
