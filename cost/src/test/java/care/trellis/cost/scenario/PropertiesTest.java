package care.trellis.cost.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.run.Run;
import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every price of a care home, whatever its figures. */
class PropertiesTest {
    private static final BigDecimal MORE = new BigDecimal("1.07");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void better_pay_never_lowers_a_price(long seed) {
        var inputs = Homes.any(seed);
        var better = Homes.set(inputs, "pay", inputs.value("pay").orElseThrow().multiply(MORE));
        assertThat(Run.of(better).price()).isGreaterThanOrEqualTo(Run.of(inputs).price());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_fuller_home_is_never_dearer(long seed) {
        var inputs = Homes.any(seed);
        var occupancy = inputs.value("occupancy").orElseThrow();
        var fuller = Homes.set(inputs, "occupancy", occupancy.multiply(MORE).min(BigDecimal.ONE));
        assertThat(Run.of(fuller).price()).isLessThanOrEqualTo(Run.of(inputs).price());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void better_pay_at_a_given_price_never_leaves_a_higher_return(long seed) {
        var inputs = Homes.any(seed);
        var pay = inputs.value("pay").orElseThrow();
        var curve = FairToWhom.at(
                inputs,
                Run.of(inputs).price(),
                java.util.List.of(pay, pay.multiply(MORE)),
                java.util.List.of(inputs.value("margin").orElseThrow()));
        assertThat(curve.atPay().getLast().returns())
                .isLessThan(curve.atPay().getFirst().returns());
        assertThat(curve.atReturn().getFirst().pay())
                .isCloseTo(pay, org.assertj.core.data.Percentage.withPercentage(1e-10));
    }
}
