package care.trellis.cost.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Range;
import care.trellis.cost.run.Inputs;
import care.trellis.fault.Faulty;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws of each distribution against what the distribution says of itself. */
class SamplerTest {
    private static final int DRAWS = 200_000;
    /** How many standard errors a correct sampler may be off; one test in two billion is. */
    private static final double ERRORS = 6;

    /** Distribution, range, analytic mean, sd, 10 % quantile, median, 90 % quantile. */
    static Stream<Arguments> laws() {
        return Stream.of(
                law(new Distribution.Normal(12, 2), null, null, 12, 2, 9.436896868910798, 12, 14.563103131089202),
                // Triangle of Johnson, Kotz and Balakrishnan: mean (a + b + c)/3, quantiles by the square roots
                law(
                        new Distribution.Triangular(2, 3, 8),
                        null,
                        null,
                        13.0 / 3,
                        Math.sqrt((4 + 9 + 64 - 6 - 16 - 24) / 18.0),
                        2 + Math.sqrt(0.1 * 6),
                        8 - Math.sqrt(0.5 * 30),
                        8 - Math.sqrt(0.1 * 30)),
                // PERT from 0 to 1 with mode 0.5 is beta(3, 3): I(x) = x³(10 − 15x + 6x²)
                law(
                        new Distribution.Pert(10, 15, 20),
                        null,
                        null,
                        15,
                        10 * Math.sqrt(1.0 / 28),
                        10 + 10 * solved(x -> x * x * x * (10 - 15 * x + 6 * x * x), 0.1),
                        15,
                        10 + 10 * solved(x -> x * x * x * (10 - 15 * x + 6 * x * x), 0.9)),
                // with mode at the low end it is beta(1, 5): 1 − (1 − x)⁵
                law(
                        new Distribution.Pert(0, 0, 6),
                        "0",
                        "6",
                        1,
                        6 * Math.sqrt(5.0 / (36 * 7)),
                        6 * (1 - Math.pow(0.9, 0.2)),
                        6 * (1 - Math.pow(0.5, 0.2)),
                        6 * (1 - Math.pow(0.1, 0.2))),
                law(
                        new Distribution.Lognormal(20, 0.4),
                        null,
                        null,
                        20 * Math.exp(0.08),
                        20 * Math.exp(0.08) * Math.sqrt(Math.exp(0.16) - 1),
                        20 * Math.exp(-0.4 * 1.2815515655446004),
                        20,
                        20 * Math.exp(0.4 * 1.2815515655446004)),
                // half a normal: mean √(2/π), variance 1 − 2/π, quantiles at (1 + p)/2
                law(
                        new Distribution.Normal(0, 1),
                        "0",
                        null,
                        Math.sqrt(2 / Math.PI),
                        Math.sqrt(1 - 2 / Math.PI),
                        0.12566134685507402,
                        0.6744897501960817,
                        1.6448536269514722));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void draws_have_the_mean_the_spread_and_the_quantiles_of_their_law(
            Distribution law,
            @Nullable String low,
            @Nullable String high,
            double mean,
            double sd,
            double p10,
            double median,
            double p90) {
        var summary = Summary.of(draws(law, low, high));
        double error = sd / Math.sqrt(DRAWS);
        assertThat(summary.mean()).isCloseTo(mean, Offset.offset(ERRORS * error));
        // The error of a standard deviation is at most that of a heavy-tailed law: √(kurtosis − 1)/2, here below 2.
        assertThat(summary.sd()).isCloseTo(sd, Offset.offset(ERRORS * 2 * error));
        // The error of a quantile is √(p(1 − p)/n) over the density, here below 4 standard errors of the mean.
        assertThat(summary.p10()).isCloseTo(p10, Offset.offset(ERRORS * 4 * error));
        assertThat(summary.median()).isCloseTo(median, Offset.offset(ERRORS * 4 * error));
        assertThat(summary.p90()).isCloseTo(p90, Offset.offset(ERRORS * 4 * error));
    }

    @Test
    void a_truncated_normal_has_its_own_mean_and_nothing_piled_up_at_its_ends() {
        // Occupancy of mean 0.95 and sd 0.1 that cannot be above 1: α = −∞, β = 0.5
        var draws = draws(new Distribution.Normal(0.95, 0.1), "0", "1");
        double density = Math.exp(-0.125) / Math.sqrt(2 * Math.PI);
        double share = 0.6914624612740131;
        double mean = 0.95 - 0.1 * density / share;
        double sd = 0.1 * Math.sqrt(1 - 0.5 * density / share - (density / share) * (density / share));
        var summary = Summary.of(draws);
        assertThat(summary.mean()).isCloseTo(mean, Offset.offset(ERRORS * sd / Math.sqrt(DRAWS)));
        assertThat(summary.sd()).isCloseTo(sd, Offset.offset(ERRORS * 2 * sd / Math.sqrt(DRAWS)));
        assertThat(Arrays.stream(draws).max().orElseThrow()).isLessThanOrEqualTo(1);
        assertThat(Arrays.stream(draws).filter(draw -> draw == 1).count()).isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.03, 0.4, 0.9375, 1})
    void the_strips_of_a_pert_draw_what_the_sampler_of_cheng_draws(double mode) {
        var ours = draws(new Distribution.Pert(0, mode, 1), null, null);
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(11L);
        var cheng = ChengBetaSampler.of(random, 1 + 4 * mode, 5 - 4 * mode);
        var theirs = cheng.samples(DRAWS).toArray();
        Arrays.sort(ours);
        Arrays.sort(theirs);
        // Kolmogorov and Smirnov: two samples of n differ by more than 2.5 √(2/n) once in 100,000 times.
        double greatest = 0;
        int j = 0;
        for (int i = 0; i < DRAWS; i++) {
            while (j < DRAWS && theirs[j] <= ours[i]) {
                j++;
            }
            greatest = Math.max(greatest, Math.abs(i + 1 - j) / (double) DRAWS);
        }
        assertThat(greatest).isLessThan(2.5 * Math.sqrt(2.0 / DRAWS));
        assertThat(ours[0]).isPositive();
        assertThat(ours[DRAWS - 1]).isLessThan(1);
    }

