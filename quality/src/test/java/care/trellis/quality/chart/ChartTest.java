package care.trellis.quality.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Offset<Double> NEAR = within(1e-9);
    /** Ten waiting times in days, with a mean of 11 and moving ranges 2 1 2 3 2 1 2 3 2, of which the mean is 2. */
    private static final double[] WAITS = {10, 12, 11, 13, 10, 12, 11, 9, 12, 10};

    private static Chart chart(Series series, ChartChoices choices) {
        return (Chart) ChartAnswer.of(series, choices);
    }

    private static Chart chart(ChartChoices choices, double... figures) {
        return chart(Series.ofMonths("waits", figures), choices);
    }

    private static double[] with(double[] figures, double... more) {
        return DoubleStream.concat(Arrays.stream(figures), Arrays.stream(more)).toArray();
    }

    private static Series outOf(double[] figures, double... exposures) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < figures.length; i++) {
            observations.add(new Observation("2024 Q" + (i + 1), figures[i], exposures[i]));
        }
        return new Series("area", "quarter", observations, true);
    }

    private static Limits limits(Chart chart, int i) {
        return Objects.requireNonNull(chart.points().get(i).limits());
    }

    @Test
    void an_xmr_chart_by_hand() {
        var chart = chart(ChartChoices.of(ChartKind.XMR), WAITS);
        assertThat(chart.centre()).isCloseTo(11, NEAR);
        var ranges = Objects.requireNonNull(chart.ranges());
        assertThat(ranges.mean()).isCloseTo(2, NEAR);
        assertThat(ranges.upper()).isCloseTo(6.534, NEAR);
        assertThat(ranges.leftOut()).isZero();
        assertThat(limits(chart, 0).lower()).isCloseTo(11 - 5.32, NEAR);
        assertThat(limits(chart, 9).upper()).isCloseTo(11 + 5.32, NEAR);
        assertThat(chart.points()).extracting(ChartPoint::movingRange).startsWith(null, 2.0, 1.0, 2.0, 3.0);
        assertThat(chart.points())
                .extracting(ChartPoint::value)
                .containsExactly(10.0, 12.0, 11.0, 13.0, 10.0, 12.0, 11.0, 9.0, 12.0, 10.0);
        assertThat(chart.signals()).isEmpty();
        assertThat(chart.finding().says()).contains("Nothing here says").contains("around 11");
        assertThat(chart.finding().caution()).contains("Nor does it mean that all is well");
        assertThat(chart.working())
                .extracting(step -> step.value())
                .containsExactly(
                        chart.centre(),
                        ranges.upper(),
                        ranges.mean(),
                        limits(chart, 9).lower(),
                        limits(chart, 9).upper(),
                        6.0,
                        1.0);
    }

    @Test
    void screening_leaves_out_the_ranges_of_a_spike_once() {
        var figures = with(WAITS, 30, 11);
        var plain = chart(ChartChoices.of(ChartKind.XMR), figures);
        assertThat(Objects.requireNonNull(plain.ranges()).mean()).isCloseTo(57 / 11.0, NEAR);
        assertThat(plain.signals()).extracting(Signal::rule).containsExactly(Rule.OUTSIDE);
        var screened = chart(ChartChoices.of(ChartKind.XMR).withScreening(), figures);
        var ranges = Objects.requireNonNull(screened.ranges());
        assertThat(ranges.upper()).isCloseTo(3.267 * 57 / 11, NEAR);
        assertThat(ranges.leftOut()).isEqualTo(2);
        assertThat(ranges.mean()).isCloseTo(2, NEAR);
        assertThat(limits(screened, 3).upper()).isCloseTo(151 / 12.0 + 5.32, NEAR);
    }

    @Test
    void a_figure_outside_the_limits_says_that_something_changed_and_when() {
        var chart = chart(ChartChoices.of(ChartKind.XMR).withBaseline(10), with(WAITS, 17, 11, 5, 4, 12));
        assertThat(chart.signals())
                .extracting(Signal::rule, Signal::side, Signal::first, Signal::last)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Rule.OUTSIDE, Side.UP, 10, 10),
                        org.assertj.core.groups.Tuple.tuple(Rule.OUTSIDE, Side.DOWN, 12, 13),
                        org.assertj.core.groups.Tuple.tuple(Rule.TWO_OF_THREE, Side.DOWN, 12, 13));
        assertThat(chart.finding().says())
                .isEqualTo(
                        "Something has changed. month 11: 17 is above the upper limit of 16.32. month 13 to month 14: 2"
                                + " figures in a row are below the lower limit. month 13 to month 14: two of three figures in a"
                                + " row lie near the lower limit or beyond it.");
        assertThat(chart.finding().caution()).contains("It does not say why");
        assertThat(chart.points().get(10).rules()).containsExactly(Rule.OUTSIDE);
        assertThat(chart.points().get(12).rules()).containsExactly(Rule.OUTSIDE, Rule.TWO_OF_THREE);
        assertThat(chart.points().get(14).rules()).isEmpty();
    }

    @Test
    void a_figure_on_a_limit_is_inside() {
        // Mean 11 and mR 2 again: 16.32 and 5.68 are the limits.
        var chart = chart(ChartChoices.of(ChartKind.XMR).withBaseline(10), with(WAITS, 16.32, 11, 5.68, 11));
        assertThat(chart.signals()).isEmpty();
    }

    @Test
    void seven_on_one_side_are_a_sign_and_one_on_the_line_ends_the_row() {
        var choices = ChartChoices.of(ChartKind.XMR).withBaseline(10);
        var six = with(WAITS, 12, 13, 12, 13, 12, 12);
        assertThat(chart(choices, six).signals()).extracting(Signal::rule).doesNotContain(Rule.ONE_SIDE);
        var seven = chart(choices, with(six, 13));
        assertThat(seven.signals()).extracting(Signal::rule).containsExactly(Rule.ONE_SIDE);
        assertThat(seven.signals().getFirst().first()).isEqualTo(10);
        assertThat(seven.signals().getFirst().last()).isEqualTo(16);
        assertThat(seven.signals().getFirst().sentence())
                .isEqualTo("month 11 to month 17: 7 figures in a row above the centre line of 11.");
        assertThat(chart(choices.withRow(8), with(six, 13)).signals()).isEmpty();
        assertThat(chart(choices.withRow(8), with(six, 13, 12)).signals()).hasSize(1);
        assertThat(chart(choices, with(six, 11, 12)).signals()).isEmpty();
        var below = chart(choices, with(WAITS, 10, 9, 10, 9, 10, 9, 10, 12));
        assertThat(below.signals()).extracting(Signal::side).containsExactly(Side.DOWN);
        assertThat(below.signals().getFirst().first()).isEqualTo(9);
        assertThat(below.signals().getFirst().sentence()).contains("8 figures in a row below the centre line");
    }

    @Test
    void two_of_three_beyond_two_sigma_are_a_sign_wherever_the_third_lies() {
        // Two sigma are 2/3 of 5.32: beyond 14.547 and 7.453.
        var choices = ChartChoices.of(ChartKind.XMR).withBaseline(10);
        assertThat(signs(choices, 15, 10, 15, 10)).containsExactly(Rule.TWO_OF_THREE);
        assertThat(signs(choices, 15, 15, 10, 12)).containsExactly(Rule.TWO_OF_THREE);
        assertThat(signs(choices, 10, 7, 7)).containsExactly(Rule.TWO_OF_THREE);
        assertThat(signs(choices, 15, 10, 10, 15)).isEmpty();
        assertThat(signs(choices, 15, 7, 12, 10)).isEmpty();
        assertThat(signs(choices, 14.5, 10, 14.5, 10)).isEmpty();
        // Two such pairs far apart are two signs, a chain of them is one.
        assertThat(signs(choices, 15, 10, 15, 10, 10, 15, 15, 9)).containsExactly(Rule.TWO_OF_THREE, Rule.TWO_OF_THREE);
        var chain = chart(choices, with(WAITS, 15, 10, 15, 10, 15, 9));
        assertThat(chain.signals()).hasSize(1);
        assertThat(chain.signals().getFirst().first()).isEqualTo(10);
        assertThat(chain.signals().getFirst().last()).isEqualTo(14);
    }

    private static java.util.List<Rule> signs(ChartChoices choices, double... more) {
        return chart(choices, with(WAITS, more)).signals().stream()
                .map(Signal::rule)
                .toList();
    }

    @Test
    void a_steady_rise_is_a_sign_only_where_it_is_looked_for() {
        var choices = ChartChoices.of(ChartKind.XMR).withBaseline(10);
        var rise = new double[] {8, 9, 10, 11.5, 12, 13, 14, 9, 10};
        assertThat(signs(choices, rise)).isEmpty();
        var chart = chart(choices.lookingAlso(Rule.TREND), with(WAITS, rise));
        assertThat(chart.signals()).extracting(Signal::rule).containsExactly(Rule.TREND);
        assertThat(chart.signals().getFirst().first()).isEqualTo(10);
        assertThat(chart.signals().getFirst().last()).isEqualTo(16);
        assertThat(chart.signals().getFirst().sentence()).contains("7 figures in a row, each higher");
        assertThat(signs(choices.lookingAlso(Rule.TREND), 8, 9, 10, 11.5, 12, 13, 13, 9))
                .isEmpty();
        assertThat(signs(choices.lookingAlso(Rule.TREND), 9, 14, 13, 12, 11.5, 10.5, 9, 8))
                .containsExactly(Rule.TREND);
    }

    @Test
    void a_p_chart_by_hand() {
        var series = outOf(new double[] {10, 12, 8, 30, 1}, 100, 100, 100, 100, 10);
        var chart = chart(series, ChartChoices.of(ChartKind.P));
        double share = 61 / 410.0;
        assertThat(chart.centre()).isCloseTo(share, NEAR);
        double sigma = Math.sqrt(share * (1 - share) / 100);
        assertThat(limits(chart, 0).lower()).isCloseTo(share - 3 * sigma, NEAR);
        assertThat(limits(chart, 0).upper()).isCloseTo(share + 3 * sigma, NEAR);
        assertThat(limits(chart, 4).lower()).isZero();
        assertThat(limits(chart, 4).upper()).isCloseTo(share + 3 * Math.sqrt(share * (1 - share) / 10), NEAR);
        assertThat(chart.points().get(3).value()).isEqualTo(0.3);
        assertThat(chart.signals()).extracting(Signal::first).containsExactly(3);
        assertThat(chart.signals().getFirst().sentence())
                .isEqualTo("2024 Q4: 30.0 % is above the upper limit of 25.6 %.");
        assertThat(chart.finding().says()).isEqualTo("Too few quarters to say: 5, and at least 10 are needed.");
    }

    @Test
    void a_share_has_no_limits_outside_0_to_1() {
        var chart = chart(outOf(new double[] {9, 10, 19}, 10, 10, 20), ChartChoices.of(ChartKind.P));
        assertThat(limits(chart, 0).upper()).isEqualTo(1);
        assertThat(limits(chart, 0).lower()).isPositive();
        var all = chart(
                outOf(new double[] {10, 10, 20}, 10, 10, 20),
                ChartChoices.of(ChartKind.P).withExactLimits());
        assertThat(limits(all, 0)).isEqualTo(new Limits(1, 1));
        assertThat(all.signals()).isEmpty();
    }

    @Test
    void u_and_c_charts_by_hand() {
        var u = chart(outOf(new double[] {20, 30, 10, 20}, 2, 3, 1, 2), ChartChoices.of(ChartKind.U));
        assertThat(u.centre()).isCloseTo(10, NEAR);
        assertThat(limits(u, 0).upper()).isCloseTo(10 + 3 * Math.sqrt(5), NEAR);
        assertThat(limits(u, 2).lower()).isCloseTo(10 - 3 * Math.sqrt(10), NEAR);
        var c = chart(ChartChoices.of(ChartKind.C), 4, 6, 5, 4, 6, 25);
        assertThat(c.centre()).isCloseTo(50 / 6.0, NEAR);
        assertThat(limits(c, 0).lower()).isZero();
        assertThat(limits(c, 0).upper()).isCloseTo(50 / 6.0 + 3 * Math.sqrt(50 / 6.0), NEAR);
        assertThat(c.signals()).extracting(Signal::first).containsExactly(5);
        assertThat(c.working())
                .extracting(step -> step.value())
                .startsWith(c.centre(), 0.0, limits(c, 5).upper());
    }

    @Test
    void exact_limits_leave_no_more_than_three_sigma_would_outside() {
        double beyond = 0.00135;
        var c = chart(ChartChoices.of(ChartKind.C).withExactLimits(), 2, 1, 3, 2, 2, 2);
        var poisson = PoissonDistribution.of(2);
        var limits = limits(c, 0);
        assertThat(limits.lower()).isZero();
        assertThat(poisson.survivalProbability((int) limits.upper())).isLessThan(beyond);
        assertThat(poisson.survivalProbability((int) limits.upper() - 1)).isGreaterThan(beyond);
        var p = chart(
                outOf(new double[] {60, 40, 50}, 100, 100, 100),
                ChartChoices.of(ChartKind.P).withExactLimits());
        var binomial = BinomialDistribution.of(100, 0.5);
        int lower = (int) Math.round(limits(p, 0).lower() * 100);
        assertThat(binomial.cumulativeProbability(lower - 1)).isLessThan(beyond);
        assertThat(binomial.cumulativeProbability(lower)).isGreaterThan(beyond);
        int upper = (int) Math.round(limits(p, 0).upper() * 100);
        assertThat(upper).isEqualTo(100 - lower);
        var u = chart(
                outOf(new double[] {8, 4, 12}, 20, 10, 30),
                ChartChoices.of(ChartKind.U).withExactLimits());
        var eight = PoissonDistribution.of(8);
        assertThat(eight.survivalProbability((int) Math.round(limits(u, 0).upper() * 20)))
                .isLessThan(beyond);
        assertThat(eight.cumulativeProbability((int) Math.round(limits(u, 0).lower() * 20)))
                .isGreaterThan(beyond);
    }

    @Test
    void a_run_chart_has_a_median_and_no_limits() {
        var chart = chart(ChartChoices.of(ChartKind.RUN), 5, 1, 9, 3);
        assertThat(chart.centre()).isEqualTo(4);
        assertThat(chart.points()).extracting(ChartPoint::limits).containsOnlyNulls();
        assertThat(chart(ChartChoices.of(ChartKind.RUN), 5, 1, 9).centre()).isEqualTo(5);
        assertThat(chart(ChartChoices.of(ChartKind.RUN).withBaseline(3), 5, 1, 9, 99, 99)
                        .centre())
                .isEqualTo(5);
        assertThat(chart.points()).extracting(ChartPoint::movingRange).containsOnlyNulls();
        assertThat(chart.working()).hasSize(3);
    }

    @Test
    void the_baseline_sets_centre_and_limits() {
        var c = chart(ChartChoices.of(ChartKind.C).withBaseline(3), 9, 8, 10, 40, 40);
        assertThat(c.centre()).isCloseTo(9, NEAR);
        assertThat(limits(c, 4).upper()).isCloseTo(18, NEAR);
        assertThat(c.signals()).extracting(Signal::last).contains(4);
    }

    @Test
    void runs_of_few_events_are_not_judged_and_it_says_so() {
        var few = chart(ChartChoices.of(ChartKind.C), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2);
        assertThat(few.choices().rules()).containsExactly(Rule.OUTSIDE);
        assertThat(few.notes())
                .singleElement()
                .asString()
                .contains("fewer than 5 events")
                .contains("a month");
        assertThat(few.signals()).extracting(Signal::rule).containsExactly(Rule.OUTSIDE);
        var asked = EnumSet.of(Rule.LONG_RUN);
        var chosen = chart(ChartChoices.of(ChartKind.C).looking(asked), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2);
        assertThat(chosen.signals()).extracting(Signal::rule).containsExactly(Rule.LONG_RUN);
        assertThat(chart(ChartChoices.of(ChartKind.C), 5, 5, 5, 5).notes()).isEmpty();
        // Nearly all of 40: fewer than 5 are not.
        assertThat(chart(outOf(new double[] {38, 37, 39}, 40, 40, 40), ChartChoices.of(ChartKind.P))
                        .notes())
                .hasSize(1);
        assertThat(chart(outOf(new double[] {34, 33, 35}, 40, 40, 40), ChartChoices.of(ChartKind.P))
                        .notes())
                .isEmpty();
        assertThat(chart(outOf(new double[] {4, 4, 6}, 1, 1, 1), ChartChoices.of(ChartKind.U))
                        .notes())
                .hasSize(1);
    }

    @Test
    void counts_that_vary_more_than_chance_are_said_to() {
        var chart = chart(ChartChoices.of(ChartKind.C), 10, 40, 5, 50, 12, 38, 4, 45, 11, 35);
        // Mean 25; the squares of what they are off it come to 2,950 for ten, 11.8 times the mean.
        assertThat(chart.notes())
                .singleElement()
                .asString()
                .contains("vary 11.8 times")
                .contains("XmR chart");
        var calm = chart(ChartChoices.of(ChartKind.C), 10, 12, 9, 11, 8, 10, 12, 9, 11, 8);
        assertThat(calm.notes()).isEmpty();
    }

    @Test
    void no_events_at_all_are_no_sign() {
        var chart = chart(ChartChoices.of(ChartKind.C), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(chart.signals()).isEmpty();
        assertThat(chart.falseAlarm()).isZero();
        assertThat(limits(chart, 0)).isEqualTo(new Limits(0, 0));
    }

    @Test
    void every_fault_is_named_at_once() {
        assertFaults(Series.ofMonths("a", 1, 2), ChartChoices.of(ChartKind.XMR), "2 periods");
        assertFaults(
                Series.ofMonths("a", 1, 2, 3), ChartChoices.of(ChartKind.XMR).withBaseline(4), "4 periods");
        assertFaults(
                Series.ofMonths("a", 1, 2, 3, 4), ChartChoices.of(ChartKind.XMR).withBaseline(2), "2 periods");
        assertFaults(Series.ofMonths("a", 1.5, 2, -3), ChartChoices.of(ChartKind.C), "-3.0", "1.5");
        assertFaults(Series.ofMonths("a", 1, 2, 3), ChartChoices.of(ChartKind.P), "no denominators");
        assertFaults(Series.ofMonths("a", 1, 2, 3), ChartChoices.of(ChartKind.U), "no denominators");
        assertFaults(outOf(new double[] {1, 2, 3}, 5, 6, 5), ChartChoices.of(ChartKind.C), "denominators that differ");
        assertFaults(outOf(new double[] {6, 2, 3}, 5, 6.5, 3), ChartChoices.of(ChartKind.P), "6.0 of 5.0", "6.5");
        assertThat(chart(outOf(new double[] {6, 2, 3}, 5, 6.5, 3), ChartChoices.of(ChartKind.U))
                        .points())
                .hasSize(3);
    }

    private static void assertFaults(Series series, ChartChoices choices, String... found) {
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> ChartAnswer.of(series, choices))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(fault -> fault.found())
                        .containsExactlyInAnyOrder(found));
    }

    @Test
    void choices_and_figures_out_of_range_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartChoices.of(ChartKind.XMR).withRow(6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartChoices.of(ChartKind.XMR).withBaseline(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation("x", Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Observation("x", 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Series.ofMonths("nothing"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("a", "month", java.util.List.of(new Observation("x", 1, 2)), false));
    }
}
