package care.trellis.quality.cusum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CusumTest {
    @ParameterizedTest
    @CsvSource({
        "0.05, 0.07",
        "0.1, 0.14",
        "0.2, 0.29",
        "0.5, 0.72",
        "1, 1.44",
        "0.025, 0.035714285714",
        "0.01, 0.014492753623"
    })
    void k_is_rounded_to_what_people_can_reckon_with(double baseline, double k) {
        assertThat(CusumDesign.of(baseline, 2, 5).k()).isCloseTo(k, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // Two decimals would be the baseline itself, or too near it.
        "0.01, 1.1, 0.010526315789",
        "0.04, 1.3, 0.045454545455",
        "0.3, 1.1, 0.315",
        "12, 1.1, 12.59",
        "0.3, 1.2, 0.33",
    })
    void where_two_decimals_would_move_it_too_far_k_keeps_more_of_itself(double baseline, double times, double k) {
        assertThat(CusumDesign.of(baseline, times, 5).k()).isCloseTo(k, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void k_is_never_far_from_the_best(long seed) {
        var random = new java.util.SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            double baseline = Math.exp(random.nextDouble(Math.log(1e-4), Math.log(1_000)));
            double times = random.nextDouble(1.1, 20);
            var design = CusumDesign.of(baseline, times, 5);
            assertThat(Math.abs(design.k() - design.bestK()))
                    .isLessThanOrEqualTo(0.1 * baseline * (times - 1))
                    .isLessThanOrEqualTo(0.05 * design.bestK());
        }
    }

    @Test
    void the_rarest_events_and_the_least_change_have_a_design_too() {
        for (double baseline : new double[] {1e-4, 1e-3, 0.01, 1, 1_000}) {
            var design = CusumDesign.withinBudget(baseline, 1.1, 1e5);
            assertThat(design.runLength(1)).isGreaterThanOrEqualTo(1e5);
            assertThat(RunLength.average(baseline, design.k(), design.h() - 0.05))
                    .isLessThan(1e5);
        }
    }

    @Test
    void the_best_k_is_the_logarithmic_mean_of_both_rates() {
        assertThat(CusumDesign.of(0.1, 2, 4.75).bestK()).isCloseTo(0.1 / Math.log(2), within(1e-12));
        assertThat(CusumDesign.of(0.1, 3, 4.75).bestK()).isCloseTo(0.2 / Math.log(3), within(1e-12));
    }

    @Test
    void the_usual_design_watches_for_twice_the_rate_of_rare_events() {
        var design = CusumDesign.of(0.1, 2, 4.75);
        assertThat(design.delays()).extracting(Delay::factor).containsExactly(1.0, 1.5, 2.0, 3.0);
        assertThat(design.delays())
                .extracting(delay -> Math.round(delay.periods()))
                .containsExactly(925L, 152L, 66L, 30L);
        assertThat(design.delays().getLast().rate()).isCloseTo(0.3, within(1e-12));
        assertThat(design.working()).hasSize(6);
        assertThat(design.working().getFirst().value()).isEqualTo(design.bestK());
    }

    @Test
    void an_area_of_forty_homes_sees_a_false_alarm_every_other_year() {
        var design = CusumDesign.withinBudget(0.1, 2, 1_000);
        assertThat(design.runLength(1)).isGreaterThanOrEqualTo(1_000);
        assertThat(design.periodsBetweenFalseAlarms(40)).isCloseTo(design.runLength(1) / 40, within(1e-9));
        assertThat(design.budget(40, "home", "month"))
                .isEqualTo("an area of 40 homes sees one false alarm per " + Math.round(design.runLength(1) / 40)
                        + " months");
        assertThat(CusumDesign.of(1, 2, 7).budget(1, "home", "month")).startsWith("an area of 1 home sees");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 2, 1000", "0.025, 2, 1000", "1, 2, 1000", "0.2, 3, 300", "12, 1.5, 200", "0.5, 2, 2"})
    void the_height_is_the_least_that_keeps_the_budget(double baseline, double times, double budget) {
        var design = CusumDesign.withinBudget(baseline, times, budget);
        assertThat(design.runLength(1)).isGreaterThanOrEqualTo(budget);
        if (design.h() > 0.05) {
            assertThat(RunLength.average(baseline, design.k(), design.h() - 0.05))
                    .isLessThan(budget);
        }
        assertThat(design.h() * 20).isCloseTo(Math.rint(design.h() * 20), within(1e-9));
    }

    @Test
    void the_sum_by_hand() {
        var design = new CusumDesign(0.5, 2, 0.75, 2);
        var chart = CusumChart.of(Series.ofMonths("home", 0, 1, 0, 2, 2, 0, 1, 3), design);
        assertThat(chart.points())
                .extracting(CusumPoint::sum)
                .containsExactly(0.0, 0.25, 0.0, 1.25, 2.5, 0.0, 0.25, 2.5);
        assertThat(chart.points())
                .extracting(CusumPoint::alarm)
                .containsExactly(false, false, false, false, true, false, false, true);
        assertThat(chart.alarms()).extracting(CusumPoint::period).containsExactly("month 5", "month 8");
        assertThat(chart.finding().says())
                .startsWith("2 alarms")
                .contains("month 5, month 8")
                .contains("9 events in 8 months, where 4 would be usual");
        assertThat(chart.finding().caution()).contains("no verdict");
    }

    @Test
    void a_sum_that_only_just_reaches_h_alarms() {
        // 14 hundredths off, 34 times: in binary not quite what it should be.
        var design = new CusumDesign(0.1, 2, 0.14, 1.3);
        var chart = CusumChart.of(Series.ofMonths("home", 1, 0, 0, 0, 1, 0), design);
        // 0.86, 0.72, 0.58, 0.44, 1.30
        assertThat(chart.points().get(4).alarm()).isTrue();
        assertThat(chart.points().get(5).sum()).isZero();
    }

    @Test
    void what_is_usual_follows_the_exposure() {
        var series = new Series(
                "area", "month", List.of(new Observation("2024-01", 3, 30), new Observation("2024-02", 0, 10)), true);
        var chart = CusumChart.of(series, new CusumDesign(2, 2, 2.5, 6));
        // A mean exposure of 20: 3 and 1 usual, 3.75 and 1.25 taken off.
        assertThat(chart.points()).extracting(CusumPoint::expected).containsExactly(3.0, 1.0);
        assertThat(chart.points()).extracting(CusumPoint::taken).containsExactly(3.75, 1.25);
        assertThat(chart.points()).extracting(CusumPoint::sum).containsExactly(0.0, 0.0);
        assertThat(chart.points()).extracting(CusumPoint::exposure).containsExactly(30.0, 10.0);
    }

    @Test
    void no_alarm_says_how_far_it_came_and_how_often_it_would_be_false() {
        var design = CusumDesign.of(0.1, 2, 4.75);
        var chart = CusumChart.of(Series.ofMonths("home", 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0), design);
        assertThat(chart.alarms()).isEmpty();
        // Once in 925 months: 12 months have 1 - (1 - 1/925)^12.
        assertThat(chart.falseAlarm()).isCloseTo(1 - Math.pow(1 - 1 / 924.894962, 12), within(1e-9));
        assertThat(chart.finding().says())
                .startsWith("No alarm: the sum came to at most 0.86 and would need 4.75.")
                .contains("2 events in 12 months, where 1.2 would be usual");
        assertThat(chart.finding().sure()).contains("once in 925 months").contains("about 1 in 100");
    }

    @Test
    void many_alarms_are_not_all_named() {
        var chart = CusumChart.of(Series.ofMonths("home", 9, 9, 9, 9, 9, 9, 9, 9), new CusumDesign(0.5, 2, 0.75, 2));
        assertThat(chart.alarms()).hasSize(8);
        assertThat(chart.finding().says()).contains("month 6 and others").doesNotContain("month 7");
    }

    @Test
    void a_service_at_its_baseline_alarms_about_as_often_as_said() {
        var design = CusumDesign.withinBudget(0.5, 2, 100);
        double[] counts = new double[200_000];
        var poisson = org.apache.commons.rng.sampling.distribution.PoissonSampler.of(
                org.apache.commons.rng.simple.RandomSource.XO_RO_SHI_RO_128_PP.create(3), 0.5);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = poisson.sample();
        }
        int alarms =
                CusumChart.of(Series.ofMonths("home", counts), design).alarms().size();
        assertThat(counts.length / (double) alarms).isCloseTo(design.runLength(1), within(8.0));
    }

    @Test
    void figures_that_are_no_counts_are_all_named() {
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> CusumChart.of(Series.ofMonths("home", 1.5, 0, -1), CusumDesign.of(0.1, 2, 4.75)))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(fault -> fault.subject())
                        .containsExactly("figure of month 1", "figure of month 3"));
    }

    @Test
    void every_choice_out_of_range_is_named_at_once() {
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> CusumDesign.of(0, 1, -2))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(fault -> fault.subject())
                        .containsExactly("baseline", "times", "height h"));
        assertThatExceptionOfType(Faulty.class)
                .isThrownBy(() -> CusumDesign.withinBudget(2_000, 30, 1))
                .satisfies(faulty -> assertThat(faulty.faults()).hasSize(3));
        assertThat(CusumDesign.of(1e-4, 1.1, 0.05).k()).isPositive();
        assertThat(CusumDesign.of(1_000, 20, 500).k()).isPositive();
        assertThat(CusumDesign.withinBudget(1_000, 20, 2).h()).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> new CusumDesign(1, 2, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new CusumDesign(1, 2, 2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CusumDesign.of(1, 2, 3).takingOff(5));
        assertThat(CusumDesign.of(1, 2, 3).takingOff(1.5).k()).isEqualTo(1.5);
    }
}