    @Test
    void no_draw_leaves_a_narrow_range() {
        assertThat(Arrays.stream(draws(new Distribution.Normal(5, 3), "4.9", "5.2"))
                        .filter(draw -> draw < 4.9 || draw > 5.2))
                .isEmpty();
        assertThat(Arrays.stream(draws(new Distribution.Lognormal(5, 2), "4.9", "60"))
                        .filter(draw -> draw < 4.9 || draw > 60.0))
                .isEmpty();
        assertThat(draws(new Distribution.Normal(5, 3), "5", "5")).containsOnly(5.0);
    }

    @Test
    void a_truncated_lognormal_keeps_the_shares_between_its_quantiles() {
        // Truncated below at its median, its own median is the 75 % quantile of the whole.
        var summary = Summary.of(draws(new Distribution.Lognormal(20, 0.4), "20", null));
        assertThat(summary.median()).isCloseTo(20 * Math.exp(0.4 * 0.6744897501960817), Offset.offset(0.1));
    }

    @Test
    void an_empirical_law_gives_the_values_seen_each_as_often() {
        var draws = draws(new Distribution.Empirical(List.of(1.0, 2.0, 5.0, 5.0)), null, null);
        assertThat(draws).containsOnly(1.0, 2.0, 5.0);
        double error = ERRORS * Math.sqrt(0.25 / DRAWS);
        assertThat(share(draws, 1)).isCloseTo(0.25, Offset.offset(error));
        assertThat(share(draws, 5)).isCloseTo(0.5, Offset.offset(error));
    }

    @Test
    void a_scaled_unit_draws_in_its_own_unit() {
        var inputs = Inputs.of(Models.named("scaled")
                .parameter("margin", "%", "50")
                .range("0", "100")
                .varies("normal", "mean", "50", "sd", "5")
                .block("all", "GBP/visit")
                .line("line", "100 [GBP/visit] * margin")
                .total("price", "GBP/visit", "all")
                .load());
        var summary = Simulation.of(Service.of("s", inputs), 3, DRAWS).price().summary();
        assertThat(summary.mean()).isCloseTo(50, Offset.offset(0.1));
        assertThat(summary.sd()).isCloseTo(5, Offset.offset(0.1));
    }

    @Test
    void a_law_that_leaves_its_range_is_refused() {
        assertThatThrownBy(() -> draws(new Distribution.Triangular(0, 1, 9), "0", "8"))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("0 to 8");
    }

    private static double[] draws(Distribution law, @Nullable String low, @Nullable String high) {
        var model = Models.named("sampled")
                .parameter("x", "ratio", "5")
                .block("all", "ratio")
                .line("line", "x")
                .total("price", "ratio", "all")
                .load();
        var input = model.input("x").orElseThrow();
        var ranged = new care.trellis.cost.model.Quantity.Parameter(
                input.id(),
                input.label(),
                input.unit(),
                input.value(),
                null,
                new Range(
                        low == null ? null : new java.math.BigDecimal(low),
                        high == null ? null : new java.math.BigDecimal(high)),
                input.provenance(),
                law,
                "");
        var draws = new double[DRAWS];
        Sampler.of(ranged, law).fill(draws, DRAWS, care.trellis.cost.simulation.Stream.of(7, "home", law.toString()));
        return draws;
    }

    private static double share(double[] draws, double value) {
        return (double) Arrays.stream(draws).filter(draw -> draw == value).count() / draws.length;
    }

    private static Arguments law(
            Distribution law,
            @Nullable String low,
            @Nullable String high,
            double mean,
            double sd,
            double p10,
            double median,
            double p90) {
        return Arguments.of(law, low, high, mean, sd, p10, median, p90);
    }

    private static double solved(DoubleUnaryOperator probability, double p) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (probability.applyAsDouble(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
