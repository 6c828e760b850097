package care.trellis.quality.backtest;

import static care.trellis.quality.backtest.Made.home;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures against pairs counted one by one, R, and what must hold whatever the data. */
class MeasuresTest {
    private static final LocalDate FALL = LocalDate.of(2024, 10, 1);

    /** Homes, each once, with scores and whether they fell. */
    private static List<Scored> scored(double[] scores, boolean[] fell) {
        var homes = new ArrayList<Home>();
        for (int i = 0; i < scores.length; i++) {
            var made = home(String.format("h%04d", i));
            homes.add((fell[i] ? made.then(0, 3, FALL) : made.thenNothing(0)).build());
        }
        var quarters = Panel.of(homes).homeQuarters(Made.DECISION, Made.PROTOCOL);
        return IntStream.range(0, scores.length)
                .mapToObj(i -> new Scored(
                        quarters.get(i).known(),
                        Double.isNaN(scores[i]) ? OptionalDouble.empty() : OptionalDouble.of(scores[i]),
                        quarters.get(i).after()))
                .toList();
    }

    private static double auc(double[] scores, boolean[] fell) {
        return Discrimination.of("r", "r", scored(scores, fell), 3, List.of(), Made.PROTOCOL)
                .auc()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_area_is_the_share_of_pairs_in_order(long seed) {
        var random = new SplittableRandom(seed);
        int size = 40 + random.nextInt(60);
        var scores =
                IntStream.range(0, size).mapToDouble(_ -> random.nextInt(6)).toArray();
        var fell = new boolean[size];
        for (int i = 0; i < size; i++) {
            fell[i] = i < 2 ? i == 0 : random.nextInt(4) == 0;
        }
        double won = 0;
        int pairs = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (fell[i] && !fell[j]) {
                    pairs++;
                    won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }

        double auc = auc(scores, fell);
        assertThat(auc).isEqualTo(won / pairs, within(1e-12));
        // Another scale in the same order changes nothing; the other way round, it is the rest of one.
        assertThat(auc(Arrays.stream(scores).map(Math::exp).toArray(), fell)).isEqualTo(auc);
        assertThat(auc(Arrays.stream(scores).map(score -> -score).toArray(), fell))
                .isEqualTo(1 - auc, within(1e-12));
    }

    @Test
    void where_all_fell_or_none_did_there_is_no_area() {
        var none = Discrimination.of(
                "r", "r", scored(new double[] {1, 2}, new boolean[2]), 3, List.of(), Made.PROTOCOL.with(100));
        var all = Discrimination.of(
                "r",
                "r",
                scored(new double[] {1, 2}, new boolean[] {true, true}),
                3,
                List.of(),
                Made.PROTOCOL.with(100));

        assertThat(none.auc()).isEmpty();
        assertThat(none.interval()).isEmpty();
        assertThat(all.auc()).isEmpty();
    }

    @Test
    void an_interval_is_that_of_r_quantile() {
        // quantile(c(-0.9, -0.4, 0.1, 0.3, 0.8, 1.2, -1.1), c(.025, .975)) in R: -1.07 and 1.14.
        var sorted = new double[] {-1.1, -0.9, -0.4, 0.1, 0.3, 0.8, 1.2};

        assertThat(Interval.quantile(sorted, 0.025)).isEqualTo(-1.07, within(1e-12));
        assertThat(Interval.quantile(sorted, 0.975)).isEqualTo(1.14, within(1e-12));
        assertThat(Interval.quantile(sorted, 1)).isEqualTo(1.2);
        assertThat(Interval.quantile(sorted, 0)).isEqualTo(-1.1);
    }

    @Test
    void fewer_than_forty_samples_give_no_interval() {
        assertThat(Interval.of(new double[39])).isEmpty();
        assertThat(Interval.of(new double[40])).contains(new Interval(0, 0));
        var falling = IntStream.rangeClosed(0, 40).mapToDouble(i -> 40 - i).toArray();
        assertThat(Interval.of(falling)).contains(new Interval(1, 39));
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("2.0 to 1.0");
        assertThat(new Interval(1, 2).covers(1)).isTrue();
        assertThat(new Interval(1, 2).covers(2)).isTrue();
        assertThat(new Interval(1, 2).covers(0.9)).isFalse();
        assertThat(new Interval(1, 2).covers(2.1)).isFalse();
    }

    @Test
    void every_sample_has_as_many_homes_and_differs_from_the_next() {
        var samples = new HomeSamples(500, 3, 7);
        var first = samples.times(0);
        var second = samples.times(1);

        assertThat(Arrays.stream(first).sum()).isEqualTo(500);
        assertThat(samples.times(0)).isEqualTo(first);
        assertThat(new HomeSamples(500, 3, 8).times(0)).isNotEqualTo(first);
        // Streams that were one shifted would differ by two homes only; independent ones differ at more than half.
        assertThat(IntStream.range(0, 500).filter(i -> first[i] != second[i]).count())
                .isGreaterThan(250);
        // A home is left out of a sample with chance 1/e.
        assertThat(Arrays.stream(first).filter(times -> times == 0).count()).isBetween(150L, 220L);
        assertThat(samples.once()).containsOnly(1).hasSize(500);
    }

    @Test
    void the_bootstrap_interval_of_a_hit_rate_is_as_wide_as_theory_says() {
        // 400 homes, 200 signals of which 60 fell: 0.3 with a standard error of sqrt(0.3 x 0.7 / 200) = 0.0324.
        int size = 400;
        var scores = new double[size];
        var fell = new boolean[size];
        for (int i = 0; i < size; i++) {
            scores[i] = i < 200 ? 2 : 0;
            fell[i] = i < 60 || (i >= 200 && i < 220);
        }
        var cut = Discrimination.of("r", "r", scored(scores, fell), 3, List.of(2.0), Made.PROTOCOL.with(2_000))
                .cuts()
                .getFirst();

        assertThat(cut.hitRate()).hasValue(0.3);
        assertThat(cut.hitInterval().orElseThrow().low()).isEqualTo(0.3 - 1.96 * 0.0324, within(0.01));
        assertThat(cut.hitInterval().orElseThrow().high()).isEqualTo(0.3 + 1.96 * 0.0324, within(0.01));
        assertThat(cut.riskRatio().orElseThrow()).isEqualTo(3, within(1e-12));
        // On the log scale, se = sqrt(0.7/60 + 0.9/20) = 0.238 (Katz 1978).
        assertThat(cut.ratioInterval().orElseThrow().low()).isEqualTo(3 * Math.exp(-1.96 * 0.238), within(0.15));
        assertThat(cut.ratioInterval().orElseThrow().high()).isEqualTo(3 * Math.exp(1.96 * 0.238), within(0.6));
    }

    @Test
    void the_bootstrap_keeps_the_quarters_of_a_home_together() {
        // The same 40 homes ten times over know no more than once: the interval must stay as wide.
        int homes = 40;
        var scores = IntStream.range(0, homes).mapToDouble(i -> i % 4).toArray();
        var fell = new boolean[homes];
        for (int i = 0; i < homes; i++) {
            fell[i] = i % 3 == 0;
        }
        var once = scored(scores, fell);
        var often = new ArrayList<Scored>();
        IntStream.range(0, 10).forEach(_ -> often.addAll(once));
        var protocol = Made.PROTOCOL.with(400);

        var single = Discrimination.of("r", "r", once, 3, List.of(1.0), protocol);
        var repeated = Discrimination.of("r", "r", often, 3, List.of(1.0), protocol);

        assertThat(repeated.homes()).isEqualTo(homes);
        assertThat(repeated.homeQuarters()).isEqualTo(10 * homes);
        assertThat(repeated.interval().orElseThrow().low())
                .isEqualTo(single.interval().orElseThrow().low(), within(1e-9));
        assertThat(repeated.cuts().getFirst().hitInterval())
                .isEqualTo(single.cuts().getFirst().hitInterval());
    }

    @Test
    void logistic_regression_gives_the_numbers_of_r() {
        // R: glm(y ~ x1 + x2, family = binomial): -1.645443, 1.664467, -0.100243; our penalty moves them by 1e-4.
        double[] x1 = {0, 1, 2, 0, 1, 3, 0, 2, 1, 0, 4, 1};
        double[] x2 = {1.2, 0.5, 2.2, 3.1, 1.9, 0.3, 2.5, 1.1, 0.7, 1.4, 2.8, 3.3};
        int[] y = {0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0};
        var rows = new double[12][];
        var fell = new boolean[12];
        for (int i = 0; i < 12; i++) {
            rows[i] = new double[] {x1[i], x2[i]};
            fell[i] = y[i] == 1;
        }

        var beta = Logistic.fit(rows, fell);

        assertThat(beta[0]).isEqualTo(-1.645443, within(5e-4));
        assertThat(beta[1]).isEqualTo(1.664467, within(5e-4));
        assertThat(beta[2]).isEqualTo(-0.100243, within(5e-4));
        assertThat(Logistic.probability(beta, rows[5])).isEqualTo(0.965037, within(1e-4));
        assertThat(Logistic.probability(beta, rows[0])).isEqualTo(0.146074, within(1e-4));
        // At the best point nothing pulls: residuals sum to 0, and each slope is held by the penalty alone.
        double sum = 0;
        double pull = 0;
        for (int i = 0; i < 12; i++) {
            double residual = y[i] - Logistic.probability(beta, rows[i]);
            sum += residual;
            pull += residual * x1[i];
        }
        assertThat(sum).isEqualTo(0, within(1e-9));
        assertThat(pull).isEqualTo(Logistic.PENALTY * beta[1], within(1e-9));
    }

    @Test
    void a_fact_that_always_came_with_a_fall_has_a_finite_slope() {
        var rows = new double[][] {{0}, {0}, {1}, {1}};

        var beta = Logistic.fit(rows, new boolean[] {false, false, true, true});

        assertThat(beta[1]).isFinite().isGreaterThan(5);
        assertThat(Logistic.probability(beta, new double[] {1})).isBetween(0.9, 1.0);
    }

    @Test
    void a_scale_takes_what_is_not_known_for_the_mean() {
        var scale = Scale.of(new double[][] {{1}, {Double.NaN}, {3}, {5}}, 0);

        assertThat(scale.mean()).isEqualTo(3);
        assertThat(scale.deviation()).isEqualTo(Math.sqrt(8 / 3.0), within(1e-12));
        assertThat(scale.of(Double.NaN)).isZero();
        assertThat(scale.of(3 + Math.sqrt(8 / 3.0))).isEqualTo(1, within(1e-12));
        assertThat(Scale.of(new double[][] {{2}, {2}}, 0).varies()).isFalse();
        assertThat(Scale.of(new double[][] {{2}, {2}}, 0).of(7)).isZero();
        var equals = new double[300][];
        java.util.Arrays.fill(equals, new double[] {3.4688569472963726});
        assertThat(Scale.of(equals, 0).varies()).isFalse();
        var unknown = Scale.of(new double[][] {{Double.NaN}}, 0);
        assertThat(unknown.mean()).isZero();
        assertThat(unknown.deviation()).isZero();
    }

    @Test
    void fifths_hold_a_fifth_each_and_never_part_equals() {
        var expected = IntStream.range(0, 10)
                .mapToObj(i -> new Calibration.Expected(9 - i, (9 - i) / 10.0, i < 3))
                .toList();

        var fifths = Calibration.of("r", 7, expected).fifths();

        assertThat(fifths).hasSize(5).allMatch(fifth -> fifth.homeQuarters() == 2);
        assertThat(fifths.getFirst()).isEqualTo(new Calibration.Fifth(0, 1, 2, 0.05, 0));
        assertThat(fifths.get(3).observed()).isEqualTo(0.5);
        assertThat(fifths.getLast().expected()).isEqualTo(0.85, within(1e-12));
        assertThat(fifths.getLast().observed()).isEqualTo(1);

        var equals = IntStream.range(0, 10)
                .mapToObj(i ->
                        new Calibration.Expected(i < 5 ? 0 : i < 9 ? 1 : 2, i < 5 ? 0.1 : i < 9 ? 0.2 : 0.3, false))
                .toList();
        assertThat(Calibration.of("r", 7, equals).fifths())
                .extracting(Calibration.Fifth::homeQuarters)
                .containsExactly(5, 4, 1);
        assertThat(Calibration.of("r", 7, List.of()).fifths()).isEmpty();
    }

    @Test
    void a_score_nobody_had_takes_the_rate_of_the_nearest_lower_one() {
        var rates = RateByScore.of(
                scored(
                        new double[] {1, 1, 1, 1, 3, 3, Double.NaN},
                        new boolean[] {true, false, false, false, true, false, true}),
                3);

        assertThat(rates.at(1)).isEqualTo(0.25);
        assertThat(rates.at(2)).isEqualTo(0.25);
        assertThat(rates.at(3)).isEqualTo(0.5);
        assertThat(rates.at(9)).isEqualTo(0.5);
        assertThat(rates.at(0)).isEqualTo(0.25);
        assertThat(rates.isEmpty()).isFalse();
        assertThat(RateByScore.of(List.of(), 3).isEmpty()).isTrue();
    }

    @Test
    void scores_that_were_not_given_are_counted_apart() {
        var rule = Discrimination.of(
                "r",
                "r",
                scored(new double[] {Double.NaN, 1, 0, Double.NaN}, new boolean[] {true, true, false, false}),
                3,
                List.of(),
                Made.PROTOCOL);

        assertThat(rule.homeQuarters()).isEqualTo(2);
        assertThat(rule.homes()).isEqualTo(2);
        assertThat(rule.silent()).isEqualTo(2);
        assertThat(rule.fallsSilent()).isEqualTo(1);
        assertThat(rule.falls()).isEqualTo(1);
        assertThat(rule.auc()).hasValue(1);
    }

    @Test
    void the_frozen_protocol_decides_after_each_quarter_and_learns_before_a_year_ago() {
        var protocol = Protocol.frozen(YearMonth.of(2024, 5), YearMonth.of(2025, 5));

        assertThat(protocol.decisions())
                .containsExactly(
                        LocalDate.of(2024, 7, 1),
                        LocalDate.of(2024, 10, 1),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 4, 1));
        assertThat(protocol.trainingDecisions())
                .containsExactly(
                        LocalDate.of(2018, 10, 1),
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2019, 4, 1),
                        LocalDate.of(2021, 7, 1),
                        LocalDate.of(2021, 10, 1),
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2022, 4, 1),
                        LocalDate.of(2022, 7, 1),
                        LocalDate.of(2022, 10, 1),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 4, 1));
        assertThat(protocol.horizonYears()).isEqualTo(1);
        assertThat(protocol.withGood(3).falls()).containsExactly(2, 1);
        assertThat(protocol.withGood(3).good()).isEqualTo(3);
        assertThat(protocol.withFreshDays(92).freshDays()).isEqualTo(92);
        assertThat(protocol.withSeed(5).seed()).isEqualTo(5);
        assertThat(Protocol.frozen(YearMonth.of(2018, 9), YearMonth.of(2018, 9)).trainingDecisions())
                .containsExactly(LocalDate.of(2017, 10, 1));
    }

    @Test
    void a_protocol_that_would_learn_from_the_test_is_refused() {
        var training = Made.PROTOCOL.training();
        var later =
                new Protocol.Training(training.from(), YearMonth.of(2023, 7), training.without(), training.withoutTo());

        assertThatThrownBy(() -> protocol(12, 4, List.of(3), List.of(2.0), later, 30, 0))
                .hasMessageContaining("after the first test decision, 2024-07-01");
        assertThatThrownBy(() -> protocol(13, 4, List.of(3), List.of(2.0), training, 30, 0))
                .hasMessageContaining("after the first test decision");
    }

    @Test
    void a_protocol_out_of_range_is_refused() {
        var training = Made.PROTOCOL.training();

        assertThatThrownBy(() -> protocol(0, 4, List.of(3), List.of(2.0), training, 30, 0))
                .hasMessageContaining("was 0");
        assertThatThrownBy(() -> protocol(61, 4, List.of(3), List.of(2.0), training, 30, 0))
                .hasMessageContaining("was 61");
        assertThatThrownBy(() -> protocol(12, 4, List.of(4), List.of(2.0), training, 30, 0))
                .hasMessageContaining("falls must be grades below 4");
        assertThatThrownBy(() -> protocol(12, 4, List.of(), List.of(2.0), training, 30, 0))
                .hasMessageContaining("falls must be");
        assertThatThrownBy(() -> protocol(12, 4, List.of(3), List.of(), training, 30, 0))
                .hasMessageContaining("at least one threshold");
        assertThatThrownBy(() -> protocol(12, 4, List.of(3), List.of(2.0), training, 0, 0))
                .hasMessageContaining("a day old, was 0");
        assertThatThrownBy(() -> protocol(12, 4, List.of(3), List.of(2.0), training, 1, -1))
                .hasMessageContaining("was -1");
        assertThatThrownBy(() -> protocol(12, 4, List.of(3), List.of(2.0), training, 1, 100_001))
                .hasMessageContaining("100001");
        assertThatThrownBy(() -> Protocol.frozen(YearMonth.of(2025, 5), YearMonth.of(2024, 5)))
                .hasMessageContaining("ends in 2024-05 before it begins in 2025-05");
        assertThatThrownBy(() -> new Protocol.Training(
                        YearMonth.of(2020, 2), YearMonth.of(2020, 1), YearMonth.of(2020, 1), YearMonth.of(2020, 1)))
                .hasMessageContaining("must end after it begins");
        assertThatThrownBy(() -> new Protocol.Training(
                        YearMonth.of(2020, 1), YearMonth.of(2020, 1), YearMonth.of(2020, 2), YearMonth.of(2020, 1)))
                .hasMessageContaining("must end after it begins");
        assertThat(protocol(1, 4, List.of(3), List.of(2.0), training, 1, 100_000)
                        .replicates())
                .isEqualTo(100_000);
    }

    private static Protocol protocol(
            int horizon,
            int good,
            List<Integer> falls,
            List<Double> thresholds,
            Protocol.Training training,
            int fresh,
            int replicates) {
        return new Protocol(
                YearMonth.of(2024, 6),
                YearMonth.of(2024, 6),
                horizon,
                good,
                falls,
                thresholds,
                training,
                fresh,
                replicates,
                1);
    }
}
