package care.trellis.cost;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Models of a size nobody means to write are priced or refused by name, in bounded time and stack. */
@Timeout(60)
class PathologicalModelsTest {
    @Test
    void a_chain_of_almost_two_thousand_figures_is_priced_and_explained_backwards_and_forwards() {
        for (boolean backwards : new boolean[] {false, true}) {
            var model = Models.named("chain").parameter("link_0", "GBP", "1");
            for (int i = 1; i <= 1_990; i++) {
                int link = backwards ? 1_991 - i : i;
                model.working("link_" + link, "GBP", "link_" + (link - 1) + " + 1 [GBP]");
            }
            var run = Run.of(Inputs.of(model.block("b", "GBP")
                    .line("x", "link_1990")
                    .total("price", "GBP", "b")
                    .load()));

            assertThat(run.price()).isEqualByComparingTo("1991");
            int depth = 0;
            for (var part = run.explain("price");
                    !part.parts().isEmpty();
                    part = part.parts().getFirst()) {
                depth++;
            }
            assertThat(depth).isEqualTo(1_992);
        }
    }

    @Test
    void a_chain_of_totals_is_priced() {
        var model = Models.named("chain").block("b", "GBP").value("x", "3").total("t_0", "GBP", "b");
        for (int i = 1; i <= 1_900; i++) {
            model.total("t_" + i, "GBP", "t_" + (i - 1));
        }
        var loaded = model.headline("t_1900").load();

        assertThat(Run.of(Inputs.of(loaded)).price()).isEqualByComparingTo("3");
        assertThat(loaded.headlineLines().values()).containsExactly(1);
    }

    @Test
    void totals_that_each_count_the_one_before_twice_are_refused_at_once() {
        var model = Models.named("doubling").block("b", "GBP").value("x", "3").total("t_0", "GBP", "b");
        for (int i = 1; i <= 200; i++) {
            model.total("t_" + i, "GBP", "t_" + (i - 1), "t_" + (i - 1));
        }
        var fault = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> Refusals.single(() -> model.headline("t_200").load()));

        assertThat(fault.found()).isEqualTo("line x more than 1000 times in the price");
    }

    @Test
    void a_line_may_count_a_thousand_times_and_no_more() {
        var parts = new String[1_000];
        java.util.Arrays.fill(parts, "x");
        var most = Models.named("many").block("b", "GBP").value("x", "3").total("price", "GBP", parts);

        assertThat(Run.of(Inputs.of(Models.named("many")
                                .block("b", "GBP")
                                .value("x", "3")
                                .total("price", "GBP", parts)
                                .load()))
                        .price())
                .isEqualByComparingTo("3000");
        assertThat(Refusals.of(() ->
                        most.total("more", "GBP", "price", "x").headline("more").load()))
                .extracting(Fault::found)
                .contains("line x more than 1000 times in the price");
    }

    @Test
    void a_circle_of_two_thousand_figures_is_one_fault() {
        var model = Models.named("circle");
        for (int i = 0; i < 1_990; i++) {
            model.working("link_" + i, "GBP", "link_" + (i + 1) % 1_990);
        }
        var fault = Refusals.single(() -> model.block("b", "GBP")
                .value("x", "1")
                .total("price", "GBP", "b")
                .load());

        assertThat(fault.found())
                .startsWith("a circle: link_0 → link_1 → link_2")
                .hasSizeLessThan(130);
    }

    @Test
    void a_block_of_almost_two_thousand_lines_is_summed() {
        var model = Models.named("wide").block("b", "GBP");
        for (int i = 0; i < 1_995; i++) {
            model.value("line_" + i, "2");
        }
        var run = Run.of(Inputs.of(model.total("price", "GBP", "b").load()));

        assertThat(run.price()).isEqualByComparingTo("3990");
        assertThat(run.explain("price").parts()).hasSize(1_995);
    }

    @Test
    void a_model_of_more_than_two_thousand_quantities_is_refused() {
        var model = Models.named("huge");
        for (int i = 0; i < 2_001; i++) {
            model.parameter("p_" + i, "GBP", "1");
        }

        assertThat(Refusals.single(model::load).found()).isEqualTo("2001 lines and parameters");
    }

    @Test
    void thousands_of_unknown_names_are_refused_in_bounded_time() {
        var model = Models.named("unknown").block("b", "GBP");
        for (int i = 0; i < 1_500; i++) {
            model.line("line_" + i, "max(nobody_" + i % 300 + ", nobody_" + (i + 1) % 300 + ", line_0)");
        }

        assertThat(Refusals.of(() -> model.total("price", "GBP", "b").load())).hasSizeGreaterThan(2_900);
    }
}
