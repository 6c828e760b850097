package care.trellis.cost.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled doubles against the decimal run, whether an input is known, given for a service or drawn. */
class AgreementTest {
    private static final double AGREED = 1e-9;
    private static final Provenance TEST = Provenance.setBy("test");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void compiled_figures_agree_with_the_decimal_run(long seed) {
        var random = new Random(seed);
        var inputs = anyInputs(RandomModels.of(seed), random);
        var run = Run.of(inputs);
        var outputs = computed(inputs.model());
        var simulation = Simulation.of(Service.of("home", drawnFromOne(inputs, random)), outputs, seed, 3);
        for (var output : outputs) {
            double expected = run.value(output).doubleValue();
            var summary = simulation.output(output).summary();
            assertThat(summary.mean())
                    .as("%s of seed %s", output, seed)
                    .isCloseTo(expected, org.assertj.core.data.Offset.offset(Math.abs(expected) * AGREED));
            assertThat(summary.sd()).isLessThanOrEqualTo(Math.abs(expected) * AGREED);
        }
    }

    private static Inputs anyInputs(CostModel model, Random random) {
        var inputs = Inputs.of(model);
        if (random.nextBoolean()) {
            inputs = inputs.with(new Change.Select("size", "large"));
        }
        for (var parameter : model.parameters()) {
            if (random.nextInt(3) == 0) {
                inputs = inputs.with(
                        new Change.Scale(parameter.id(), BigDecimal.valueOf(0.5 + random.nextInt(100) / 50.0), TEST));
            }
        }
        return random.nextInt(4) == 0
                ? inputs.with(new Change.Set("line_1", BigDecimal.valueOf(random.nextInt(50)), TEST))
                : inputs;
    }

    // An input drawn from one value alone is drawn, and comes out as that value.
    private static Inputs drawnFromOne(Inputs inputs, Random random) {
        var changed = inputs;
        for (var input : inputs.model().inputs()) {
            if (random.nextInt(3) == 0) {
                double value = inputs.value(input.id()).orElseThrow().doubleValue();
                changed = changed.with(new Change.Vary(input.id(), new Distribution.Empirical(List.of(value))));
            }
        }
        return changed;
    }

    private static List<String> computed(CostModel model) {
        var ids = new ArrayList<String>();
        model.order().values().stream()
                .filter(quantity -> !(quantity instanceof Quantity.Parameter))
                .forEach(quantity -> ids.add(quantity.id()));
        return ids;
    }

    @Test
    void decimals_that_are_equal_are_equal_to_the_compiled_comparison_too() {
        // 0.1 + 0.2 is 0.3 in decimals, and more than 0.3 in doubles.
        var model = Models.named("threshold")
                .parameter("pay", "GBP/hour", "0.1")
                .parameter("more", "GBP/hour", "0.2")
                .block("all", "GBP/hour")
                .line("line", "if(pay + more <= 0.3 [GBP/hour], 5 [GBP/hour], 9 [GBP/hour])")
                .total("price", "GBP/hour", "all")
                .load();
        var inputs = Inputs.of(model).with(new Change.Vary("pay", new Distribution.Empirical(List.of(0.1))));
        assertThat(Run.of(inputs).price()).isEqualByComparingTo("5");
        assertThat(Simulation.of(Service.of("home", inputs), 1, 10)
                        .price()
                        .summary()
                        .mean())
                .isEqualTo(5);
    }

    @Test
    void a_branch_not_taken_may_divide_by_nothing() {
        var model = Models.named("guarded")
                .parameter("staff", "hour/visit", "0")
                .parameter("cost", "GBP/visit", "40")
                .block("all", "GBP/hour")
                .line("line", "if(staff = 0, 7 [GBP/hour], cost / staff)")
                .total("price", "GBP/hour", "all")
                .load();
        for (var inputs : List.of(
                Inputs.of(model),
                Inputs.of(model).with(new Change.Set("staff", BigDecimal.ZERO, TEST)),
                Inputs.of(model).with(new Change.Vary("staff", new Distribution.Empirical(List.of(0.0)))))) {
            assertThat(Simulation.of(Service.of("home", inputs), 1, 4)
                            .price()
                            .summary()
                            .mean())
                    .isEqualTo(7);
        }
    }

    @Test
    void a_draw_without_a_price_is_refused_by_name() {
        var model = Models.named("unguarded")
                .parameter("staff", "hour/visit", "1")
                .variesAs("0", "2")
                .parameter("cost", "GBP/visit", "40")
                .block("all", "GBP/hour")
                .line("line", "cost / staff")
                .total("price", "GBP/hour", "all")
                .load();
        assertThatThrownBy(() -> Simulation.of(Service.of("The Elms", Inputs.of(model)), 1, 100))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("The Elms")
                .hasMessageContaining("of 100 draws");
        assertThatThrownBy(() -> Simulation.run(List.of(Service.of("The Elms", Inputs.of(model))), 1, 100, 1))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("The Elms");
    }
}
