package care.trellis.cost.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.cost.scenario.FairToWhom.Point;
import care.trellis.cost.scenario.FairToWhom.Standing;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FairToWhomTest {
    private final Inputs home =
            Inputs.of(Models.careHome().tradeOff("pay", "margin").load());

    @Test
    void every_pay_leaves_the_return_that_the_price_affords() {
        // price = (22 × pay + 64) × (1 + margin)
        var curve = FairToWhom.at(home, new BigDecimal("360.8"), figures("14", "12", "13"), figures("5"));
        assertThat(curve.atPay()).extracting(Point::pay).containsExactly(figure("12"), figure("13"), figure("14"));
        assertThat(curve.atPay().getFirst().returns()).isEqualTo(figure("10"));
        assertThat(curve.atPay().get(1).returns())
                .isCloseTo(BigDecimal.valueOf((360.8 / 350 - 1) * 100), Offset.offset(new BigDecimal("1E-12")));
        assertThat(curve.atPay().get(2).returns()).isLessThan(BigDecimal.ZERO);
    }

    @Test
    void every_return_carries_the_pay_that_the_price_affords() {
        var curve = FairToWhom.at(home, new BigDecimal("360.8"), figures("12"), figures("10", "0"));
        assertThat(curve.atReturn()).extracting(Point::returns).containsExactly(figure("0"), figure("10"));
        assertThat(curve.atReturn().getLast().pay()).isEqualTo(figure("12"));
    }

    @Test
    void every_pair_has_its_price() {
        var curve = FairToWhom.at(home, figure("400"), figures("12", "13"), figures("0", "10"));
        assertThat(curve.prices())
                .extracting(each -> Objects.requireNonNull(each.price()).doubleValue())
                .containsExactly(328.0, 360.8, 350.0, 385.0);
        assertThat(curve.prices().get(2).pay()).isEqualTo(figure("13"));
        assertThat(curve.prices().get(2).returns()).isEqualTo(figure("0"));
    }

    @Test
    void what_lies_outside_a_range_is_marked_and_kept() {
        var inputs = Inputs.of(Homes.model());
        var price = Run.of(inputs).price();
        var curve = FairToWhom.at(inputs, price, figures("2", "12.5", "40"), figures("5", "99"));
        assertThat(curve.atPay())
                .extracting(Point::standing)
                .containsExactly(Standing.OUTSIDE_RANGE, Standing.POSSIBLE, Standing.OUTSIDE_RANGE);
        assertThat(curve.atPay().getLast().returns()).isLessThan(BigDecimal.ZERO);
        assertThat(curve.atPay().get(1).returns()).isEqualByComparingTo("5");
        assertThat(curve.atReturn())
                .extracting(Point::standing)
                .containsExactly(Standing.POSSIBLE, Standing.OUTSIDE_RANGE);
        assertThat(curve.prices()).hasSize(6);
        assertThat(curve.prices().getFirst().standing()).isEqualTo(Standing.OUTSIDE_RANGE);
    }

    @Test
    void where_no_value_gives_the_price_the_point_is_marked_and_kept() {
        var inputs = Inputs.of(Models.named("other-model")
                .parameter("pay", "GBP/hour", "12")
                .parameter("margin", "ratio", "0.1")
                .block("all", "GBP/hour")
                .line("direct", "pay / max(0, 1 - margin * margin)")
                .total("price", "GBP/hour", "all")
                .tradeOff("pay", "margin")
                .load());
        var curve = FairToWhom.at(inputs, figure("12"), figures("13"), figures("1"));
        assertThat(curve.atPay()).containsExactly(new Point(figure("13"), null, Standing.NONE));
        assertThat(curve.atReturn()).containsExactly(new Point(null, figure("1"), Standing.NONE));
        assertThat(curve.prices()).singleElement().satisfies(each -> {
            assertThat(each.price()).isNull();
            assertThat(each.standing()).isEqualTo(Standing.NONE);
        });
    }

    @Test
    void levels_for_a_picture_hold_the_present_pay_and_return() {
        var curve = FairToWhom.at(home, figure("344.4"));
        assertThat(curve.atPay()).hasSizeGreaterThan(20).anySatisfy(point -> {
            assertThat(point.pay()).isEqualByComparingTo("12");
            assertThat(point.returns()).isEqualByComparingTo("5");
        });
        assertThat(curve.atReturn())
                .anySatisfy(point -> assertThat(point.returns()).isEqualByComparingTo("0"));
        assertThat(curve.prices())
                .hasSize(curve.atPay().size() * curve.atReturn().size());
    }

    @Test
    void better_pay_leaves_less_and_a_higher_return_carries_less_pay() {
        var curve = FairToWhom.at(Inputs.of(Homes.model()), figure("850"));
        assertThat(curve.atPay()).extracting(Point::returns).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(curve.atReturn()).extracting(Point::pay).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void a_model_that_names_no_pay_or_return_is_refused() {
        assertThatThrownBy(() -> FairToWhom.at(Inputs.of(Models.careHome().load()), BigDecimal.TEN))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("no pay under trade_off");
    }

    private static BigDecimal figure(String value) {
        return new BigDecimal(value);
    }

    private static List<BigDecimal> figures(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toList();
    }
}
