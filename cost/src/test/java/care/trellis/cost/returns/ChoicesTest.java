package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.book.PriceYear;
import care.trellis.cost.book.Series;
import care.trellis.cost.book.Uplift;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.returns.ZeroDecision.Rule;
import care.trellis.cost.unit.Unit;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every choice about returns, each with what it does to the figures and what it says it did. */
class ChoicesTest {
    private static final String UNIT = "GBP/resident/week";
    private static final CostModel MODEL = Models.named("small-home")
            .block("staffing", UNIT)
            .value("care", "300")
            .value("cooks", "30")
            .block("running", UNIT)
            .value("food", "30")
            .value("rent", "60")
            .total("staffing_total", UNIT, "staffing")
            .total("price", UNIT, "staffing", "running")
            .totalOf("price_of_day", "GBP/resident/day", "price / 7 [day/week]")
            .load();
    private static final AggregationChoices DEFAULT = AggregationChoices.DEFAULT;

    private final Returns returns = Returns.of(
            MODEL,
            List.of(
                    home("a", "0.95", "300", "30", "30", "60"),
                    home("b", "0.80", "320", "0", "32", "72"),
                    home("c", "0.72", "340", "34", "0", "90"),
                    home("d", null, "360", "36", "36", "80")));

    @Test
    void a_return_left_out_counts_nowhere_and_its_reason_is_told() {
        var aggregation = Aggregation.of(returns, DEFAULT.excluding(List.of(Exclusion.whole("d", "closed in May"))));
        assertThat(aggregation.services()).containsExactly("a", "b", "c");
        assertThat(median(aggregation, "care")).isEqualByComparingTo("320");
        assertThat(aggregation.row("care").orElseThrow().count()).isEqualTo(3);
        assertThat(aggregation.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.kind()).isEqualTo(Effect.Kind.RETURN_LEFT_OUT);
            assertThat(effect.service()).isEqualTo("d");
            assertThat(effect.reason()).isEqualTo("closed in May");
        });
    }

    @Test
    void a_line_left_out_takes_the_totals_it_is_part_of_with_it() {
        var aggregation =
                Aggregation.of(returns, DEFAULT.excluding(List.of(new Exclusion("d", "Care", "agency staff twice"))));
        assertThat(aggregation.row("care").orElseThrow().count()).isEqualTo(3);
        assertThat(aggregation.row("staffing_total").orElseThrow().count()).isEqualTo(3);
        assertThat(aggregation.row("price").orElseThrow().count()).isEqualTo(3);
        assertThat(aggregation.row("running").orElseThrow().count()).isEqualTo(4);
        assertThat(aggregation.row("cooks").orElseThrow().count()).isEqualTo(4);
        assertThat(aggregation.effects())
                .singleElement()
                .satisfies(effect -> assertThat(effect.sentence()).contains("totals it is part of"));
    }

    @Test
    void a_zero_that_is_missing_leaves_the_line_and_not_the_totals() {
        var zeros = List.of(new ZeroDecision("food", Rule.MISSING, "every home feeds people"));
        var before = Aggregation.of(returns, DEFAULT);
        var after = Aggregation.of(returns, DEFAULT.withZeros(zeros, Rule.VALUE));
        assertThat(median(before, "food")).isEqualByComparingTo("31");
        assertThat(median(after, "food")).isEqualByComparingTo("32");
        assertThat(after.row("food").orElseThrow().count()).isEqualTo(3);
        assertThat(median(after, "cooks")).isEqualByComparingTo(median(before, "cooks"));
        assertThat(value(after, MedianMeaning.MEDIAN_OF_TOTALS))
                .isEqualByComparingTo(value(before, MedianMeaning.MEDIAN_OF_TOTALS));
        assertThat(value(after, MedianMeaning.SUM_OF_LINE_MEDIANS)
                        .subtract(value(before, MedianMeaning.SUM_OF_LINE_MEDIANS)))
                .isEqualByComparingTo("1");
        assertThat(after.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.sentence()).isEqualTo("1 zero set aside as missing; the median goes from 31.00 to 32.00");
            assertThat(effect.reason()).isEqualTo("every home feeds people");
        });
    }

    @Test
    void all_other_zeros_may_be_missing_too() {
        var zeros = List.of(new ZeroDecision("food", Rule.VALUE, "some buy it ready"));
        var after = Aggregation.of(returns, DEFAULT.withZeros(zeros, Rule.MISSING));
        assertThat(after.row("food").orElseThrow().count()).isEqualTo(4);
        assertThat(after.row("cooks").orElseThrow().count()).isEqualTo(3);
    }

    @Test
    void below_the_floor_fixed_costs_are_restated_at_the_floor() {
        var choice = new OccupancyTreatment.RaisedToFloor(new BigDecimal("0.9"), List.of("rent"));
        var aggregation = Aggregation.of(returns, DEFAULT.with(choice));
        // 60, 72 × 0.8/0.9 = 64, 90 × 0.72/0.9 = 72, 80 as its occupancy is not known
        assertThat(figures(aggregation, "rent")).containsExactly("60", "64", "72", "80");
        assertThat(median(aggregation, "care")).isEqualByComparingTo("330");
        // The totals follow: 424 - 8 and 464 - 18.
        assertThat(figures(aggregation, "price")).containsExactly("416", "420", "446", "512");
        assertThat(aggregation.effects())
                .extracting(Effect::kind, Effect::service)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Effect.Kind.RESTATED_FOR_OCCUPANCY, "b"),
                        org.assertj.core.groups.Tuple.tuple(Effect.Kind.RESTATED_FOR_OCCUPANCY, "c"));
    }

    @Test
    void a_floor_for_all_lines_restates_a_total_that_was_stated_without_lines() {
        var onlyTotals = Returns.of(
                MODEL,
                List.of(new ServiceReturn(
                        "a",
                        Map.of("price", new BigDecimal("900"), "price_of_day", new BigDecimal("126")),
                        Map.of(),
                        Map.of(Fact.OCCUPANCY, new BigDecimal("0.6")))));
        var all = new OccupancyTreatment.RaisedToFloor(new BigDecimal("0.9"), List.of());
        var some = new OccupancyTreatment.RaisedToFloor(new BigDecimal("0.9"), List.of("rent"));
        assertThat(median(Aggregation.of(onlyTotals, DEFAULT.with(all)), "price"))
                .isEqualByComparingTo("600");
        assertThat(median(Aggregation.of(onlyTotals, DEFAULT.with(all)), "price_of_day"))
                .isEqualByComparingTo("84");
        assertThat(Aggregation.of(onlyTotals, DEFAULT.with(some)).medianOf("price"))
                .isEmpty();
    }

    @Test
    void only_homes_known_to_be_above_the_floor_count() {
        var aggregation =
                Aggregation.of(returns, DEFAULT.with(new OccupancyTreatment.OnlyAbove(new BigDecimal("0.8"))));
        assertThat(aggregation.services()).containsExactly("a", "b");
        assertThat(aggregation.effects())
                .extracting(Effect::reason)
                .containsExactly(
                        "its occupancy, 72%, is below 80%",
                        "its occupancy was not given, so it is not known to be above the floor");
        assertThatThrownBy(() -> new OccupancyTreatment.OnlyAbove(BigDecimal.ZERO))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new OccupancyTreatment.RaisedToFloor(BigDecimal.TEN, List.of()))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void an_uplifted_line_lifts_its_totals_by_as_much() {
        var aggregation = Aggregation.of(returns, DEFAULT.upliftedBy(Map.of("care", uplift("1.10"))));
        assertThat(figures(aggregation, "care")).containsExactly("330", "352", "374", "396");
        assertThat(figures(aggregation, "staffing_total")).containsExactly("352", "360", "408", "432");
        assertThat(figures(aggregation, "price")).containsExactly("450", "456", "498", "548");
        assertThat(aggregation.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.kind()).isEqualTo(Effect.Kind.UPLIFTED);
            assertThat(effect.sentence()).isEqualTo("Every figure times 1.1000");
            assertThat(effect.reason()).contains("2022-04-01");
        });
    }

    @Test
    void a_stated_total_that_its_lines_contradict_is_replaced_by_their_sum_and_told() {
        var wrong = Returns.of(
                MODEL,
                List.of(ServiceReturn.of(
                        "a",
                        Map.of(
                                "care", new BigDecimal("300"),
                                "cooks", new BigDecimal("30"),
                                "staffing_total", new BigDecimal("380"),
                                "price", new BigDecimal("330.01")))));
        var aggregation = Aggregation.of(wrong, DEFAULT);
        assertThat(median(aggregation, "staffing_total")).isEqualByComparingTo("330");
        assertThat(median(aggregation, "price")).isEqualByComparingTo("330.01");
        assertThat(aggregation.effects())
                .extracting(Effect::kind, Effect::row)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Effect.Kind.COMPUTED_INSTEAD_OF_STATED, "staffing_total"));
    }

    @Test
    void every_choice_that_cannot_be_made_is_named_at_once() {
        var choices = DEFAULT.excluding(List.of(
                        Exclusion.whole("z", "gone"), Exclusion.whole("a", " "), new Exclusion("a", "moon", "why not")))
                .withZeros(
                        List.of(
                                new ZeroDecision("sun", Rule.MISSING, "x"),
                                new ZeroDecision("food", Rule.MISSING, ""),
                                new ZeroDecision("price", Rule.MISSING, "x")),
                        Rule.VALUE)
                .upliftedBy(Map.of("price", uplift("1.1")));
        assertThatThrownBy(() -> Aggregation.of(returns, choices))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .hasSize(7)
                                .allSatisfy(
                                        fault -> assertThat(fault.expected()).isNotBlank()));
    }

    @Test
    void the_explanation_of_a_median_opens_down_to_the_figures_returned() {
        var aggregation = Aggregation.of(returns, DEFAULT);
        var lines = aggregation.explain(MedianMeaning.SUM_OF_LINE_MEDIANS);
        assertThat(lines.value()).isEqualByComparingTo("469");
        assertThat(lines.formula()).isEqualTo("median(care) + median(cooks) + median(food) + median(rent)");
        assertThat(lines.working()).isEqualTo("330.0 + 32.0 + 31.0 + 76.0");
        assertThat(lines.rule()).contains("HF7");
        assertThat(lines.note()).isEqualTo("4 of 4 returns count");
        assertThat(lines.parts()).hasSize(4);
        assertThat(lines.parts().getFirst().working()).contains("300, 320, 340, 360");
        assertThat(aggregation.explain(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS).formula())
                .isEqualTo("median(staffing_total) + median(running)");
        assertThat(aggregation.explain(MedianMeaning.MEDIAN_OF_TOTALS).formula())
                .isEqualTo("median(price)");
    }

    @Test
    void rows_of_a_table_that_no_model_knows_or_that_come_twice_are_all_refused() {
        var table = Tables.of("t", "line\tp1\tp2\nCare\t1\t2\nMoon\t1\t1\ncare\t3\t4\nFuud\t1\t1\n");
        assertThatThrownBy(() -> Returns.read(MODEL, table)).isInstanceOfSatisfying(Faulty.class, faulty -> {
            assertThat(faulty.faults()).hasSize(3);
            assertThat(faulty.faults()).extracting(fault -> fault.at().line()).containsExactly(3, 4, 5);
            assertThat(faulty.faults().getLast().expected()).contains("food");
        });
        assertThatThrownBy(() -> Returns.read(MODEL, Tables.of("t", "line\tmedian\ncare\t1\n")))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("no column of a service");
    }

    @Test
    void facts_are_read_beside_the_costs_and_occupancy_in_either_writing() {
        var table = Tables.of("t", "line\tp1\tp2\ncare\t300\t310\nOccupancy\t92\t0.87\nActive beds\t40\t\n");
        var read = Returns.read(MODEL, table);
        assertThat(read.services().getFirst().facts())
                .isEqualTo(Map.of("occupancy", new BigDecimal("0.92"), "beds", new BigDecimal("40")));
        assertThat(read.services().getLast().facts()).isEqualTo(Map.of("occupancy", new BigDecimal("0.87")));
    }

    @Test
    void details_without_their_line_are_the_line() {
        var table = Tables.of("t", "line\tp1\nAdditional Overhead #1\t0.10\nAdditional Overhead #2\t0.25\n");
        var read = Returns.read(AnnexA.homeCare(), table);
        assertThat(read.services().getFirst().figures()).containsEntry("other_overheads", new BigDecimal("0.35"));
        assertThat(read.detailOf()).hasSize(2).containsValue("other_overheads");
    }

    private static ServiceReturn home(
            String name, @org.jspecify.annotations.Nullable String occupancy, String... lines) {
        var figures = new HashMap<String, BigDecimal>();
        var ids = List.of("care", "cooks", "food", "rent");
        for (int i = 0; i < ids.size(); i++) {
            figures.put(ids.get(i), new BigDecimal(lines[i]));
        }
        return new ServiceReturn(
                name,
                figures,
                Map.of(),
                occupancy == null ? Map.of() : Map.of(Fact.OCCUPANCY, new BigDecimal(occupancy)));
    }

    private static Uplift uplift(String factor) {
        var values = new ArrayList<Series.Dated>();
        for (var each : Map.of(
                        "2022-04-01",
                        "100",
                        "2023-04-01",
                        new BigDecimal(factor).movePointRight(2).toString())
                .entrySet()) {
            values.add(new Series.Dated(
                    LocalDate.parse(each.getKey()),
                    each.getKey(),
                    new BigDecimal(each.getValue()),
                    Provenance.setBy("test"),
                    "",
                    null));
        }
        values.sort(java.util.Comparator.comparing(Series.Dated::from));
        var index = new Series("pay_index", "Pay index", Unit.RATIO, "", values);
        return new Uplift(List.of(new Uplift.Link(
                index, PriceYear.day(LocalDate.parse("2022-04-01")), PriceYear.read(Text.of("2023-04-01")))));
    }

    private static List<String> figures(Aggregation aggregation, String id) {
        return aggregation.row(id).orElseThrow().figures().stream()
                .map(figure -> figure.setScale(4, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString())
                .toList();
    }

    private static BigDecimal median(Aggregation aggregation, String id) {
        return aggregation.medianOf(id).orElseThrow();
    }

    private static BigDecimal value(Aggregation aggregation, MedianMeaning meaning) {
        return java.util.Objects.requireNonNull(aggregation.median(meaning).value());
    }
}
