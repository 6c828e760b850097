package care.trellis.quality.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import java.util.ArrayList;
import java.util.EnumSet;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "How sure?" is worked out for the chart at hand. */
class FalseAlarmsTest {
    private static double[] steady(int n) {
        var figures = new double[n];
        for (int i = 0; i < n; i++) {
            figures[i] = 20 + (i * 7 % 5) - 2;
        }
        return figures;
    }

    private static Chart chart(ChartChoices choices, int n) {
        return (Chart) ChartAnswer.of(Series.ofMonths("area", steady(n)), choices);
    }

    // Three sigma on both sides leave 0.27 % a period; limits drawn from the same few figures are a little off.
    @Test
    void single_periods_outside_xmr_limits_are_as_rare_as_three_sigma_make_them() {
        var choices = ChartChoices.of(ChartKind.XMR).looking(EnumSet.of(Rule.OUTSIDE));
        assertThat(chart(choices, 100).falseAlarm()).isCloseTo(1 - Math.pow(1 - 0.0027, 100), within(0.04));
    }

    @Test
    void more_rules_and_more_periods_cry_wolf_more_often() {
        var xmr = ChartChoices.of(ChartKind.XMR);
        double usual = chart(xmr, 24).falseAlarm();
        assertThat(usual).isCloseTo(0.155, within(0.04));
        assertThat(chart(xmr.lookingAlso(Rule.TREND), 100).falseAlarm()).isGreaterThan(usual);
        assertThat(chart(xmr, 60).falseAlarm()).isGreaterThan(usual);
        assertThat(chart(xmr.withRow(8), 60).falseAlarm())
                .isLessThan(chart(xmr, 60).falseAlarm());
        assertThat(chart(xmr, 24).finding().sure())
                .contains(care.trellis.quality.working.Spoken.chance(usual))
                .contains("outside the limits, a row on one side of the centre line, two of three near the same limit");
    }

    @Test
    void the_chance_of_exact_limits_is_that_of_the_distribution() {
        var choices =
                ChartChoices.of(ChartKind.C).looking(EnumSet.of(Rule.OUTSIDE)).withExactLimits();
        var chart = chart(choices, 1_000);
        var poisson = PoissonDistribution.of(chart.centre());
        var limits = java.util.Objects.requireNonNull(chart.points().getFirst().limits());
        double outside = poisson.survivalProbability((int) limits.upper())
                + poisson.cumulativeProbability((int) limits.lower() - 1);
        // Over a thousand periods the limits as estimated are nearly those that are true.
        assertThat(chart.falseAlarm()).isCloseTo(1 - Math.pow(1 - outside, 1_000), within(0.12));
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"P", "U"})
    void counts_out_of_many_or_few_are_drawn_alike(ChartKind kind) {
        var small = of(kind, 60, 900).falseAlarm();
        var large = of(kind, 60, 1_100).falseAlarm();
        assertThat(small).isBetween(0.02, 0.4);
        assertThat(large).isCloseTo(small, within(0.06));
    }

    private static Chart of(ChartKind kind, int n, double exposure) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < n; i++) {
            observations.add(new Observation("month " + i, Math.rint(exposure / 4) + i % 3, exposure));
        }
        return (Chart) ChartAnswer.of(new Series("area", "month", observations, true), ChartChoices.of(kind));
    }

    @Test
    void run_charts_of_chance_seldom_show_runs() {
        assertThat(chart(ChartChoices.of(ChartKind.RUN), 24).falseAlarm()).isBetween(0.02, 0.15);
    }

    // As reckoned once by numpy with 200,000 series for each rate: all three rules, limits from the 24 months before.
    @ParameterizedTest
    @ValueSource(strings = {"0.05 0.909", "0.1 0.990", "0.2 0.967", "0.5 0.653", "1 0.646", "2 0.518"})
    void the_chance_for_rare_events_is_as_reckoned_elsewhere(String pair) {
        double mean = Double.parseDouble(pair.split(" ", -1)[0]);
        double expected = Double.parseDouble(pair.split(" ", -1)[1]);
        assertThat(FalseAlarms.ofRareEvents(ChartChoices.of(ChartKind.XMR), mean))
                .isCloseTo(expected, within(0.012));
    }

    @Test
    void resampled_figures_are_those_of_the_series() {
        // Poisson figures resampled are Poisson again, or nearly.
        var figures = new double[1_000];
        int next = 0;
        var poisson = PoissonDistribution.of(1);
        for (int count = 0; count < 6; count++) {
            for (int i = 0; i < Math.round(1_000 * poisson.probability(count)) && next < 1_000; i++) {
                figures[next++] = count;
            }
        }
        assertThat(FalseAlarms.ofResampled(ChartChoices.of(ChartKind.XMR), figures))
                .isCloseTo(0.646, within(0.02));
    }
}
