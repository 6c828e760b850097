package care.trellis.quality.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.quality.chart.Unsuitable.Reason;
import care.trellis.quality.reference.ExpectedNumbers;
import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An XmR chart that would mislead is not drawn, and the one that fits is. */
class SuitabilityTest {
    private static final ChartChoices XMR = ChartChoices.of(ChartKind.XMR);

    private static ChartAnswer xmr(double... figures) {
        return ChartAnswer.of(Series.ofMonths("home", figures), XMR);
    }

    /** A tenth of an event a month: twenty months, in two of which something happened. */
    private static double[] complaints() {
        var figures = new double[20];
        figures[4] = 1;
        figures[15] = 1;
        return figures;
    }

    @Test
    void one_homes_complaints_are_refused_with_the_chance_of_a_false_alarm() {
        var refused = (Unsuitable) xmr(complaints());
        assertThat(refused.reason()).isEqualTo(Reason.RARE_EVENTS);
        // The figure that the reference prints for 0.1 a month.
        assertThat(Objects.requireNonNull(refused.falseAlarm())).isCloseTo(0.99, within(0.004));
        assertThat(refused.sentence())
                .contains("with 0.1 events a month")
                .contains("about 99 in 100 services where nothing changes")
                .contains("in 24 months");
    }

    @Test
    void a_chart_of_counts_and_a_cusum_are_offered_for_rare_events() {
        var refused = (Unsuitable) xmr(complaints());
        assertThat(refused.chart().kind()).isEqualTo(ChartKind.C);
        assertThat(refused.chart().choices().exact()).isTrue();
        assertThat(refused.chart().signals()).isEmpty();
        assertThat(refused.chart().falseAlarm()).isLessThan(0.05);
        var cusum = Objects.requireNonNull(refused.cusum());
        assertThat(cusum.design().baseline()).isCloseTo(0.1, within(1e-12));
        assertThat(cusum.design().times()).isEqualTo(2);
        assertThat(cusum.design().runLength(1)).isGreaterThanOrEqualTo(1_000);
        assertThat(cusum.alarms()).isEmpty();
        assertThat(refused.advice()).hasSize(2).last().asString().contains("c chart with exact Poisson limits");
    }

