package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.library.QualityLibrary;
import care.trellis.exchange.publish.BackTestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BackTestCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private String panel = "";

    @BeforeEach
    void copy_the_sample() throws IOException {
        panel = folder.resolve("panel.csv").toString();
        Files.write(Path.of(panel), QualityLibrary.sample("panel.csv"));
    }

    private Session backTest(String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of(
                "quality", "backtest", panel, "--book", "early-help", "--from", "2024-03", "--to", "2024-12"));
        words.addAll(java.util.List.of(more));
        return Session.of(words.toArray(String[]::new));
    }

    @Test
    void the_finding_is_said_first_with_false_alarms_and_what_was_missed() {
        var session = backTest("--replicates", "200");

        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out().replaceAll("\\s+", " "))
                .startsWith(
                        "Of 100 homes graded Good or better, 21 fell below Good within 12 months. The rule (2 points"
                                + " or more) pointed to 13 of 100: 6 that fell, and 6 that did not. It missed 15.")
                .contains("must not be used alone, for:")
                .contains("the regulator's own band of risk")
                .contains("With the future deleted, 0 of 192 scores changed.");
    }

    @Test
    void the_results_file_holds_what_json_says() throws IOException {
        var out = folder.resolve("results.json");
        var session = backTest("--replicates", "100", "--made", "2026-05-31", "--out", out.toString(), "--json");
        var written = BackTestJson.read("results.json", Files.readAllBytes(out));

        assertThat(session.code()).as(session.err()).isZero();
        assertThat(JsonMapper.builder().build().readTree(session.out()))
                .isEqualTo(JsonMapper.builder().build().readTree(Files.readAllBytes(out)));
        assertThat(written.made()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(written.command())
                .isEqualTo("./trellis quality backtest panel.csv --format plain --book early-help --from 2024-03 --to"
                        + " 2024-12 --replicates 100");
        assertThat(written.panelSha256()).hasSize(64);
        assertThat(written.result().primary().homeQuarters()).isEqualTo(159);
    }

    @Test
    void a_book_of_ones_own_is_a_file() throws IOException {
        var book = folder.resolve("mine.yaml");
        Files.writeString(
                book, QualityLibrary.thresholdBookSource("early-help-1").orElseThrow());

        var session = Session.of(
                "quality",
                "backtest",
                panel,
                "--book",
                book.toString(),
                "--from",
                "2024-03",
                "--to",
                "2024-12",
                "--replicates",
                "0",
                "--seed",
                "3",
                "--good",
                "5");

        assertThat(session.code()).as(session.err()).isZero();
    }

    @Test
    void a_panel_that_ends_too_early_is_a_fault_of_the_data() {
        var session = Session.of(
                "quality", "backtest", panel, "--book", "early-help", "--from", "2024-03", "--to", "2025-03");

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("panel.csv").contains("records up to 2026-03-31");
    }

    @Test
    void the_faults_of_a_panel_are_named_by_row() throws IOException {
        Files.writeString(
                Path.of(panel),
                "service,date,lowest_grade,graded_on,requirement_open\nh1,2024-06-30,4,2024-07-09,no\n");

        var session = backTest("--json");

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("line 2, column 4").contains("changed afterwards");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(session.out())
                        .at("/faults/0/row")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from|May 2024|--from wants a month such as 2024-05",
                "--format|welsh|--format wants plain or scotland",
                "--replicates|-1|bootstrap samples must be 0 to 100,000",
                "--made|today|--made wants a date",
                "--book|early-hlep|nearest: early-help",
                "--texts|nowhere.csv|There is no file nowhere.csv",
                "--out|/nowhere/at/all.json|cannot be written"
            })
    void wrong_usage_is_said(String option, String value, String said) {
        var words = new java.util.ArrayList<>(java.util.List.of("quality", "backtest", panel));
        for (var pair : java.util.List.of(
                new String[] {"--book", "early-help"},
                new String[] {"--from", "2024-03"},
                new String[] {"--to", "2024-12"},
                new String[] {"--replicates", "0"})) {
            if (!pair[0].equals(option)) {
                words.addAll(java.util.List.of(pair));
            }
        }
        words.add(option);
        words.add(value);

        var session = Session.of(words.toArray(String[]::new));

        assertThat(session.code()).as(session.err()).isEqualTo(2);
        assertThat(session.err()).contains(said);
    }

    @Test
    void a_test_window_that_ends_before_it_begins_is_wrong_usage() {
        var session = Session.of(
                "quality", "backtest", panel, "--book", "early-help", "--from", "2024-12", "--to", "2024-03");

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("ends in 2024-03 before it begins in 2024-12");
    }

    @Test
    void requirements_are_followed_up() throws IOException {
        var texts = folder.resolve("texts.csv");
        Files.writeString(texts, """
                cs,inspection_date,requirement_text
                CS1,2022-04-20,"1. By 30 June 2022, the home must do this."
                CS1,2022-07-10,Nothing with a day.
                CS2,2023-04-01,By 30 May 2023
                """);
        var scottish = folder.resolve("scottish.csv");
        Files.writeString(scottish, """
                snapshot,cs,provider,service_type,simd_decile,places,rad,min_grade,grade_pub,last_insp,compl_fy,compl_fy1,enf_fy,enf_fy1,req_fy,req_fy1,mgr_change
                2023-05-31,CS1,SP1,Private,3,40,HIGH,3,2023-05-01,2023-04-20,0,3,1,0,1,0,0
                """);

        var session = Session.of("quality", "followup", texts.toString(), scottish.toString());
        var json = JsonMapper.builder()
                .build()
                .readTree(Session.of("quality", "followup", texts.toString(), scottish.toString(), "--json")
                        .out());

        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out().replaceAll("\\s+", " "))
                .contains("Of 1 inspections that required something by a day, 100 % had another inspection")
                .contains("half of those that came at all came within 10 days of it")
                .contains("3 inspections required something; 2 named a day; 1 of those days lie too near the end");
        assertThat(json.at("/share").asDouble()).isEqualTo(1);
        assertThat(json.at("/median_days").asDouble()).isEqualTo(10);
        assertThat(Session.of("quality", "followup", texts.toString(), scottish.toString(), "--within", "-1")
                        .code())
                .isEqualTo(2);
        assertThat(Session.of("quality", "followup", texts.toString(), scottish.toString(), "--within", "3000")
                        .out())
                .contains("None of 3 inspections could be followed");
    }
}
