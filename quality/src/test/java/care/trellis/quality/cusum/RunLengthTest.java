package care.trellis.quality.cusum;

import static care.trellis.quality.reference.ExpectedNumbers.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import care.trellis.quality.reference.ExpectedNumbers;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.util.ArithmeticUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLengthTest {
    private static final double RELATIVE = 1e-5;

    @Test
    void run_lengths_are_those_worked_out_elsewhere() {
        for (var row : ExpectedNumbers.rows("golden/poisson_cusum_arl_spc.csv")) {
            double m = number(row, "m");
            double expected = number(row, "own_arl");
            double arl = RunLength.average(
                    number(row, "mu0") * number(row, "shift"), number(row, "km") / m, number(row, "hm") / m);
            assertThat(arl).as(row.toString()).isCloseTo(expected, within(expected * RELATIVE));
        }
    }

    @Test
    void an_alarm_only_above_h_comes_later_where_the_sum_can_be_h() {
        for (var row : ExpectedNumbers.rows("golden/poisson_cusum_arl_spc.csv")) {
            double m = number(row, "m");
            double expected = number(row, "spc_arl");
            // The next height that the sum can reach: an alarm there at the latest is an alarm at S > h.
            double arl = RunLength.average(
                    number(row, "mu0") * number(row, "shift"), number(row, "km") / m, (number(row, "hm") + 0.5) / m);
            assertThat(arl).as(row.toString()).isCloseTo(expected, within(expected * RELATIVE));
        }
    }

    @Test
    void one_event_alarms_where_it_reaches_h() {
        // S is 0 or an alarm: a geometric waiting time with the chance of at least one event.
        assertThat(RunLength.average(0.1, 0.2, 0.8)).isCloseTo(1 / -Math.expm1(-0.1), withinPercentage(1e-10));
    }

    @Test
    void two_periods_by_hand() {
        // k = 0.5, h = 1: S is 0, or 0.5 after one event, or an alarm; then 0 or an alarm, as 0.5 + 1 - 0.5 = h.
        double none = Math.exp(-0.2);
        double one = 0.2 * none;
        // L0 = 1 + none L0 + one L1 and L1 = 1 + none L0.
        double l0 = (1 + one) / (1 - none - one * none);
        assertThat(RunLength.average(0.2, 0.5, 1)).isCloseTo(l0, withinPercentage(1e-10));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 14, 475, 100",
        "0.3, 1, 4, 2",
        "0.2, 2, 21, 7",
        "2, 289, 950, 100",
        "5, 36, 60, 5",
        "12, 17, 9, 1",
        "0.02, 1, 90, 35",
        "30, 43, 12, 1"
    })
    void it_agrees_with_the_linear_equations_of_the_chain(double rate, int km, int hm, int m) {
        assertThat(RunLength.average(rate, km / (double) m, hm / (double) m))
                .isCloseTo(byLinearEquations(rate, km, hm, m), withinPercentage(1e-8));
    }

    /** Brook and Evans: L = 1 + Q L, one unknown for each value of S below h on the lattice of 1/m; good to some digits less than L has. */
    private static double byLinearEquations(double rate, int k, int h, int m) {
        int common = ArithmeticUtils.gcd(k, m);
        int km = k / common;
        int step = m / common;
        int states = (h + common - 1) / common;
        var poisson = PoissonDistribution.of(rate);
        var matrix = new Array2DRowRealMatrix(states, states);
        for (int i = 0; i < states; i++) {
            matrix.addToEntry(i, i, 1);
            int to = Math.max(0, i - km);
            for (int y = 0; to < states; to = Math.max(0, i - km + ++y * step)) {
                matrix.addToEntry(i, to, -poisson.probability(y));
            }
        }
        return new LUDecomposition(matrix)
                .getSolver()
                .solve(new ArrayRealVector(states, 1.0))
                .getEntry(0);
    }

    @Test
    void it_holds_for_k_and_h_that_share_no_lattice() {
        double rate = 0.4;
        double k = Math.sqrt(0.4);
        double h = Math.PI;
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(7);
        var poisson = PoissonSampler.of(random, rate);
        int alarms = 20_000;
        long periods = 0;
        for (int i = 0; i < alarms; i++) {
            for (double sum = 0; sum < h; periods++) {
                sum = Math.max(0, sum + poisson.sample() - k);
            }
        }
        assertThat(RunLength.average(rate, k, h)).isCloseTo(periods / (double) alarms, withinPercentage(3));
    }

    @Test
    void a_higher_alarm_never_comes_sooner_and_a_higher_rate_never_later() {
        for (int step = 1; step < 60; step++) {
            assertThat(RunLength.average(0.3, 0.43, step * 0.1 + 0.1))
                    .isGreaterThanOrEqualTo(RunLength.average(0.3, 0.43, step * 0.1) * (1 - 1e-9));
            assertThat(RunLength.average(0.05 * step, 0.43, 3))
                    .isGreaterThan(RunLength.average(0.05 * step + 0.05, 0.43, 3));
        }
    }

    @Test
    void small_tails_keep_their_digits() {
        // 10 events or more at 0.001 a period, each of which alarms: 1 / P(Y >= 10).
        double chance = PoissonDistribution.of(0.001).survivalProbability(9);
        assertThat(RunLength.average(0.001, 9, 1)).isCloseTo(1 / chance, withinPercentage(1e-7));
    }

    @Test
    void what_is_no_design_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunLength.average(0, 1, 1))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> RunLength.average(1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RunLength.average(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RunLength.average(1, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> RunLength.average(1, Double.POSITIVE_INFINITY, 1));
    }
}