    @Test
    void rare_events_of_a_changing_exposure_are_offered_a_u_chart() {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < 20; i++) {
            observations.add(new Observation("month " + i, i % 10 == 3 ? 1 : 0, 20 + i));
        }
        var refused = (Unsuitable) ChartAnswer.of(new Series("home", "month", observations, true), XMR);
        assertThat(refused.chart().kind()).isEqualTo(ChartKind.U);
        assertThat(Objects.requireNonNull(refused.cusum()).points().getFirst().expected())
                .isCloseTo(0.1 * 20 / 29.5, within(1e-12));
    }

    @Test
    void a_home_where_nothing_happened_has_no_rate_to_compare_with() {
        var refused = (Unsuitable) xmr(new double[24]);
        assertThat(refused.reason()).isEqualTo(Reason.RARE_EVENTS);
        assertThat(refused.cusum()).isNull();
        assertThat(refused.falseAlarm()).isNull();
        assertThat(refused.sentence()).contains("the first event of all");
        assertThat(refused.advice().getFirst()).contains("similar services");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5, 1, 1.5})
    void the_rarer_the_events_the_more_certain_the_refusal(double mean) {
        var poisson = PoissonSampler.of(RandomSource.XO_RO_SHI_RO_128_PP.create(5), mean);
        var figures = IntStream.range(0, 100).mapToDouble(i -> poisson.sample()).toArray();
        assertThat(xmr(figures)).isInstanceOf(Unsuitable.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_steady_flow_is_charted(long seed) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        var poisson = PoissonSampler.of(random, 20);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (int n : new int[] {12, 24, 60}) {
            assertThat(xmr(IntStream.range(0, n)
                            .mapToDouble(i -> poisson.sample())
                            .toArray()))
                    .isInstanceOf(Chart.class);
            assertThat(xmr(IntStream.range(0, n)
                            .mapToDouble(i -> normal.sample())
                            .toArray()))
                    .isInstanceOf(Chart.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_flow_whose_level_changed_once_is_charted_and_the_change_found(long seed) {
        var normal = ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
        var figures = IntStream.range(0, 40)
                .mapToDouble(i -> normal.sample() + (i < 22 ? 20 : 24))
                .toArray();
        var chart = (Chart) xmr(figures);
        assertThat(chart.signals()).extracting(Signal::rule).contains(Rule.ONE_SIDE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_stock_that_drifts_is_refused(long seed) {
        var normal = ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
        var figures = new double[60];
        figures[0] = 300;
        for (int i = 1; i < figures.length; i++) {
            figures[i] = figures[i - 1] + normal.sample() - 1;
        }
        var refused = (Unsuitable) xmr(figures);
        assertThat(refused.reason()).isEqualTo(Reason.SLOW_STOCK);
        assertThat(refused.falseAlarm()).isNull();
        assertThat(refused.cusum()).isNull();
        assertThat(refused.chart().kind()).isEqualTo(ChartKind.RUN);
        long flagged = Charting.chart(refused.series(), XMR).points().stream()
                .filter(point -> !point.rules().isEmpty())
                .count();
        assertThat(flagged).isPositive();
        assertThat(refused.sentence()).contains("like a stock").contains("It would call " + flagged + " months of 60");
        assertThat(refused.advice().getLast()).contains("what comes in and what goes out");
    }

    @Test
    void a_straight_line_is_a_stock_however_short() {
        assertThat(((Unsuitable) xmr(10, 12, 14, 16, 18, 20, 22, 24)).reason()).isEqualTo(Reason.SLOW_STOCK);
        assertThat(xmr(10, 12, 14, 16, 18, 20, 22)).isInstanceOf(Chart.class);
    }

    @Test
    void what_mostly_does_not_move_is_a_stock() {
        var refused = (Unsuitable) xmr(45, 45, 45, 46, 46, 45, 45);
        assertThat(refused.reason()).isEqualTo(Reason.SLOW_STOCK);
        assertThat(refused.sentence()).contains("in 4 months of 7 nothing moved");
        assertThat(xmr(45, 45, 45, 46, 46, 45, 47)).isInstanceOf(Chart.class);
    }

    @Test
    void many_periods_without_anything_are_refused_and_counts_are_offered_counts() {
        var refused = (Unsuitable) xmr(0, 12, 0, 9, 15, 8, 0, 11, 9, 0, 12, 10);
        assertThat(refused.reason()).isEqualTo(Reason.MANY_ZEROS);
        assertThat(refused.sentence()).contains("33.3 % of the figures are 0");
        assertThat(Objects.requireNonNull(refused.falseAlarm())).isBetween(0.1, 1.0);
        assertThat(refused.chart().kind()).isEqualTo(ChartKind.C);
        assertThat(refused.cusum()).isNull();
        var measured = (Unsuitable) xmr(0, 12.5, 0, 9, 15, 8, 0, 11, 9, 0, 12, 10);
        assertThat(measured.chart().kind()).isEqualTo(ChartKind.RUN);
        // Three of twelve are a quarter, and no more.
        assertThat(xmr(0, 12, 7, 9, 15, 8, 0, 11, 9, 0, 12, 10)).isInstanceOf(Chart.class);
        // A difference may well be 0 or below.
        assertThat(xmr(0, 12, 0, -9, 15, 8, 0, 11, -9, 0, 12, 10)).isInstanceOf(Chart.class);
    }

    @Test
    void only_counts_are_rare_events_and_two_a_month_are_not_rare() {
        assertThat(xmr(0.5, 1.5, 0.7, 1.2, 0.9, 1.1, 0.4, 1.3)).isInstanceOf(Chart.class);
        assertThat(xmr(1, 3, 2, 1, 3, 2, 1, 3)).isInstanceOf(Chart.class);
        assertThat(xmr(1, 3, 2, 1, 3, 2, 1, 2)).isInstanceOf(Unsuitable.class);
    }

    @Test
    void other_kinds_of_chart_are_drawn_of_rare_events() {
        assertThat(ChartAnswer.of(Series.ofMonths("home", complaints()), ChartChoices.of(ChartKind.C)))
                .isInstanceOf(Chart.class);
    }

    @Test
    void the_same_question_gets_the_same_figure_again() {
        assertThat(((Unsuitable) xmr(complaints())).falseAlarm())
                .isEqualTo(((Unsuitable) xmr(complaints())).falseAlarm());
    }

    @Test
    void scotlands_upheld_complaints_are_a_flow_and_its_homes_below_good_a_stock() {
        var rows = ExpectedNumbers.rows("scotland_national_monthly.csv");
        var complaints = rows.stream()
                .mapToDouble(row -> ExpectedNumbers.number(row, "complaints_upheld"))
                .toArray();
        var belowGood = rows.stream()
                .mapToDouble(row -> ExpectedNumbers.number(row, "below_good"))
                .toArray();
        assertThat(xmr(complaints)).isInstanceOf(Chart.class);
        assertThat(((Unsuitable) xmr(belowGood)).reason()).isEqualTo(Reason.SLOW_STOCK);
    }
}
