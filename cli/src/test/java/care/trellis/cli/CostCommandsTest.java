package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.library.Library;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CostCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_samples() {
        assertThat(Session.of("cost", "samples", folder.toString()).code()).isZero();
    }

    @Test
    void every_model_that_ships_is_listed_and_priced() {
        var listed = Session.of("cost", "models");
        for (var id : Library.modelIds()) {
            assertThat(listed.out()).contains(id);
            var price = Session.of("cost", "price", id);
            assertThat(price.code()).isZero();
            assertThat(price.out()).contains("Who receives it");
        }
    }

    @Test
    void a_price_in_json_has_its_lines_sum_to_it() {
        var json = json("cost", "price", "home-care-annex-a", "--json");

        assertThat(json.at("/price/rounded").decimalValue()).isEqualByComparingTo("22.73");
        var recipients = BigDecimal.ZERO;
        for (var each : json.at("/recipients")) {
            recipients = recipients.add(each.get("value").decimalValue());
        }
        assertThat(recipients.subtract(json.at("/price/value").decimalValue()).abs())
                .isLessThan(new BigDecimal("1e-20"));
    }

    @Test
    void by_a_selector_gives_one_price_for_each_option() {
        var json = json("cost", "price", "home-care-annex-a", "--by", "visit_length", "--json");

        assertThat(json.at("/options")).hasSize(6);
        assertThat(json.at("/options/1/option").asString()).isEqualTo("minutes_15");
        var csv = Session.of("cost", "price", "home-care-annex-a", "--by", "visit_length", "--csv")
                .out();
        assertThat(csv.lines().findFirst())
                .contains("id,block,label,unit,average,minutes_15,minutes_30,minutes_45,minutes_60,minutes_90");
    }

    @Test
    void a_book_and_a_year_give_their_values_and_a_value_set_by_hand_goes_before() {
        var model = folder.resolve("council-model.yaml").toString();
        var book = folder.resolve("council-book.yaml").toString();

        assertThat(json("cost", "price", model, "--book", book, "--year", "2026/27", "--json")
                        .at("/given/0/value")
                        .decimalValue())
                .isEqualByComparingTo("13.10");
        var byHand = json("cost", "price", model, "--book", book, "--set", "support_pay=14", "--json");
        assertThat(byHand.at("/given/0/value").decimalValue()).isEqualByComparingTo("14");
        assertThat(byHand.at("/year").asString()).isEqualTo("2026-04-01");
    }

    @Test
    void refused_values_are_named_all_at_once_without_a_stack_trace() {
        var session = Session.of(
                "cost", "price", "home-care-annex-a", "--set", "pay_rat=12", "--set", "pay_rate=900", "--json");

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err().lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("--set pay_rat=12: ")
                                .contains("such as pay_rate"),
                        second -> assertThat(second)
                                .startsWith("--set pay_rate=900: ")
                                .contains("expected 1 to 100"));
        assertThat(new JsonMapper().readTree(session.out()).at("/faults")).hasSize(2);
    }

    @Test
    void faults_of_a_file_come_one_a_line_with_row_and_column() {
        var file = folder.resolve("broken-returns.csv").toString();
        var session = Session.of("cost", "aggregate", file, "--model", "home-care-annex-a");

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.out()).isEmpty();
        assertThat(session.err().lines())
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(line).startsWith(file + ", line ").contains(", column ", "found ", "expected "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost",
                "cost prize",
                "cost price",
                "cost price no-such-model",
                "cost price home-care-annex-a --set pay_rate",
                "cost price home-care-annex-a --set pay_rate=lots",
                "cost price home-care-annex-a --sett pay_rate=1",
                "cost compare home-care-annex-a",
                "cost solve home-care-annex-a --for pay_rate",
                "cost simulate home-care-annex-a --draws many",
                "cost aggregate nowhere.csv --model home-care-annex-a",
                "cost check nowhere.csv",
                "cost models --copy nothing"
            })
    void wrong_usage_says_what_to_do_in_three_lines_and_exits_with_2(String arguments) {
        var session = Session.of(arguments.split(" ", -1));

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err().lines()).hasSizeBetween(1, 3).noneMatch(line -> line.contains("\tat "));
    }

    @Test
    void a_figure_opens_into_formula_working_and_source() {
        assertThat(Session.of("cost", "explain", "home-care-annex-a", "travel_time")
                        .out())
                .contains("10.08 × 5 × 1.69 ÷ 60", "travel_pay(", "Southend-on-Sea");
        var json = json("cost", "explain", "home-care-annex-a", "--json", "--depth", "1");
        assertThat(json.at("/explanation/parts/0/parts")).isEmpty();
    }

    @Test
    void a_comparison_shows_each_scenario_and_its_differences_sum() {
        var scenario = folder.resolve("pay-scenario.yaml").toString();
        var json =
                json("cost", "compare", "home-care-annex-a", "--scenario", scenario, "--set", "roo_rate=6", "--json");

        assertThat(json.at("/comparisons")).hasSize(2);
        for (var comparison : json.at("/comparisons")) {
            var sum = BigDecimal.ZERO;
            for (var line : comparison.get("lines")) {
                sum = sum.add(line.get("difference").decimalValue());
            }
            assertThat(sum.subtract(comparison.at("/price/difference").decimalValue())
                            .abs())
                    .isLessThan(new BigDecimal("1e-20"));
        }
    }

    @Test
    void a_solved_value_gives_the_target_when_it_is_set() {
        var solved = json("cost", "solve", "home-care-annex-a", "--for", "pay_rate", "--target", "25", "--json")
                .at("/solved/value")
                .decimalValue();

        assertThat(json(
                                "cost",
                                "price",
                                "home-care-annex-a",
                                "--set",
                                "pay_rate=" + solved.toPlainString().substring(0, 16),
                                "--json")
                        .at("/price/rounded")
                        .decimalValue())
                .isEqualByComparingTo("25");
        assertThat(Session.of("cost", "solve", "care-home-lb-2008", "--curve").out())
                .contains("Fair to whom?");
    }

    @Test
    void the_nine_returns_have_three_medians_and_exclusions_are_told() {
        var returns = folder.resolve("returns.csv").toString();
        var json = json("cost", "aggregate", returns, "--model", "home-care-annex-a", "--json");
        assertThat(json.at("/medians/0/rounded").decimalValue()).isEqualByComparingTo("20.56");
        assertThat(json.at("/medians/1/rounded").decimalValue()).isEqualByComparingTo("20.42");
        assertThat(json.at("/medians/2/rounded").decimalValue()).isEqualByComparingTo("22.68");

        var session = Session.of(
                "cost",
                "aggregate",
                returns,
                "--model",
                "home-care-annex-a",
                "--exclude",
                "P9=not credible",
                "--zero",
                "travel_time=missing:paid within the rate",
                "--method",
                "exc",
                "--median",
                "median-of-totals");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("8 of 9 returns count", "not credible", "paid within the rate", "HF6");
    }

    @Test
    void an_exclusion_of_nobody_is_a_fault() {
        var returns = folder.resolve("returns.csv").toString();
        var session = Session.of("cost", "aggregate", returns, "--model", "home-care-annex-a", "--exclude", "P99=x");

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("P99");
    }

    @Test
    void a_check_exits_with_1_where_a_table_has_faults_and_with_0_where_it_is_sound() {
        var faulty =
                Session.of("cost", "check", folder.resolve("faulty-table.csv").toString());
        assertThat(faulty.code()).isEqualTo(1);
        assertThat(faulty.out()).contains("Quartiles out of order", "Total in a line", "row 4");

        var sound = Session.of("cost", "check", folder.resolve("returns.csv").toString(), "--json");
        assertThat(sound.code()).isZero();
        assertThat(new JsonMapper().readTree(sound.out()).at("/sound").asBoolean())
                .isTrue();
    }

    @Test
    void the_same_seed_gives_the_same_figures_in_any_number_of_parts() {
        var one = Session.of(
                "cost", "simulate", "home-care-annex-a", "--seed", "7", "--draws", "2000", "--fee", "22", "--json");
        var seven = Session.of(
                "cost",
                "simulate",
                "home-care-annex-a",
                "--seed",
                "7",
                "--draws",
                "2000",
                "--fee",
                "22",
                "--json",
                "--partitions",
                "7");

        assertThat(one.code()).isZero();
        assertThat(seven.out()).isEqualTo(one.out());
        assertThat(new JsonMapper().readTree(one.out()).at("/influences")).isNotEmpty();
    }

    @Test
    void a_distribution_that_is_none_is_a_fault() {
        var session = Session.of("cost", "simulate", "home-care-annex-a", "--vary", "pay_rate=normal:12");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("normal with mean, sd");
    }

    @Test
    void a_workbook_is_written() throws IOException {
        var file = folder.resolve("price.xlsx");
        assertThat(Session.of("cost", "price", "home-care-annex-a", "--xlsx", file.toString())
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    }

    @Test
    void samples_that_are_there_are_left_as_they_are() throws IOException {
        var mine = folder.resolve("council-model.yaml");
        Files.writeString(mine, "mine");
        assertThat(Session.of("cost", "samples", folder.toString()).out()).contains("left " + mine + " as it is");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void rules_crosswalks_and_models_can_be_read() {
        assertThat(Session.of("cost", "models", "--rules").out()).contains("roo_on_price(cost, margin)", "Source: ");
        assertThat(Session.of("cost", "models", "--crosswalk").out()).contains("care-homes", "home-care");
        assertThat(Session.of("cost", "models", "--copy", "england").out()).contains("book: england");
        assertThat(Session.of("cost", "models", "care-home-lb-2008").out()).contains("range", "formula and note");
        assertThat(json("cost", "models", "home-care-annex-a", "--json").at("/inputs"))
                .isNotEmpty();
    }

    private static JsonNode json(String... arguments) {
        var session = Session.of(arguments);
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        return new JsonMapper().readTree(session.out());
    }
}
