package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DiscloseCommandTest {
    private static final Path GUIDE = Path.of("../docs/guide/disclosure.md");
    private static final Pattern TABLE = Pattern.compile("```csv\n((?s:.*?))```");
    private static final Pattern EXAMPLE = Pattern.compile("```console\n\\$ \\./trellis (.*)\n((?s:.*?))```");

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String table() throws IOException {
        var shown = TABLE.matcher(Files.readString(GUIDE));
        assertThat(shown.find()).isTrue();
        return file("table.csv", shown.group(1));
    }

    private static Session disclose(String file, String... more) {
        var words = new ArrayList<String>(List.of("disclose", file));
        words.addAll(List.of(more));
        return Session.of(words.toArray(String[]::new));
    }

    @Test
    void the_table_of_the_guide_gives_the_answer_it_shows() throws IOException {
        var example = EXAMPLE.matcher(Files.readString(GUIDE));
        assertThat(example.find()).isTrue();
        var words = new ArrayList<>(List.of(example.group(1).split(" ")));
        words.set(1, table());
        var session = Session.of(words.toArray(String[]::new));
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        assertThat(plain(session.out())).isEqualTo(plain(example.group(2)));
        assertThat(session.out()).contains("withheld: too few ownership groups are in it");
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Test
    void json_carries_each_figure_or_the_reason_why_there_is_none() throws IOException {
        var session = disclose(table(), "--until", "2026-03-31", "--on", "2026-09-01", "--json");
        var json = new JsonMapper().readTree(session.out());
        assertThat(json.at("/rules").asString()).isEqualTo("cost-benchmarks");
        assertThat(json.at("/cells/0/cell").asString()).isEqualTo("county");
        assertThat(json.at("/cells/0/published").asBoolean()).isTrue();
        assertThat(json.at("/cells/0/total").asDouble()).isEqualTo(190);
        assertThat(json.at("/cells/2/published").asBoolean()).isFalse();
        assertThat(json.at("/cells/2/reason").asString()).isEqualTo("TOO_FEW_OWNERS");
        assertThat(json.at("/cells/2").has("total")).isFalse();
    }

    @Test
    void figures_that_are_too_recent_are_all_withheld_and_an_age_not_told_is_remarked() throws IOException {
        assertThat(disclose(table(), "--until", "2026-03-31", "--on", "2026-06-29")
                        .out())
                .contains("0 of 4 cells", "withheld: the figures are too recent");
        assertThat(disclose(table()).out()).contains("How old the figures are was not asked: say --until.");
    }

    @Test
    void rules_of_ones_own_are_a_file_and_others_are_told_by_name() throws IOException {
        var shipped = Files.readString(Path.of("../exchange/src/main/resources/care/trellis/exchange/library/"
                + "disclosure-rules/cost-benchmarks.yaml"));
        var strict = file("strict.yaml", shipped.replace("value: 5\n", "value: 6\n"));
        assertThat(disclose(table(), "--rules", strict).out()).contains("1 of 4 cells");
        var unknown = disclose(table(), "--rules", "cost-benchmark");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("nearest: cost-benchmarks");
    }

    @Test
    void every_fault_of_a_file_is_named_with_its_place() throws IOException {
        var faulty = file("faulty.csv", """
                id,owner,value,all,all,none
                a,o,1,x,,
                a,,-2,maybe,,
                ,p,three,x,,,,
                """);
        var session = disclose(faulty);
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err())
                .contains(
                        "line 1, column 5: heading: found \"all\" again or blank",
                        "line 3, column 1: id: found \"a\" again (first in row 2)",
                        "line 3, column 2: owner: found nothing",
                        "line 3, column 3: value: found -2; expected a number of 0 or more",
                        "line 3, column 4: cell all: found \"maybe\"; expected 1 or x",
                        "line 4, column 1: id: found nothing",
                        "line 4, column 3: value: found \"three\"",
                        "line 4, column 7: row: found 8 columns");
        assertThat(disclose(file("none.csv", "id,owner,value,all,none\na,o,1,x,\n"))
                        .err())
                .contains("line 1, column 5: cell none: found no service");
        assertThat(disclose(file("other.csv", "name,owner,value\n")).err())
                .contains("expected id,owner,value and a column for each cell");
        assertThat(disclose(file("empty.csv", "")).code()).isEqualTo(1);
        assertThat(disclose(folder.resolve("missing.csv").toString()).code()).isEqualTo(2);
    }
}
