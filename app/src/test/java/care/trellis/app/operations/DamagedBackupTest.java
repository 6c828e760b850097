package care.trellis.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.postgres.CannotStart;
import care.trellis.postgres.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not wholly what was written is refused before anything is made, with everything that is wrong. */
class DamagedBackupTest {
    @TempDir
    Path parent;

    private Path file = Path.of("");
    private House restored = new House(Path.of(""));

    @BeforeEach
    void takeBackup() {
        file = parent.resolve("backup.zip");
        restored = new House(parent.resolve("restored"));
        new House(RunningTrellis.context().getBean(DataFolder.class).path()).command("backup", file.toString());
    }

    @Test
    void one_whose_end_is_missing() throws Exception {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused("its end is missing");
    }

    @Test
    void one_that_is_something_else() throws Exception {
        Files.writeString(file, "no archive at all");
        assertRefused("is no backup of Trellis");
        Files.delete(file);
        rewrite(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        assertRefused("has no manifest.json");
        Files.delete(file);
        assertRefused("There is no file");
    }

    @Test
    void every_part_that_differs_is_named() throws Exception {
        var parts = parts();
        parts.put("tables/people.person.copy", "changed".getBytes(StandardCharsets.UTF_8));
        parts.remove("tables/ledger.chain.copy");
        parts.put("tables/more.copy", new byte[0]);
        rewrite(parts);
        assertRefused(
                "is damaged; nothing was restored",
                "tables/people.person.copy is",
                "tables/ledger.chain.copy is missing",
                "tables/more.copy is in the file but not in its manifest");
    }

    @Test
    void one_of_a_newer_trellis() throws Exception {
        rewriteManifest("house/V20261126_01__who_is_acting.sql", "house/V20991231_01__what_is_to_come.sql");
        assertRefused("of a newer Trellis", "V20991231_01__what_is_to_come.sql");
    }

    @Test
    void one_in_a_form_to_come() throws Exception {
        rewriteManifest("\"formatVersion\" : 1", "\"formatVersion\" : 2");
        assertRefused("was written by a newer Trellis");
    }

    @Test
    void a_key_never_leaves_the_data_folder() throws Exception {
        rewriteManifest("\"of\" : \"house.key\"", "\"of\" : \"../../house.key\"");
        assertRefused("is no name of a key");
    }

    @Test
    void any_flipped_byte_is_noticed() throws Exception {
        var sound = Files.readAllBytes(file);
        var random = new Random(5);
        for (var attempt = 0; attempt < 100; attempt++) {
            var bytes = sound.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            try (var opened = BackupFile.open(file)) {
                // A flip in what ZIP ignores, such as a file's time, changes nothing that is restored.
                assertThat(opened.manifest()).isNotNull();
            } catch (CannotStart refused) {
                assertThat(refused.getMessage()).contains(file.toString());
            }
        }
    }

    private void assertRefused(String... reasons) {
        var told = restored.command("restore", file.toString());
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err()).contains(reasons);
        assertThat(restored.home()).doesNotExist();
    }

    private void rewriteManifest(String what, String by) throws IOException {
        var parts = parts();
        var manifest = new String(parts.get(Manifest.NAME), StandardCharsets.UTF_8);
        assertThat(manifest).contains(what);
        parts.put(Manifest.NAME, manifest.replace(what, by).getBytes(StandardCharsets.UTF_8));
        rewrite(parts);
    }

    private Map<String, byte[]> parts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var content = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return parts;
    }

    private void rewrite(Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
