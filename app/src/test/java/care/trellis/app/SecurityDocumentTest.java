package care.trellis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/security.md says what is so: each test it names exists, and no requirement is left out or told twice. */
class SecurityDocumentTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (V[\\d., V]+) \\|.*$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern FILE = Pattern.compile("\\]\\(/([^)]+)\\)");

    @Test
    void every_test_that_it_names_exists() throws Exception {
        var tests = tests();
        var missing = new ArrayList<String>();
        var named = TEST.matcher(document());
        while (named.find()) {
            var source = tests.get(named.group(1));
            var method = named.group(2);
            if (source == null
                    || (method != null
                            && !source.contains("void " + method + "(")
                            && !source.contains("ArchRule " + method + " "))) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_file_that_it_names_exists() throws Exception {
        var named = FILE.matcher(document());
        while (named.find()) {
            assertThat(ROOT.resolve(named.group(1))).exists();
        }
    }

    @Test
    void every_requirement_of_levels_1_and_2_is_in_it_once() throws Exception {
        var told = new ArrayList<String>();
        var rows = ROW.matcher(document());
        while (rows.find()) {
            told.addAll(List.of(rows.group(1).split(", ")));
        }
        assertThat(told).doesNotHaveDuplicates().containsAll(requirements());
    }

    @Test
    void every_requirement_that_is_met_names_what_shows_it() throws Exception {
        var met = document().split("## Met", 2)[1].split("## Not met", 2)[0];
        assertThat(ROW.matcher(met).results().map(row -> row.group()).toList())
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(
                                TEST.matcher(row).find() || FILE.matcher(row).find())
                        .as(row)
                        .isTrue());
    }

    private static String document() throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve("security.md"));
    }

    private static List<String> requirements() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "asvs-5.0-level-1-2.txt")).stream()
                .filter(line -> line.startsWith("V"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    /** The sources of all tests, by the names of their classes. */
    private static Map<String, String> tests() throws IOException {
        var sources = new TreeMap<String, String>();
        try (var modules = Files.list(ROOT)) {
            for (var module : modules.map(
                            each -> each.resolve("src").resolve("test").resolve("java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    for (var file : files.filter(each -> each.toString().endsWith("Test.java"))
                            .toList()) {
                        var name = file.getFileName().toString();
                        sources.merge(
                                name.substring(0, name.length() - ".java".length()),
                                Files.readString(file),
                                (one, other) -> one + other);
                    }
                }
            }
        }
        return sources;
    }
}
