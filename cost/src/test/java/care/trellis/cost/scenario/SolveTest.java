package care.trellis.cost.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolveTest {
    private static final Percentage TWELVE_DIGITS = Percentage.withPercentage(1e-10);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void solve_then_run_gives_the_target(long seed) {
        var inputs = Homes.any(seed);
        var wanted = Homes.any(seed + 500);
        for (var id : new String[] {"pay", "occupancy", "margin", "care_hours", "freehold", "food"}) {
            var there = Homes.set(inputs, id, wanted.value(id).orElseThrow());
            var target = Run.of(there).price();
            var solved = Solve.forPrice(inputs, id, target);
            assertThat(solved.run().price()).as(id).isCloseTo(target, TWELVE_DIGITS);
            assertThat(solved.withinRange()).isTrue();
        }
    }

    @Test
    void pay_that_enters_in_a_straight_line_is_found_exactly() {
        var base = Inputs.of(Models.careHome().load());
        // price = (22 × pay + 64) × 1.05
        assertThat(Solve.forPrice(base, "pay", new BigDecimal("367.5")).value()).isEqualTo(new BigDecimal("13"));
        assertThat(Solve.forInput(base, "pay", "care_staff", new BigDecimal("297"))
                        .value())
                .isEqualTo(new BigDecimal("13.5"));
    }

    @Test
    void a_percentage_is_solved_for_in_its_own_unit() {
        var base = Inputs.of(Models.careHome().load());
        assertThat(Solve.forPrice(base, "margin", new BigDecimal("360.8")).value())
                .isEqualTo(new BigDecimal("10"));
    }

    @Test
    void a_margin_of_price_which_is_no_straight_line_is_found_to_twelve_digits() {
        var base = Inputs.of(model("cost / (1 - rate)", "0", "0.9"));
        // 100 / (1 − m) = 125
        assertThat(Solve.forPrice(base, "rate", new BigDecimal("125")).value()).isEqualTo(new BigDecimal("0.2"));
        assertThat(Solve.forPrice(base, "rate", new BigDecimal("300")).value().doubleValue())
                .isCloseTo(2.0 / 3, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void a_solution_beyond_a_bend_is_found() {
        var base = Inputs.of(model("max(cost, cost * rate)", "0", "5"));
        assertThat(Solve.forPrice(base, "rate", new BigDecimal("350")).value()).isEqualTo(new BigDecimal("3.5"));
    }

    @Test
    void a_range_that_begins_where_the_model_has_no_price_is_searched_all_the_same() {
        var base = Inputs.of(model("cost / rate", "0", "1"));
        assertThat(Solve.forPrice(base, "rate", new BigDecimal("100000")).value())
                .isEqualTo(new BigDecimal("0.001"));
    }

    @Test
    void an_open_range_is_searched_as_far_as_needed() {
        var base = Inputs.of(model("cost + cost * rate * rate * rate", null, null));
        assertThat(Solve.forPrice(base, "rate", new BigDecimal("-99999900")).value())
                .isEqualTo(new BigDecimal("-100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "1000"})
    void a_target_out_of_reach_is_refused_with_the_totals_at_both_ends(String target) {
        var base = Inputs.of(model("cost * (1 + rate)", "0", "2"));
        assertThatThrownBy(() -> Solve.forPrice(base, "rate", new BigDecimal(target)))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("0 to 2")
                .hasMessageContaining("price is 100 at 0 ratio and 300 at 2 ratio");
    }

    @Test
    void a_jump_over_the_target_is_no_solution() {
        var base = Inputs.of(model("if(rate < 0.5, cost, 2 * cost + cost * rate)", "0", "1"));
        assertThatThrownBy(() -> Solve.forPrice(base, "rate", new BigDecimal("150")))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("no value in its range");
    }

    @Test
    void an_input_that_does_not_move_the_total_is_refused() {
        var base = Inputs.of(Homes.model());
        assertThatThrownBy(() -> Solve.forPrice(base, "unused", new BigDecimal("800")))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("no effect on price");
        assertThatThrownBy(() -> Solve.forPrice(base, "unused", Run.of(base).price()))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("no effect on price");
    }

    @Test
    void unknown_inputs_and_totals_are_refused() {
        var base = Inputs.of(Homes.model());
        assertThatThrownBy(() -> Solve.forPrice(base, "pays", BigDecimal.TEN))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("pays");
        assertThatThrownBy(() -> Solve.forInput(base, "pay", "occupancy", BigDecimal.TEN))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("a total or a line");
    }

    @Test
    void an_input_without_a_value_can_be_solved_for_and_others_cannot_be_missing() {
        var model = Models.named("other-model")
                .parameter("rate", "ratio")
                .series("rates")
                .parameter("cost", "GBP/visit")
                .series("costs")
                .block("all", "GBP/visit")
                .line("line", "cost * rate")
                .total("price", "GBP/visit", "all")
                .load();
        var base = Homes.set(Inputs.of(model), "cost", "8");
        assertThat(Solve.forPrice(base, "rate", new BigDecimal("20")).value()).isEqualTo(new BigDecimal("2.5"));
        assertThatThrownBy(() -> Solve.forPrice(Inputs.of(model), "rate", new BigDecimal("20")))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("costs");
    }

    private static care.trellis.cost.model.CostModel model(
            String formula,
            @org.jspecify.annotations.Nullable String low,
            @org.jspecify.annotations.Nullable String high) {
        return Models.named("solvable")
                .parameter("cost", "GBP/visit", "100")
                .parameter("rate", "ratio", "0.1")
                .range(low, high)
                .block("all", "GBP/visit")
                .line("line", formula)
                .total("price", "GBP/visit", "all")
                .load();
    }
}
