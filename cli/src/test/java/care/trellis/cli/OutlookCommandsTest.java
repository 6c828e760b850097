package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.exchange.library.OutlookLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutlookCommandsTest {
    private static final String USAGE = "england-older-people-usage";

    @TempDir
    private Path folder = Path.of("");

    private static JsonNode json(String... words) {
        var session = Session.of(words);
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        return new JsonMapper().readTree(session.out());
    }

    // Lines break where the terminal ends.
    private static String said(Session session) {
        return session.out().replaceAll("\\s+", " ");
    }

    @Test
    void a_projection_says_the_finding_its_label_its_mode_its_years_and_its_past_errors() {
        var session = Session.of("demand", "project");

        assertThat(session.code()).isZero();
        assertThat(said(session))
                .startsWith("Older people in England, use by age: ")
                .containsSubsequence(
                        "people in care homes in 2022",
                        "Demographic pressure, not a forecast",
                        "mode usage · base year 2022",
                        "Office for National Statistics",
                        "2022",
                        "2047",
                        "How wrong was this method before?",
                        "23.0 % too high",
                        "What it rests on",
                        "a judgement of Trellis",
                        "How it was worked out");
    }

    @Test
    void a_projection_in_json_and_csv_holds_the_same_figures() {
        var json = json("demand", "project", "--scenario", USAGE, "--json");
        var csv = Session.of("demand", "project", "--scenario", USAGE, "--csv").out();
        double homes =
                json.get("years").get(25).get("headline").get("care_homes").asDouble();

        assertThat(json.get("years").size()).isEqualTo(26);
        assertThat(json.get("back_tests").size()).isEqualTo(6);
        assertThat(csv).contains("2047,people in care homes,,,,," + homes);
    }

    @Test
    void a_trend_and_a_last_year_change_the_projection() {
        var falling = json("demand", "project", "--to", "2030", "--trend", "-0.02", "--json");
        var constant = json("demand", "project", "--to", "2030", "--trend", "0", "--json");

        assertThat(falling.get("years").size()).isEqualTo(9);
        assertThat(falling.get("years").get(8).get("headline").get("care_homes").asDouble())
                .isCloseTo(
                        constant.get("years")
                                        .get(8)
                                        .get("headline")
                                        .get("care_homes")
                                        .asDouble()
                                * Math.exp(-0.16),
                        within(1e-6));
    }

    @Test
    void people_move_year_by_year_in_the_mode_transition_and_luck_is_told() {
        var session = Session.of("demand", "project", "--mode", "transition", "--to", "2027", "--chance", "50");

        assertThat(session.code()).isZero();
        assertThat(said(session))
                .startsWith("Older people in England, moves by year: ")
                .containsSubsequence(
                        "How people would move between settings",
                        "mode transition",
                        "in need",
                        "length of stay in care homes: 801 days on average",
                        "single years of age within each band are Trellis's",
                        "Luck alone in 2027, in 50 futures of whole people",
                        "nursing home");
        assertThat(Session.of("demand", "project", "--chance", "50").err()).contains("the mode transition");
        assertThat(Session.of("demand", "project", "--mode", "transition", "--chance", "5")
                        .err())
                .contains("from 10 to 10000");
        assertThat(Session.of("demand", "project", "--mode", "places").err())
                .contains("usage, prevalence or transition");
        assertThat(Session.of("demand", "project", "--mode", "transition", "--area", "London", "--draws", "20")
                        .code())
                .isZero();
    }

    @Test
    void luck_stands_in_json_and_has_no_place_in_csv() {
        var luck = json("demand", "project", "--mode", "transition", "--to", "2024", "--chance", "20", "--json")
                .get("luck");
        assertThat(luck.get("draws").asInt()).isEqualTo(20);
        var home = luck.get("settings").get(2);
        assertThat(home.get("low").asDouble()).isLessThan(home.get("high").asDouble());
        var csv = Session.of("demand", "project", "--mode", "transition", "--chance", "20", "--csv");
        assertThat(csv.out()).isEmpty();
        assertThat(csv.err()).contains("--chance");
        assertThat(Session.of("demand", "project", "--chance", "20").out()).isEmpty();
    }

    @Test
    void scenarios_of_other_ages_are_not_compared_by_who_is_in_no_care() {
        assertThat(Session.of("demand", "compare", "england-older-people-prevalence", "england-older-people-transition")
                        .out())
                .contains("in nursing home")
                .doesNotContain("no care");
    }

    @Test
    void draws_give_a_spread_and_what_drives_it_and_the_same_again_by_seed() {
        var words = new String[] {"demand", "project", "--draws", "500", "--seed", "7", "--json"};
        var json = json(words);

        assertThat(json).isEqualTo(json(words));
        var homes = json.get("spread").get("measures").get(0);
        var last = homes.get("years").get(25);
        assertThat(last.get("low").asDouble()).isLessThan(last.get("middle").asDouble());
        assertThat(last.get("high").asDouble()).isGreaterThan(last.get("middle").asDouble());
        assertThat(homes.get("drivers").get(0).get("rank").asInt()).isOne();
        assertThat(said(Session.of("demand", "project", "--draws", "200")))
                .contains("in eight of ten futures", "Spread in the last year", "of the spread alone");
    }

    @Test
    void the_regions_together_have_the_residents_of_england() {
        double together = 0;
        for (int region = 1; region <= 9; region++) {
            together += json("demand", "project", "--area", "E1200000" + region, "--json")
                    .get("years")
                    .get(0)
                    .get("headline")
                    .get("care_homes")
                    .asDouble();
        }
        double england = json("demand", "project", "--json")
                .get("years")
                .get(0)
                .get("headline")
                .get("care_homes")
                .asDouble();

        // Regions are on another base than England: they come close, and need not be the same.
        assertThat(together).isCloseTo(england, within(england * 0.02));
    }

    @Test
    void prevalence_tells_need_and_who_gets_no_paid_care() {
        var session = Session.of("demand", "project", "--mode", "prevalence");

        assertThat(session.code()).isZero();
        assertThat(said(session)).contains("in need", "no paid care", "need − people in need with paid care");
    }

    @Test
    void a_comparison_says_what_changes_for_whom() {
        var session = Session.of("demand", "compare", USAGE, "england-more-extra-care");
        var json = json("demand", "compare", USAGE, "england-more-extra-care", "--json");
        var last = json.get("years").get(25);

        assertThat(session.code()).isZero();
        assertThat(said(session)).contains("more in extra care housing", "fewer in nursing home", "self-funders");
        assertThat(json.get("years").get(0).get("people").size()).isZero();
        assertThat(last.get("people").get("extra_care").asDouble())
                .isCloseTo(
                        -last.get("people").get("residential").asDouble()
                                - last.get("people").get("nursing").asDouble(),
                        within(1e-6));
        assertThat(Session.of("demand", "compare", USAGE, "england-more-extra-care", "--csv")
                        .out())
                .startsWith("area,change,year,figure,of,difference,unit")
                .contains(",2047,people,extra_care,");
    }

    @Test
    void a_scenario_beside_itself_changes_nothing() {
        var json = json("demand", "compare", USAGE, USAGE, "--json");

        assertThat(json.get("years")).allSatisfy(year -> {
            assertThat(year.get("people").size()).isZero();
            assertThat(year.get("cost").get("council").asDouble()).isZero();
        });
    }

    @Test
    void back_tests_are_told_with_the_seed_statement() {
        var session = Session.of("demand", "backtest");

        assertThat(session.code()).isZero();
        assertThat(said(session))
                .contains(
                        "342,973",
                        "278,946",
                        "+23.0 %",
                        "-2.05 %",
                        "2,800,000",
                        "+63.7 %",
                        "1.2 million",
                        "-2 % a year");
        assertThat(json("demand", "backtest", "--json").get("back_tests").size())
                .isEqualTo(6);
        assertThat(Session.of("demand", "backtest", "--csv").out().lines()).hasSize(7);
    }

    @Test
    void a_file_with_faults_names_each_with_its_line() throws IOException {
        var file = folder.resolve("mine.yaml");
        Files.writeString(
                file,
                OutlookLibrary.scenarioSource(USAGE)
                        .orElseThrow()
                        .replace("rate: 0.006423", "rate: 6.4")
                        .replace("price_year: 2024", "price_year: soon"));
        var session = Session.of("demand", "project", "--scenario", file.toString());

        assertThat(session.code()).isOne();
        assertThat(session.err()).contains("6.4", "from 0 to 1", "soon", "a year from 1900 to 2200", "line ");
    }

    @Test
    void wrong_usage_ends_with_two_and_says_why() {
        assertThat(Session.of("demand", "project", "--scenario", "england-older-people-usag"))
                .satisfies(session -> assertThat(session.code()).isEqualTo(2))
                .satisfies(session -> assertThat(session.err()).contains("england-older-people-usage"));
        assertThat(Session.of("demand", "project", "--mode", "prevalence", "--scenario", USAGE)
                        .code())
                .isEqualTo(2);
        assertThat(Session.of("demand", "project", "--area", "North Eest").err())
                .contains("the people of England", "North East");
        assertThat(Session.of("demand", "project", "--area", "North Eest").code())
                .isEqualTo(2);
        assertThat(Session.of("demand", "project", "--area", "england").code()).isZero();
        assertThat(Session.of("demand", "project", "--csv", "--json").code()).isEqualTo(2);
        assertThat(Session.of("demand", "backtest", "--csv", "--json").code()).isEqualTo(2);
        assertThat(Session.of("demand", "compare", USAGE).code()).isEqualTo(2);
        assertThat(Session.of("demand", "project", "--to", "2100").code()).isOne();
        assertThat(Session.of("demand", "project", "--draws", "5").err()).contains("from 10 to 50,000");
    }
}
