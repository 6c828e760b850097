package care.trellis.cost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.cost.Refusals;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    private static final BigDecimal HALF_A_PENNY = new BigDecimal("0.00501");

    /** Each by hand; the arguments separated by semicolons. */
    @ParameterizedTest
    @CsvSource({
        "role_cost_additive, 20; 12; 0.15; 0.12, 304.8",
        "role_cost_compounded, 20; 12; 0.15; 0.12, 309.12",
        "cover_share, 36.5; 365; 5; 7, 0.14",
        "employer_ni_share, 0.15; 400; 100, 0.1125",
        "employer_ni_share, 0.15; 80; 100, 0",
        "employer_pension_share, 0.03; 20000; 6000; 50000, 0.021",
        "employer_pension_share, 0.03; 60000; 6000; 50000, 0.022",
        "employer_pension_share, 0.03; 5000; 6000; 50000, 0",
        "agency_mix, 20; 5; 18; 14, 300",
        "fixed_cost, 93600; 52; 50; 0.9, 40",
        "roster_hours, 168; 50; 0.8, 4.2",
        "occupancy_as_it_is, 0.85, 0.85",
        "occupancy_floored, 0.85; 0.9, 0.9",
        "occupancy_floored, 0.95; 0.9, 0.95",
        "cost_at_occupancy, 700; 0.81; 0.9, 630",
        "roc_on_capital, 10000; 40000; 2000; 0.12; 52; 0.9, 133.333333333",
        "roc_on_freehold, 52000; 0.06; 52; 0.8, 75",
        "roc_on_cost, 700; 0.06, 42",
        "roc_per_resident_week, 45, 45",
        "roc_local_housing_allowance, 20; 30, 0",
        "roc_rent, 234000; 52; 50; 0.9, 100",
        "floor_price, 538; 74; 1, 464",
        "floor_price, 538; 74; 0.5, 501",
        "roo_on_cost, 950; 0.05, 47.5",
        "roo_on_price, 950; 0.05, 50",
        "roo_per_unit, 1.20, 1.20",
        "price_at_margin, 950; 0.05, 1000",
        "visits_per_hour, 60; 15, 4",
        "travel_pay, 12; 5; 2; 60, 2",
        "visit_price, 24; 45; 60, 18",
        "break_even_council_fee, 820.5; 0.5; 0.41, 680.912863",
        "uplift, 100; 80; 100, 125",
    })
    void a_rule_gives_what_a_hand_calculation_gives(String rule, String arguments, BigDecimal expected) {
        assertThat(Rules.apply(rule, arguments.split("; "))).isCloseTo(expected, within(new BigDecimal("0.000001")));
    }

    /** Herefordshire cost of care report 2022: operating cost, ROO at 5 %, ROC at 6 %, total; six types of bed. */
    @ParameterizedTest
    @CsvSource({
        "498.33, 24.92, 29.90, 553.14",
        "695.62, 34.78, 41.74, 772.14",
        "920.57, 46.03, 55.23, 1021.83",
        "707.84, 35.39, 42.47, 785.71",
        "953.56, 47.68, 57.21, 1058.45",
        "1070.77, 53.54, 64.25, 1188.55",
    })
    void herefordshire_published_five_per_cent_and_six_per_cent_of_cost(
            String cost, BigDecimal roo, BigDecimal roc, BigDecimal total) {
        var onOperations = Rules.apply("roo_on_cost", cost, "5%");
        var onCapital = Rules.apply("roc_on_cost", cost, "6%");

        assertThat(onOperations).isCloseTo(roo, within(HALF_A_PENNY));
        assertThat(onCapital).isCloseTo(roc, within(HALF_A_PENNY));
        assertThat(onOperations.add(onCapital).add(new BigDecimal(cost)))
                .isCloseTo(total, within(new BigDecimal("0.01")));
    }

    /** Solihull cost of care report 2022: total, ROO at 5 % and ROC at 7 % of the operating cost inside it. */
    @ParameterizedTest
    @CsvSource({
        "783.91, 35.00, 48.99",
        "892.85, 39.86, 55.80",
        "1037.11, 46.30, 64.82",
        "1095.36, 48.90, 68.46",
    })
    void solihull_published_five_per_cent_and_seven_per_cent_of_cost(String total, BigDecimal roo, BigDecimal roc) {
        var cost = total + " / (1 + 5% + 7%)";

        assertThat(Rules.apply("roo_on_cost", cost, "5%")).isCloseTo(roo, within(new BigDecimal("0.01")));
        assertThat(Rules.apply("roc_on_cost", cost, "7%")).isCloseTo(roc, within(new BigDecimal("0.01")));
    }

    /** Knowsley cost of care report 2022: 92.05 local housing allowance less 23.75 repairs and fixtures. */
    @Test
    void knowsley_published_the_housing_allowance_less_repairs() {
        assertThat(Rules.apply("roc_local_housing_allowance", "92.05", "23.75")).isEqualByComparingTo("68.30");
    }

    /** UKHCA minimum price 2014: 10.64 of pay and travel, running costs 27 % and profit 3 % of the price. */
    @Test
    void the_minimum_price_of_2014_keeps_thirty_per_cent_of_price() {
        var direct = "6.31 + 1.20 + 0.71 + 0.81 + 0.13 + 0.08 + 1.40";

        assertThat(Rules.apply("price_at_margin", direct, "27% + 3%"))
                .isCloseTo(new BigDecimal("15.20"), within(HALF_A_PENNY));
    }

    /** Laing & Buisson 2008, residential: ceiling 538, largest adjustment 74, floor 463 printed after rounding. */
    @Test
    void the_floor_of_2008_is_the_ceiling_less_the_adjustment() {
        assertThat(Rules.apply("floor_price", "538", "74", "1"))
                .isCloseTo(new BigDecimal("463"), within(BigDecimal.ONE));
    }

    @Test
    void a_mark_up_and_a_margin_of_the_same_size_are_not_the_same_money() {
        var markUp = Rules.apply("roo_on_cost", "1000", "5%");
        var margin = Rules.apply("roo_on_price", "1000", "5%");

        assertThat(markUp).isEqualByComparingTo("50");
        assertThat(margin).isCloseTo(new BigDecimal("52.6315789"), within(new BigDecimal("0.0000001")));
        assertThat(margin.add(new BigDecimal("1000")))
                .isCloseTo(Rules.apply("price_at_margin", "1000", "5%"), within(new BigDecimal("1E-25")));
    }

    @Test
    void compounded_on_costs_exceed_added_ones_by_the_on_cost_of_the_cover() {
        var added = Rules.apply("role_cost_additive", "20", "12", "15%", "12%");
        var compounded = Rules.apply("role_cost_compounded", "20", "12", "15%", "12%");

        assertThat(compounded.subtract(added)).isEqualByComparingTo("4.32"); // 20 h × £12 × 15 % × 12 %
    }

    @Test
    void a_margin_of_the_whole_price_is_a_division_by_nothing() {
        assertThat(Refusals.single(() -> Rules.apply("roo_on_price", "100", "1"))
                        .found())
                .startsWith("a division by 0");
    }

    @Test
    void a_rule_is_applied_only_by_its_name_to_as_many_numbers_as_it_has_parameters() {
        assertThatThrownBy(() -> Rules.apply("profit", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule is called profit");
        assertThatThrownBy(() -> Rules.apply("roo_on_cost", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("roo_on_cost(cost, mark_up) was given 1 arguments");
        assertThatThrownBy(() -> Rules.apply("roo_on_cost", "cost", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cost is not a number");
        assertThat(Rules.named("profit")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("care.trellis.cost.formula.Rules#all")
    void every_rule_uses_each_of_its_parameters_and_nothing_else_and_says_where_it_is_from(Rule rule) {
        var body = Formulas.parse(rule.formula());

        assertThat(body.references()).containsExactlyInAnyOrderElementsOf(rule.parameters());
        assertThat(rule.meanings()).hasSameSizeAs(rule.parameters());
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.label()).isNotBlank();
        assertThat(Pattern.matches("[a-z_]+", rule.name())).isTrue();
        assertThat(Rules.names()).contains(rule.name());
    }

    @Test
    void a_rule_that_does_not_say_what_its_parameters_mean_is_none() {
        assertThatThrownBy(() ->
                        new Rule("x", "X", java.util.List.of("a", "b"), java.util.List.of("GBP"), "a + b", "nobody"))
                .hasMessage("rule x must say what each of its parameters means");
    }
}
