package care.trellis.exchange.library;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.cost.scenario.Solve;
import care.trellis.cost.simulation.Service;
import care.trellis.cost.simulation.Simulation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every shipped model, whatever is chosen and whatever figures it is given. */
class ShippedModelPropertiesTest {
    private static final int CHOICES_OF_EACH = 12;
    private static final BigDecimal MORE = new BigDecimal("1.05");
    private static final Provenance TEST = Provenance.setBy("test");

    static Stream<Arguments> anyInputs() {
        return Library.models().stream()
                .flatMap(model -> Stream.iterate(0, seed -> seed + 1)
                        .limit(CHOICES_OF_EACH)
                        .map(seed -> Arguments.of(model.id() + " " + seed, inputs(model, seed))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anyInputs")
    void better_pay_never_lowers_a_price(String name, Inputs inputs) {
        var pay = inputs.model().pay();
        if (pay != null) {
            var better = inputs.with(new Change.Scale(pay, MORE, TEST));
            assertThat(Run.of(better).price())
                    .isGreaterThanOrEqualTo(Run.of(inputs).price());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anyInputs")
    void a_fuller_home_is_never_dearer(String name, Inputs inputs) {
        if (inputs.model().input("occupancy").isPresent()) {
            var fuller = inputs.with(new Change.Scale("occupancy", MORE, TEST));
            assertThat(Run.of(fuller).price())
                    .isLessThanOrEqualTo(Run.of(inputs).price());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anyInputs")
    void the_pay_solved_for_gives_the_price_that_was_asked(String name, Inputs inputs) {
        var pay = inputs.model().pay();
        if (pay != null) {
            var price = Run.of(inputs.with(new Change.Scale(pay, MORE, TEST))).price();
            assertThat(Solve.forPrice(inputs, pay, price).run().price())
                    .isCloseTo(price, Percentage.withPercentage(1e-10));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anyInputs")
    void a_simulation_of_what_is_certain_gives_the_decimal_run(String name, Inputs inputs) {
        var model = inputs.model();
        var certain = inputs;
        for (var input : model.inputs()) {
            if (inputs.distribution(input.id()).isPresent()) {
                var own = inputs.value(input.id()).orElseThrow();
                certain = certain.with(new Change.Set(input.id(), own, TEST));
            }
        }
        var ids = model.order().values().stream()
                .filter(quantity -> !(quantity instanceof Quantity.Parameter))
                .map(Quantity::id)
                .toList();
        var simulation = Simulation.of(Service.of("home", certain), ids, 1, 2);
        var run = Run.of(certain);
        for (var id : ids) {
            double expected = run.value(id).doubleValue();
            // Lines that cancel to nothing are compared with the size of the price.
            double size = Math.max(Math.abs(expected), run.price().doubleValue() * 1e-3);
            assertThat(simulation.output(id).summary().mean()).as(id).isCloseTo(expected, Offset.offset(size * 1e-9));
        }
    }

    private static Inputs inputs(CostModel model, int seed) {
        var random = new Random(seed);
        var changes = new ArrayList<Change>();
        for (var selector : model.selectors()) {
            var options = List.copyOf(selector.options().keySet());
            changes.add(new Change.Select(selector.id(), options.get(random.nextInt(options.size()))));
        }
        var inputs = Inputs.of(model).with(changes);
        for (var input : model.inputs()) {
            var own = inputs.value(input.id());
            var drawn = own.map(value -> value.multiply(BigDecimal.valueOf(90 + random.nextInt(15), 2)));
            if (drawn.isPresent()
                    && random.nextInt(3) == 0
                    && input.range().contains(drawn.get().multiply(MORE))) {
                inputs = inputs.with(new Change.Set(input.id(), drawn.get(), TEST));
            }
        }
        return inputs;
    }
}
