package care.trellis.app.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.trellis.app.RunningTrellis;
import care.trellis.postgres.CannotStart;
import care.trellis.postgres.DataFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes with different keys do not share a database. */
class KeyCheckTest {
    private final JdbcClient database = RunningTrellis.context().getBean(JdbcClient.class);

    @TempDir
    Path another;

    @Test
    void a_node_with_another_key_is_refused_with_a_way_out() {
        try (var folder = DataFolder.hold(another)) {
            var check = new KeyCheck(database, new HouseSecret(folder, ""));
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(check::afterPropertiesSet)
                    .withMessageContaining("TRELLIS_SECRET");
        }
    }

    @Test
    void the_same_key_passes_again_and_again() {
        var check = new KeyCheck(database, RunningTrellis.context().getBean(HouseSecret.class));
        assertThatCode(check::afterPropertiesSet).doesNotThrowAnyException();
        assertThatCode(check::afterPropertiesSet).doesNotThrowAnyException();
    }
}
