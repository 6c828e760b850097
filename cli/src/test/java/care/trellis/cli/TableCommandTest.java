package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TableCommandTest {
    private static final String BOOK = "early-help-1";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_samples() {
        assertThat(Session.of("quality", "samples", folder.toString()).code()).isZero();
    }

    @Test
    void services_are_told_what_they_are_offered_and_why() {
        var session = Session.of("quality", "table", BOOK, file("facts.csv"));

        assertThat(session.code()).isZero();
        assertThat(plain(session.out()))
                .contains(
                        "Of 8 services: tier peer_visit for 2, tier supportive_call for 1, tier none for 4; the book does"
                                + " not apply to 1. For 2 a fact is not known")
                .contains("A complaint was upheld in the last 12 months. (S1)")
                .contains("Strength: No complaint was upheld in three years, and the manager stayed. (G1)")
                .contains("Not known: complaints_upheld_12m, manager_changes_12m");
    }

    @Test
    void a_row_that_matched_is_explained_by_the_facts_that_met_it() {
        var session = Session.of("quality", "table", BOOK, file("facts.csv"), "--explain", "Harbour View");

        assertThat(session.code()).isZero();
        assertThat(plain(session.out()))
                .contains("(2 + 0.5) / (3 + 2) = 0.5")
                .contains("S4 gives 1: Many of the owner's other homes are below Good.")
                .contains("(asked: >= 0.4)")
                .contains("points = 4")
                .contains("T3 gives peer_visit")
                .doesNotContain("Rose House");
    }

    @Test
    void json_and_csv_say_the_same() {
        var json = JsonMapper.shared()
                .readTree(Session.of("quality", "table", BOOK, file("facts.csv"), "--json")
                        .out());
        var csv =
                Session.of("quality", "table", BOOK, file("facts.csv"), "--csv").out();

        assertThat(json.at("/services/0/outcomes/points").decimalValue()).isEqualByComparingTo("3");
        assertThat(json.at("/services/0/outcomes/tier").asString()).isEqualTo("peer_visit");
        assertThat(json.at("/services/0/tables/0/rows/0/met/0/asked").asString())
                .isEqualTo(">= 1");
        assertThat(json.at("/services/5/applies").asString()).isEqualTo("no");
        assertThat(json.at("/services/7/applies").asString()).isEqualTo("not known");
        assertThat(csv.lines().toList())
                .hasSize(9)
                .anyMatch(line -> line.startsWith("Rose House,early-help,1,yes,3,peer_visit,S1; S1-more; S3; T3,"))
                .anyMatch(line -> line.startsWith("Orchard Cottage,early-help,1,no,,,,"));
    }

    @Test
    void a_sound_book_is_said_to_be_sound_and_a_broken_one_has_its_faults_named() {
        var sound = Session.of("quality", "table", file("own-book.yaml"), "--check");
        assertThat(sound.code()).isZero();
        assertThat(plain(sound.out())).contains("Sound:").contains("Nothing may be offered by it yet");
        assertThat(JsonMapper.shared()
                        .readTree(Session.of("quality", "table", file("own-book.yaml"), "--check", "--json")
                                .out())
                        .at("/sound")
                        .asBoolean())
                .isTrue();

        var broken = Session.of("quality", "table", file("broken-book.yaml"), "--check", "--json");
        assertThat(broken.code()).isOne();
        assertThat(broken.err())
                .contains("no row where complaints is 1, sector is \"council\"")
                .contains("row R1 matches too where complaints is 3, sector is \"private\"")
                .contains("row A2: found a row that never counts")
                .contains("row A4, complaints: found < 0, which nothing can meet");
        var faults = JsonMapper.shared().readTree(broken.out()).at("/faults");
        assertThat(faults.size()).isEqualTo((int) broken.err().lines().count());
        assertThat(faults.get(0).at("/row").asInt()).isPositive();
    }

    @Test
    void a_book_goes_out_as_dmn_and_yaml_and_comes_back_the_same() throws IOException {
        var dmn = folder.resolve("early-help.dmn");
        Files.writeString(dmn, Session.of("quality", "table", BOOK, "--to-dmn").out());
        var yaml = folder.resolve("early-help.yaml");
        Files.writeString(
                yaml,
                Session.of("quality", "table", dmn.toString(), "--to-yaml").out());

        var first = Session.of("quality", "table", BOOK, file("facts.csv"), "--csv");
        assertThat(Session.of("quality", "table", dmn.toString(), file("facts.csv"), "--csv")
                        .out())
                .isEqualTo(first.out());
        assertThat(Session.of("quality", "table", yaml.toString(), file("facts.csv"), "--csv")
                        .out())
                .isEqualTo(first.out());
    }

    @Test
    void the_version_in_force_on_a_day_is_chosen() {
        assertThat(Session.of("quality", "table", "early-help", file("facts.csv"), "--at", "2026-05-01")
                        .code())
                .isZero();
        var before = Session.of("quality", "table", "early-help", file("facts.csv"), "--at", "2026-03-31");
        assertThat(before.code()).isEqualTo(2);
        assertThat(before.err()).contains("No version of early-help is in force on 2026-03-31; there are version 1");
    }

    @Test
    void facts_with_faults_are_refused_with_row_and_column() throws IOException {
        var facts = folder.resolve("bad.csv");
        Files.writeString(facts, "service,places,sector\nA,none at all,private\nB,12,church\n");

        var session = Session.of("quality", "table", BOOK, facts.toString());
        assertThat(session.code()).isOne();
        assertThat(session.err())
                .contains("bad.csv, line 2, column 2: places: found \"none at all\"")
                .contains("bad.csv, line 3, column 3: sector: found \"church\"");
    }

    @Test
    void wrong_usage_is_told() {
        assertThat(Session.of("quality", "table", BOOK).code()).isEqualTo(2);
        assertThat(Session.of("quality", "table", "early-hlp", "--check").err()).contains("nearest: early-help");
        assertThat(Session.of("quality", "table", BOOK, "--to-dmn", "--to-yaml").err())
                .contains("Choose one of");
        assertThat(Session.of("quality", "table", BOOK, file("facts.csv"), "--check")
                        .err())
                .contains("about the book alone");
        assertThat(Session.of("quality", "table", BOOK, file("facts.csv"), "--explain", "Rose Hous")
                        .err())
                .contains("nearest: Rose House");
        assertThat(Session.of("quality", "table", BOOK, "--check", "--explain", "Rose House")
                        .code())
                .isEqualTo(2);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
