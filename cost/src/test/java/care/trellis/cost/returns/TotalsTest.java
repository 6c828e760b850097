package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.ZeroDecision.Rule;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a stated total counts and when the sum of the lines does. */
class TotalsTest {
    private static final String WEEK = "GBP/resident/week";
    private static final CostModel HOME = Models.named("home")
            .block("care", WEEK)
            .value("nurses", "10")
            .value("carers", "20")
            .block("running", WEEK)
            .value("food", "5")
            .value("extra", "1")
            .called("Extras", "Extra (Total)")
            .total("care_total", WEEK, "care")
            .total("running_total", WEEK, "running")
            .total("price", WEEK, "care_total", "running_total")
            .totalOf("price_of_day", "GBP/resident/day", "price / 7 [day/week]")
            .load();
    private static final AggregationChoices DEFAULT = AggregationChoices.DEFAULT;

    @Test
    void a_stated_total_counts_up_to_half_a_penny_a_figure_from_its_lines() {
        var lines = "line\tp1\nnurses\t10.01\ncarers\t20.02\ncare_total\t";
        assertThat(figures(of(lines + "30.045\n"), "care_total")).containsExactly("30.045");
        assertThat(figures(of(lines + "30.015\n"), "care_total")).containsExactly("30.015");
        var above = of(lines + "30.046\n");
        assertThat(figures(above, "care_total")).containsExactly("30.03");
        assertThat(above.effects()).extracting(Effect::kind).containsExactly(Effect.Kind.COMPUTED_INSTEAD_OF_STATED);
    }

    @Test
    void a_higher_total_counts_where_a_line_that_others_gave_is_missing() {
        var asked = of("line\tp1\tp2\nnurses\t10\t10\ncarers\t20\t\ncare_total\t30\t35\n");
        assertThat(figures(asked, "care_total")).containsExactly("30", "35");
        assertThat(asked.effects()).isEmpty();
        var lower = of("line\tp1\tp2\nnurses\t10\t10\ncarers\t20\t\ncare_total\t30\t9\n");
        assertThat(figures(lower, "care_total")).containsExactly("10", "30");
        var notAsked = of("line\tp1\tp2\nnurses\t10\t10\ncare_total\t10\t35\n");
        assertThat(figures(notAsked, "care_total")).containsExactly("10", "10");
    }

    @Test
    void subtotals_without_lines_are_figures_that_may_be_rounded_too() {
        var read = of("line\tp1\ncare_total\t30.01\nrunning_total\t6.01\nprice\t36.035\n");
        assertThat(figures(read, "price")).containsExactly("36.035");
        assertThat(read.effects()).isEmpty();
        assertThat(figures(of("line\tp1\ncare_total\t30.01\nrunning_total\t6.01\nprice\t36.036\n"), "price"))
                .containsExactly("36.02");
    }

    @Test
    void the_stated_subtotal_of_a_block_counts_in_the_sum_of_subtotals() {
        var read = of("line\tp1\nnurses\t10.01\ncarers\t20.02\ncare_total\t30.04\nfood\t5.01\nrunning_total\t5.01\n");
        assertThat(read.median(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS).value()).isEqualByComparingTo("35.05");
    }

    @Test
    void a_home_at_the_floor_is_not_restated() {
        var floor = new OccupancyTreatment.RaisedToFloor(new BigDecimal("0.9"), List.of("food"));
        var read = Returns.read(HOME, Tables.of("t", "line\tp1\tp2\nfood\t9\t9\noccupancy\t0.9\t0.8\n"));
        var aggregation = Aggregation.of(read, DEFAULT.with(floor));
        assertThat(figures(aggregation, "food")).containsExactly("8", "9");
        assertThat(aggregation.effects()).extracting(Effect::service).containsExactly("p2");
    }

    @Test
    void a_subtotal_left_out_takes_its_block_and_the_price_and_a_total_by_formula_nothing() {
        var read = Returns.read(HOME, Tables.of("t", """
                line\tp1\tp2
                nurses\t10\t20
                carers\t20\t30
                food\t5\t7
                care_total\t30\t50
                running_total\t5\t7
                price\t35\t57
                price_of_day\t5\t8
                """));
        var line = Aggregation.of(read, DEFAULT.excluding(List.of(new Exclusion("p2", "nurses", "agency"))));
        assertThat(line.median(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS).value()).isEqualByComparingTo("36");
        assertThat(line.row("running_total").orElseThrow().count()).isEqualTo(2);
        var subtotal = Aggregation.of(read, DEFAULT.excluding(List.of(new Exclusion("p2", "care_total", "agency"))));
        assertThat(subtotal.median(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS).value())
                .isEqualByComparingTo("36");
        var day = Aggregation.of(read, DEFAULT.excluding(List.of(new Exclusion("p2", "price_of_day", "a guess"))));
        assertThat(day.median(MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS).value()).isEqualByComparingTo("46");
        assertThat(day.effects())
                .singleElement()
                .satisfies(effect ->
                        assertThat(effect.sentence()).contains("is left out").doesNotContain("totals"));
    }

    @Test
    void a_detail_stands_in_the_block_of_its_own_line() {
        var read = of("line\tp1\nnurses\t10\nfood\t5\nExtra #1\t1\nExtras\t1\n");
        assertThat(read.row("Extra #1").orElseThrow().block()).isEqualTo("running");
        assertThat(read.rows().stream().map(RowSummary::id).filter(id -> id.equals("Extra #1")))
                .hasSize(1);
        var ids = read.rows().stream().map(RowSummary::id).toList();
        assertThat(ids.indexOf("Extra #1")).isEqualTo(ids.indexOf("extra") + 1);
    }

    @Test
    void a_decision_on_zeros_without_a_reason_is_asked_for_one_in_its_own_words() {
        var read = Returns.read(HOME, Tables.of("t", "line\tp1\nfood\t5\n"));
        for (var rule : Rule.values()) {
            var choices = DEFAULT.withZeros(List.of(new ZeroDecision("food", rule, " ")), Rule.VALUE);
            assertThatThrownBy(() -> Aggregation.of(read, choices))
                    .isInstanceOfSatisfying(
                            Faulty.class,
                            faulty -> assertThat(faulty.faults().getFirst().expected())
                                    .isEqualTo("why a 0 is " + (rule == Rule.VALUE ? "a value" : "missing")));
        }
    }

    private static Aggregation of(String text) {
        return Aggregation.of(Returns.read(HOME, Tables.of("t", text)), DEFAULT);
    }

    private static List<String> figures(Aggregation aggregation, String row) {
        return aggregation.row(row).orElseThrow().figures().stream()
                .map(figure -> figure.stripTrailingZeros().toPlainString())
                .toList();
    }
}
