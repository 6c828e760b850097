package care.trellis.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right programs for each machine, whole or not at all. */
class BinariesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz"
    })
    void each_machine_has_an_archive_of_its_own(String system, String processor, String archive) {
        assertThat(Binaries.archiveName(system, processor)).isEqualTo(archive);
    }

    @Test
    void a_machine_without_an_archive_is_told_what_else_it_can_do() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Binaries.unpackedIn(folder, "18.6", null))
                .withMessageContaining("TRELLIS_DB_URL");
    }

    @Test
    void an_archive_that_is_cut_short_leaves_no_programs() throws Exception {
        var archive = folder.resolve("cut.txz");
        try (var whole = Binaries.class.getResourceAsStream("/" + Binaries.archiveName())) {
            Files.write(archive, whole == null ? new byte[0] : whole.readNBytes(100_000));
        }
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Binaries.unpackedIn(
                        folder.resolve("programs"), "18.6", archive.toUri().toURL()))
                .withMessageContaining("could not be unpacked");
        try (var left = Files.list(folder.resolve("programs"))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("18.6")))
                    .isEmpty();
        }
    }
}
