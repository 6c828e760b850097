package care.trellis.quality.rating;

import static care.trellis.quality.rating.RandomEffects.Method.DER_SIMONIAN_LAIRD;
import static care.trellis.quality.rating.RandomEffects.Method.PAULE_MANDEL;
import static care.trellis.quality.rating.RandomEffects.Method.REML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomEffectsTest {
    // Worked by hand: with equal variances v every method gives the sample variance less v, here 20/3 - 1, and the
    // plain mean.
    @ParameterizedTest
    @EnumSource(RandomEffects.Method.class)
    void equal_variances_give_the_sample_variance_less_theirs(RandomEffects.Method method) {
        var effects = RandomEffects.of(method, new double[] {1, 3, 5, 7}, new double[] {1, 1, 1, 1});

        assertThat(effects.tau2()).isCloseTo(20.0 / 3 - 1, within(1e-10));
        assertThat(effects.mean()).isCloseTo(4, within(1e-12));
        assertThat(effects.q()).isCloseTo(20, within(1e-12));
        assertThat(effects.i2()).isCloseTo(1 - 3.0 / 20, within(1e-10));
        assertThat(effects.sumOfWeights()).isCloseTo(4 / (20.0 / 3), within(1e-10));
        assertThat(effects.floored()).isFalse();
    }

    // R, metafor 3.8-1: rma(c(0.1, 0.9, 0.4, 1.6), c(0.04, 0.09, 0.02, 0.25)) with control tol and threshold 1e-14.
    @Test
    void unequal_variances_give_what_metafor_gives() {
        double[] y = {0.1, 0.9, 0.4, 1.6};
        double[] v = {0.04, 0.09, 0.02, 0.25};

        assertThat(RandomEffects.of(DER_SIMONIAN_LAIRD, y, v).tau2()).isCloseTo(DL_TAU2, within(1e-9));
        assertThat(RandomEffects.of(PAULE_MANDEL, y, v).tau2()).isCloseTo(PM_TAU2, within(1e-9));
        assertThat(RandomEffects.of(REML, y, v).tau2()).isCloseTo(REML_TAU2, within(1e-9));
        assertThat(RandomEffects.of(PAULE_MANDEL, y, v).mean()).isCloseTo(PM_MEAN, within(1e-9));
        var blup = RandomEffects.of(REML, y, v).blup(1.6, 0.25);
        assertThat(blup.value()).isCloseTo(REML_BLUP, within(1e-9));
        assertThat(blup.standardError()).isCloseTo(REML_BLUP_SE, within(1e-9));
    }

    private static final double DL_TAU2 = 0.142848970252;
    private static final double PM_TAU2 = 0.283431796741;
    private static final double REML_TAU2 = 0.228499125654;
    private static final double PM_MEAN = 0.643232724458;
    private static final double REML_BLUP = 1.092216914015;
    private static final double REML_BLUP_SE = 0.374721783306;

    @ParameterizedTest
    @EnumSource(RandomEffects.Method.class)
    void estimates_no_further_apart_than_chance_have_the_floor(RandomEffects.Method method) {
        double[] y = {1, 1.1, 0.9};
        double[] v = {1, 1, 1};

        assertThat(RandomEffects.of(method, y, v).tau2()).isZero();
        assertThat(RandomEffects.of(method, y, v).floored()).isTrue();
        assertThat(RandomEffects.of(method, y, v, 0.25).tau2()).isEqualTo(0.25);
        assertThat(RandomEffects.of(method, new double[] {2, 2}, new double[] {1, 3})
                        .tau2())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void paule_and_mandels_equation_holds(long seed) {
        var random = new SplittableRandom(seed);
        int k = random.nextInt(3, 60);
        var y = random.doubles(k, 0, 3).toArray();
        var v = random.doubles(k, 0.001, 0.2).toArray();
        var effects = RandomEffects.of(PAULE_MANDEL, y, v);

        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += Math.pow(y[i] - effects.mean(), 2) / (v[i] + effects.tau2());
        }
        assertThat(sum).isCloseTo(k - 1, within(1e-8));
    }

    @Test
    void what_cannot_be_used_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomEffects.of(REML, new double[] {1}, new double[] {1}))
                .withMessageContaining("two or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomEffects.of(REML, new double[] {1, 2}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomEffects.of(REML, new double[] {1, 2}, new double[] {1, 0}))
                .withMessageContaining("estimate 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RandomEffects.of(REML, new double[] {1, 2}, new double[] {1, Double.POSITIVE_INFINITY}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomEffects.of(REML, new double[] {Double.NaN, 2}, new double[] {1, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomEffects.of(REML, new double[] {1, 2}, new double[] {1, 1}, -0.1))
                .withMessageContaining("floor");
    }

    @Test
    void a_logit_and_its_share_are_each_others_inverse() {
        var half = LogitShare.of(5, 10);
        assertThat(half.value()).isZero();
        assertThat(half.variance()).isCloseTo(0.4, within(1e-12));
        assertThat(LogitShare.share(LogitShare.of(3, 12).value())).isCloseTo(0.25, within(1e-12));
        // A half is added to both counts of none and of all: ln(0.5 / 4.5), 1 / 0.5 + 1 / 4.5.
        assertThat(LogitShare.of(0, 4).value()).isCloseTo(Math.log(0.5 / 4.5), within(1e-12));
        assertThat(LogitShare.of(4, 4).value()).isCloseTo(Math.log(4.5 / 0.5), within(1e-12));
        assertThat(LogitShare.of(4, 4).variance()).isCloseTo(2 + 1 / 4.5, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> LogitShare.of(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> LogitShare.of(-1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> LogitShare.of(0, 0));
    }
}
