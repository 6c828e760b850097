package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FlowCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private static Session run(String command) {
        var words = new ArrayList<String>(List.of("demand"));
        words.addAll(List.of(command.split(" ", -1)));
        return Session.of(words.toArray(String[]::new));
    }

    private static JsonNode json(String command) {
        var session = run(command + " --json");
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        return new JsonMapper().readTree(session.out());
    }

    @Test
    void lifetimes_say_what_care_costs_and_what_a_cap_changes() {
        var session = run("lifetimes lifetimes-england --area E12000001");
        assertThat(session.err()).isEmpty();
        assertThat(session.out().replaceAll("\\s+", " "))
                .containsSubsequence(
                        "people of North East who came without care and died by 2047",
                        "A cap of £86,000",
                        "paid by the person",
                        "Who paid, everybody and all years together",
                        "How wrong was this method before?",
                        "What it rests on",
                        "upper capital limit: 23250 GBP",
                        "a judgement of Trellis");
        var json = json("lifetimes lifetimes-england --area E12000001 --cap 20000");
        assertThat(json.get("whole_lives_capped").asDouble()).isPositive();
        var self = json.get("paid_by").get(0);
        assertThat(self.get("gbp").asDouble())
                .isLessThan(self.get("without_cap_gbp").asDouble());
        assertThat(self.get("more_with_cap_gbp").asDouble()).isNegative();
        assertThat(json.get("mode").asString()).isEqualTo("transition");
        assertThat(json.get("back_tests").size()).isPositive();
        assertThat(run("lifetimes lifetimes-england --scenario england-older-people-usage")
                        .err())
                .contains("mode transition");
        assertThat(run("lifetimes lifetimes-england --date 1990-01-01").err()).contains("--date is 1990-01-01");
        assertThat(run("lifetimes lifetimes-england --input").out()).contains("holdings:");
    }

    @Test
    void places_says_the_mode_the_finding_and_everything_it_rests_on() {
        var session = run("places places-example");
        assertThat(session.code()).isZero();
        assertThat(session.out().replaceAll("\\s+", " "))
                .startsWith("Places in a made-up county from 2024, mode: stock-flow of places.")
                .contains(
                        "After 119 months 625 people have a place and 192 wait",
                        "synthetic, estimated to 2023",
                        "What it rests on",
                        "28.0 months on average");
        assertThat(session.out().lines().filter(line -> line.strip().matches("[0-9]+\\.00 .*")))
                .hasSize(11);
        assertThat(run("places places-example --steps")
                        .out()
                        .lines()
                        .filter(line -> line.strip().matches("[0-9]+\\.[0-9]{2} .*")))
                .hasSize(477);
    }

    @Test
    void places_in_json_and_csv_hold_the_same_figures() {
        var json = json("places places-example");
        var csv = run("places places-example --csv").out().lines().toList();
        assertThat(json.get("mode").asString()).isEqualTo("stock-flow of places");
        assertThat(json.get("base_year").asInt()).isEqualTo(2024);
        assertThat(json.get("steps")).hasSize(477);
        assertThat(json.at("/steps/48/placed").asDouble()).isCloseTo(595.3006, within(0.001));
        assertThat(json.get("assumptions")).hasSizeGreaterThan(6);
        assertThat(csv).hasSize(478);
        var columns = List.of(csv.getFirst().split(",", -1));
        var row = csv.get(49).split(",", -1);
        assertThat(Double.parseDouble(row[columns.indexOf("placed")]))
                .isEqualTo(json.at("/steps/48/placed").asDouble());
        assertThat(Double.parseDouble(row[columns.indexOf("cumulative_cost")]))
                .isEqualTo(json.at("/steps/48/cumulative_cost").asDouble());
    }

    @Test
    void options_alone_make_a_plan_and_change_that_of_a_file() {
        var options = "--base-year 2024 --population 10000 --rate 144 --stay 20 --beds 1000 --placed 240 --waiting 12"
                + " --price 1000 --months 12 --dt 0.5";
        var rest = json("places " + options);
        assertThat(rest.at("/steps/24/placed").asDouble()).isCloseTo(240, within(1e-9));
        assertThat(rest.at("/steps/24/waiting").asDouble()).isCloseTo(12, within(1e-9));
        assertThat(rest.at("/steps/24/cumulative_cost").asDouble()).isCloseTo(240 * 52_000, within(1e-5));
        assertThat(rest.at("/assumptions/0/source").asString()).isEqualTo("as given on the command line");

        var changed = json(
                "places places-example --open 0=100 --open 6=1 --close 3=50 --uplift 0 --weeks 53 --place-within 2");
        assertThat(changed.at("/steps/1/beds").asDouble()).isEqualTo(725);
        assertThat(changed.at("/steps/13/beds").asDouble()).isEqualTo(675);
        assertThat(changed.at("/steps/25/beds").asDouble()).isEqualTo(676);
        assertThat(changed.at("/steps/0/cost").asDouble()).isCloseTo(600 * 815.72 * 53 / 12, within(1e-6));
        assertThat(changed.at("/steps/4/placements").asDouble())
                .isCloseTo(changed.at("/steps/4/waiting").asDouble() / 2, within(1e-12));
    }

    @Test
    void a_fitted_length_of_stay_is_shown_with_its_fit() {
        var session = run("places places-two-piece");
        assertThat(session.out())
                .contains("How the length of stay was fitted", "801.0 days (published 801.0)", "55.1 %", "55.0 %");
        var fit = json("places places-two-piece").get("length_of_stay_fit");
        assertThat(fit.get("survival")).hasSize(4);
        assertThat(fit.get("mean_error_days").asDouble()).isCloseTo(0, within(1e-6));
        var other = json("places places-example --stay-mean 900 --stay-median 500 --stay-break 120");
        assertThat(other.at("/length_of_stay_fit/break_day").asDouble()).isEqualTo(120);
        assertThat(other.at("/length_of_stay_fit/mean_days").asDouble()).isCloseTo(900, within(1e-6));
    }

    @Test
    void the_workforce_of_england_and_what_holds_a_vacancy_rate() {
        var session = run("workforce workforce-england");
        assertThat(session.code()).isZero();
        assertThat(session.out().replaceAll("\\s+", " "))
                .contains("1,600,000 of 1,711,000 posts are filled in 2024 (6.5 % vacant)", "Skills for Care");
        var held = json("workforce workforce-england --hold-vacancy 0.05");
        assertThat(held.get("years")).hasSize(17);
        assertThat(held.at("/years/16/vacancy_rate").asDouble()).isCloseTo(0.05, within(1e-12));
        var changed = json("workforce workforce-england --turnover 0.2 --leaving-sector 0.5 --recruits 0");
        assertThat(changed.at("/years/1/filled").asDouble()).isCloseTo(1_440_000, within(1e-6));
        assertThat(run("workforce workforce-england --csv").out().lines()).hasSize(18);
    }

    @Test
    void a_gap_always_shows_both_paths() {
        var session = run("gap gap-health-foundation-2025");
        assertThat(session.out().replaceAll("\\s+", " "))
                .contains("37,500.0 28,400.0 9,100.0", "real, in prices of 2024-25", "cannot be worked out again");
        var json = json("gap gap-health-foundation-2025");
        for (var year : json.get("years")) {
            assertThat(year.get("gap").asDouble())
                    .isEqualTo(year.get("needed").asDouble()
                            - year.get("available").asDouble());
        }
        assertThat(json.at("/years/2/year").asInt()).isEqualTo(2034);
        assertThat(run("gap gap-growth --csv").out().lines().findFirst())
                .hasValue("year,needed,available,gap,gap_share_of_needed,money,area");
    }

    @ParameterizedTest
    @ValueSource(strings = {"places places-two-piece", "workforce workforce-england", "gap gap-growth"})
    void an_input_that_ships_can_be_shown_copied_and_used(String command) throws IOException {
        var shown = run(command + " --input");
        assertThat(shown.out()).startsWith("#");
        var file = folder.resolve("own.yaml");
        Files.writeString(file, shown.out());
        var words = command.split(" ", -1);
        assertThat(run(words[0] + " " + file + " --json").out())
                .isEqualTo(run(command + " --json").out());
    }

    @Test
    void faults_of_a_file_are_named_by_line_and_column() throws IOException {
        var file = folder.resolve("bad.yaml");
        Files.writeString(
                file,
                run("places places-example --input")
                        .out()
                        .replace("beds: 625", "beds: -1")
                        .replace("dt: 0.25", "dt: 0.9"));
        var session = run("places " + file + " --json");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err().lines()).hasSize(2);
        assertThat(session.err()).contains("line 21, column 9", "line 35, column 7");
        assertThat(new JsonMapper().readTree(session.out()).get("faults")).hasSize(2);
        assertThat(run("places places-example --beds -5").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "places",
                "places nowhere.yaml",
                "places --rate 5",
                "places places-example --csv --json",
                "places places-example --stay 5 --stay-mean 6 --stay-median 4",
                "places places-example --stay-mean 6",
                "places places-example --open twelve",
                "workforce",
                "workforce nowhere.yaml",
                "workforce workforce-england --recruits 5 --hold-vacancy 0.1",
                "gap",
                "gap nowhere.yaml",
                "gap gap-growth --csv --json",
            })
    void wrong_usage_is_told_and_ends_with_2(String command) {
        var session = run(command);
        assertThat(session.code()).as(session.out()).isEqualTo(2);
        assertThat(session.err()).isNotBlank();
        assertThat(session.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"places", "workforce", "gap"})
    void help_has_examples(String command) {
        var session = run(command + " --help");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("Examples:", "./trellis demand " + command);
    }
}
