package care.trellis.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesOfPricesTest {
    private static final String WEEKLY = "GBP/resident/week";
    private static final BigDecimal CLOSE = new BigDecimal("1E-24");

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void a_scenario_that_changes_nothing_changes_nothing(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            var inputs = Inputs.of(home(random, "GBP", false).load());
            var before = Run.of(inputs);
            var same = new ArrayList<Change>();
            inputs.model().inputs().forEach(input -> {
                var me = Provenance.setBy("me");
                same.add(new Change.Set(input.id(), inputs.value(input.id()).orElseThrow(), me));
                same.add(new Change.Scale(input.id(), BigDecimal.ONE, me));
                same.add(new Change.Add(input.id(), BigDecimal.ZERO, me));
            });
            var after = Run.of(inputs.with(same));

            assertThat(after.price()).isEqualByComparingTo(before.price());
            assertThat(after.recipients())
                    .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .usingRecursiveComparison()
                    .isEqualTo(before.recipients());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void a_model_in_thousands_of_pounds_gives_the_same_price_as_one_in_pounds(long seed) {
        for (int i = 0; i < 20; i++) {
            var pounds = Run.of(
                    Inputs.of(home(new Random(seed * 100 + i), "GBP", false).load()));
            var thousands = Run.of(
                    Inputs.of(home(new Random(seed * 100 + i), "kGBP", false).load()));

            assertThat(thousands.price()).isCloseTo(pounds.price(), within(CLOSE));
            assertThat(thousands.value("staffing_total")).isCloseTo(pounds.value("staffing_total"), within(CLOSE));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55})
    void the_order_of_declaration_changes_no_figure(long seed) {
        for (int i = 0; i < 20; i++) {
            var forwards = Run.of(
                    Inputs.of(home(new Random(seed * 100 + i), "GBP", false).load()));
            var shuffled = Run.of(
                    Inputs.of(home(new Random(seed * 100 + i), "GBP", true).load()));

            for (var id : forwards.model().order().keySet()) {
                assertThat(shuffled.value(id)).as(id).isEqualByComparingTo(forwards.value(id));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65})
    void better_pay_never_lowers_a_price_occupancy_never_raises_one_and_recipients_sum_to_it(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            var inputs = Inputs.of(home(random, "GBP", false).load());
            var run = Run.of(inputs);
            var me = Provenance.setBy("me");
            var paid = Run.of(inputs.with(new Change.Scale("pay", new BigDecimal("1.1"), me)));
            var fuller = Run.of(inputs.with(new Change.Add("occupancy", new BigDecimal("0.05"), me)));

            assertThat(paid.price()).isGreaterThan(run.price());
            assertThat(fuller.price()).isLessThan(run.price());
            assertThat(run.recipients().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isCloseTo(run.price(), within(CLOSE));
        }
    }

    /** A care home of random figures; large sums of money in the unit given. */
    private static Models home(Random random, String money, boolean shuffled) {
        var scale = money.equals("kGBP") ? "0.001" : "1";
        var model = Models.named("home");
        var figures = new ArrayList<Runnable>(List.of(
                figure(model, "pay", "GBP/hour", pick(random, 10, 20)),
                figure(model, "hours", "hour/resident/week", pick(random, 10, 35)),
                figure(model, "ni", "%", pick(random, 5, 15)),
                figure(model, "beds", "bed", pick(random, 10, 90)),
                figure(model, "occupancy", "resident/bed", pick(random, 0.6, 0.94)),
                figure(model, "weeks", "week/year", "52.1775"),
                figure(model, "rent", money + "/year", times(pick(random, 50_000, 400_000), scale)),
                figure(model, "land", money + "/bed", times(pick(random, 20_000, 90_000), scale)),
                figure(model, "rate", "%/year", pick(random, 4, 12)),
                figure(model, "margin", "%", pick(random, 1, 10))));
        var workings = new ArrayList<Runnable>(List.of(
                () -> model.working("residents", "resident", "beds * occupancy"),
                () -> model.working("loaded", "GBP/hour", "pay * (1 + on_cost)"),
                () -> model.working("on_cost", "ratio", "max(ni, 5%) + if(pay > 15 [GBP/hour], 1%, 2%)")));
        if (shuffled) {
            var order = new Random(random.nextLong());
            Collections.shuffle(figures, order);
            Collections.shuffle(workings, order);
        }
        figures.forEach(Runnable::run);
        workings.forEach(Runnable::run);
        if (shuffled) {
            totals(model);
        }
        model.block("staffing", WEEKLY)
                .line("care", "loaded * hours")
                .shared("state", "pay * ni * hours", "staff", "rest")
                .block("premises", WEEKLY)
                .line("rent_paid", "fixed_cost(rent, weeks, beds, occupancy)")
                .line("capital", "roc_on_freehold(land, rate, weeks, occupancy)")
                .paidTo("investors")
                .block("return_block", WEEKLY)
                .line("return", "roo_on_price(staffing_total + premises_total, margin)")
                .paidTo("operators");
        return shuffled ? model : totals(model);
    }

    private static Models totals(Models model) {
        return model.total("price", WEEKLY, "staffing_total", "premises_total", "return_block")
                .total("staffing_total", WEEKLY, "staffing")
                .total("premises_total", WEEKLY, "premises");
    }

    private static Runnable figure(Models model, String id, String unit, String value) {
        return () -> model.parameter(id, unit, value);
    }

    private static String pick(Random random, double low, double high) {
        return BigDecimal.valueOf(low + random.nextDouble() * (high - low))
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String times(String value, String scale) {
        return new BigDecimal(value).multiply(new BigDecimal(scale)).toPlainString();
    }
}
