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

        assertThat(answersWithin(database, 300)).isTrue();
        assertThat(server.pid()).isNotEqualTo(before);
    }

    private static boolean answersWithin(JdbcTemplate database, int attempts) throws InterruptedException {
        for (var attempt = 0; attempt < attempts; attempt++) {
            try {
                Thread.sleep(100);
                return Integer.valueOf(1).equals(database.queryForObject("select 1", Integer.class));
            } catch (DataAccessException _) {
                // not yet
            }
        }
        return false;
    }
}
