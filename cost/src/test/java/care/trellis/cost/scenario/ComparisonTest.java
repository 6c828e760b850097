package care.trellis.cost.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.cost.scenario.Comparison.LineDifference;
import care.trellis.cost.scenario.Comparison.RecipientDifference;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
    private static final BigDecimal NOTHING = new BigDecimal("1E-20");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_sum_of_the_differences_is_the_difference(long seed) {
        var comparison = Comparison.of(Run.of(Homes.any(seed)), Run.of(Homes.any(seed + 1_000)));
        var size = comparison.before().max(comparison.after());
        assertThat(sum(comparison.lines().stream()
                                .map(LineDifference::difference)
                                .toList())
                        .subtract(comparison.difference())
                        .abs())
                .isLessThan(size.multiply(NOTHING));
        assertThat(sum(comparison.recipients().stream()
                                .map(RecipientDifference::difference)
                                .toList())
                        .subtract(comparison.difference())
                        .abs())
                .isLessThan(size.multiply(NOTHING));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_scenario_that_changes_nothing_changes_nothing(long seed) {
        var inputs = Homes.any(seed);
        var same = inputs.with(List.of(
                new Change.Scale("pay", BigDecimal.ONE, care.trellis.cost.model.Provenance.setBy("test")),
                new Change.Add("food", BigDecimal.ZERO, care.trellis.cost.model.Provenance.setBy("test"))));
        var comparison = Comparison.of(Run.of(inputs), Run.of(same));
        assertThat(comparison.isNothing()).isTrue();
        assertThat(comparison.inputs()).isEmpty();
        assertThat(comparison.choices()).isEmpty();
        assertThat(comparison.difference()).isEqualByComparingTo("0");
    }

    @Test
    void a_rise_in_pay_shows_in_its_line_its_total_and_who_receives_it() {
        var base = Inputs.of(Models.careHome().load());
        var comparison = Comparison.of(Run.of(base), Run.of(Homes.set(base, "pay", "13")));
        // 20 hours of 1 more, 10 % to the state, 5 % mark-up on all of it
        assertThat(comparison.difference()).isEqualByComparingTo("23.1");
        assertThat(line(comparison, "care_staff").difference()).isEqualByComparingTo("22");
        assertThat(line(comparison, "food").difference()).isEqualByComparingTo("0");
        assertThat(line(comparison, "return_on_operations").difference()).isEqualByComparingTo("1.1");
        assertThat(comparison.totals())
                .filteredOn(total -> total.id().equals("operating_cost"))
                .singleElement()
                .satisfies(total -> {
                    assertThat(total.before()).isEqualByComparingTo("328");
                    assertThat(total.after()).isEqualByComparingTo("350");
                });
        assertThat(received(comparison, Recipient.STAFF)).isEqualByComparingTo("20");
        assertThat(received(comparison, Recipient.STATE)).isEqualByComparingTo("2");
        assertThat(received(comparison, Recipient.OPERATORS)).isEqualByComparingTo("1.1");
        assertThat(received(comparison, Recipient.SUPPLIERS)).isEqualByComparingTo("0");
        assertThat(received(comparison, Recipient.INVESTORS)).isEqualByComparingTo("0");
    }

    @Test
    void what_was_changed_is_told_with_where_it_comes_from() {
        var base = Inputs.of(Homes.model());
        var changed = Homes.set(base, "pay", "13").with(new Change.Select("care", "nursing"));
        changed = Homes.set(changed, "management", "30");
        var comparison = Comparison.of(Run.of(base), Run.of(changed));
        assertThat(comparison.inputs())
                .extracting(each -> each.id() + " " + each.before() + " → " + each.after())
                .contains("pay 12.5 → 13", "care_hours 20 → 26")
                .anyMatch(change -> change.startsWith("management 30.928") && change.endsWith("→ 30"))
                .hasSize(3);
        assertThat(comparison.inputs())
                .filteredOn(each -> each.id().equals("pay"))
                .singleElement()
                .satisfies(pay -> {
                    assertThat(pay.unit()).isEqualTo("GBP/hour");
                    assertThat(pay.from()).isNotNull();
                    assertThat(String.valueOf(pay.to())).contains("test");
                });
        assertThat(comparison.choices())
                .containsExactly(new Comparison.Choice("care", "care", "residential", "nursing"));
    }

    @Test
    void a_line_that_counts_twice_makes_twice_the_difference() {
        var model = Models.named("twice")
                .block("all", "GBP/visit")
                .value("mileage", "2")
                .total("once", "GBP/visit", "mileage")
                .total("price", "GBP/visit", "once", "mileage");
        var base = Inputs.of(model.load());
        var comparison = Comparison.of(Run.of(base), Run.of(Homes.set(base, "mileage", "2.5")));
        assertThat(comparison.lines()).hasSize(1);
        assertThat(line(comparison, "mileage").times()).isEqualTo(2);
        assertThat(line(comparison, "mileage").difference()).isEqualByComparingTo("1");
        assertThat(comparison.difference()).isEqualByComparingTo("1");
    }

    @Test
    void lines_in_thousands_differ_in_the_unit_of_the_price() {
        var model = Models.named("thousands")
                .block("all", "GBP/bed")
                .value("building", "2")
                .in("kGBP/bed")
                .value("equipment", "500")
                .total("price", "GBP/bed", "all")
                .load();
        var base = Inputs.of(model);
        var comparison = Comparison.of(Run.of(base), Run.of(Homes.set(base, "building", "3")));
        assertThat(line(comparison, "building").before()).isEqualByComparingTo("2000");
        assertThat(comparison.difference()).isEqualByComparingTo("1000");
    }

    @Test
    void versions_of_one_model_compare_line_by_line_with_nothing_where_a_line_is_missing() {
        var older = Models.named("home")
                .block("all", "GBP/bed")
                .value("food", "30")
                .value("paper", "4")
                .total("price", "GBP/bed", "all");
        var newer = Models.named("home")
                .block("all", "GBP/bed")
                .value("food", "32")
                .value("tablets", "5")
                .total("price", "GBP/bed", "all");
        var comparison = Comparison.of(Run.of(Inputs.of(older.load())), Run.of(Inputs.of(newer.load())));
        assertThat(line(comparison, "paper").difference()).isEqualByComparingTo("-4");
        assertThat(line(comparison, "tablets").difference()).isEqualByComparingTo("5");
        assertThat(comparison.difference()).isEqualByComparingTo("3");
        assertThat(comparison.inputs())
                .filteredOn(each -> each.id().equals("tablets"))
                .singleElement()
                .satisfies(each -> assertThat(each.before()).isNull());
    }

    @Test
    void different_models_are_refused() {
        var home = Run.of(Inputs.of(Homes.model()));
        var other = Run.of(Inputs.of(Models.careHome().load()));
        assertThatThrownBy(() -> Comparison.of(home, other))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("test-care-home and small-care-home");
    }

    @Test
    void prices_of_different_things_are_refused() {
        var visit = Models.named("other-model")
                .block("b", "GBP/visit")
                .value("v", "1")
                .total("price", "GBP/visit", "b");
        var hour = Models.named("other-model")
                .block("b", "GBP/hour")
                .value("v", "1")
                .total("price", "GBP/hour", "b");
        assertThatThrownBy(() -> Comparison.of(Run.of(Inputs.of(visit.load())), Run.of(Inputs.of(hour.load()))))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("GBP/visit and GBP/hour");
    }

    private static LineDifference line(Comparison comparison, String id) {
        return comparison.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal received(Comparison comparison, Recipient recipient) {
        return comparison.recipients().stream()
                .filter(each -> each.recipient() == recipient)
                .findFirst()
                .orElseThrow()
                .difference();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
