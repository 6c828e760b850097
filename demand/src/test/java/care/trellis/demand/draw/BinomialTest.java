package care.trellis.demand.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialTest {
    private static final int DRAWS = 200_000;

    // Pearson's test against the probabilities of Commons Statistics, cells of 20 expected and more; a fixed seed, so
    // that the
    // test does not depend on the day. 1e-4 would fail a correct sampler once in 10,000 such tests.
    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "7, 0.5",
        "12, 0.97",
        "40, 0.2",
        "19, 0.5",
        "20, 0.5",
        "21, 0.5",
        "100, 0.1",
        "100, 0.9",
        "60, 0.4",
        "1000, 0.02",
        "1000, 0.0099",
        "1000, 0.37",
        "25000, 0.5",
        "1000000, 0.00001",
        "1000000, 0.0003"
    })
    void its_draws_have_the_binomial_law(int n, double p) {
        var law = BinomialDistribution.of(n, p);
        var counts = new int[n + 1];
        var chance = Chance.of(2026, n);
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) Binomial.draw(n, p, chance)]++;
        }
        double squares = 0;
        int cells = 0;
        double expected = 0;
        int counted = 0;
        for (int k = 0; k <= n; k++) {
            expected += DRAWS * law.probability(k);
            counted += counts[k];
            boolean isRestEnough = DRAWS * law.survivalProbability(k) >= 20;
            if (k == n || (expected >= 20 && isRestEnough)) {
                squares += (counted - expected) * (counted - expected) / expected;
                cells++;
                expected = 0;
                counted = 0;
            }
        }
        double chanceOfMore = ChiSquaredDistribution.of(cells - 1).survivalProbability(squares);
        assertThat(chanceOfMore).isGreaterThan(1e-4);
    }

    // The law would bear another way of drawing; a seed that somebody wrote down would not.
    @ParameterizedTest
    @CsvSource({
        "12, 0.97, 23291783",
        "40, 0.2, 16097329",
        "100, 0.9, 179923870",
        "1000, 0.37, 740357426",
        "25000, 0.5, 25015702773",
        "1000000, 0.0003, 600976302"
    })
    void a_seed_gives_the_same_draws_in_every_release(int n, double p, long expected) {
        var chance = Chance.of(2026, n);
        long told = 0;
        for (int i = 1; i <= 2_000; i++) {
            told += i * Binomial.draw(n, p, chance);
        }
        assertThat(told).isEqualTo(expected);
    }

    // Stirling's series to the term in k⁻⁵ leaves 1/(1,680 k⁷), 5e-11 from 10 on.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9, 10, 11, 20, 170, 5_000})
    void the_logarithm_of_a_factorial_is_the_sum_of_logarithms(int k) {
        double sum = 0;
        for (int i = 2; i <= k; i++) {
            sum += Math.log(i);
        }
        assertThat(Binomial.logFactorial(k)).isCloseTo(sum, within(6e-11 + sum * 1e-14));
    }

    @Test
    void nobody_of_nobody_and_all_or_none_where_it_is_certain() {
        var chance = Chance.of(1);
        assertThat(Binomial.draw(0, 0.5, chance)).isZero();
        assertThat(Binomial.draw(50, 0, chance)).isZero();
        assertThat(Binomial.draw(50, -1e-18, chance)).isZero();
        assertThat(Binomial.draw(50, 1, chance)).isEqualTo(50);
        assertThat(Binomial.draw(50, 1.000001, chance)).isEqualTo(50);
    }

    @Test
    void sixty_million_people_are_drawn_with_the_right_mean_and_spread() {
        long n = 60_000_000;
        double p = 0.012;
        double sum = 0;
        double squares = 0;
        var chance = Chance.of(7);
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            double z = (Binomial.draw(n, p, chance) - n * p) / Math.sqrt(n * p * (1 - p));
            sum += z;
            squares += z * z;
        }
        // Four standard errors: 1/√20,000 of the mean, √2/√20,000 of the variance.
        assertThat(Math.abs(sum / draws)).isLessThan(4 / Math.sqrt(draws));
        assertThat(Math.abs(squares / draws - 1)).isLessThan(4 * Math.sqrt(2.0 / draws));
    }
}
