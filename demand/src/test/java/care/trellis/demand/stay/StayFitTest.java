package care.trellis.demand.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StayFitTest {
    private static final double LOG_2 = Math.log(2);

    @Test
    void the_published_mean_and_median_are_met_to_a_millionth_of_a_day() {
        var fit = StayFit.of(PublishedStay.ENGLISH_HOMES_2010);

        assertThat(fit.meanError()).isCloseTo(0, within(1e-6));
        assertThat(fit.medianError()).isCloseTo(0, within(1e-6));
        assertThat(fit.stay().breakDay()).isEqualTo(90);
    }

    /** Forder and Fernández 2011: 55 % live for a year, around 27 % for more than three years. */
    @Test
    void a_break_at_90_days_comes_within_two_points_of_what_else_was_published() {
        assertThat(StayFit.of(PublishedStay.ENGLISH_HOMES_2010).seen())
                .satisfiesExactly(
                        year -> {
                            assertThat(year.published()).isEqualTo(0.55);
                            assertThat(year.fitted()).isCloseTo(0.551, within(0.001));
                            assertThat(year.error()).isCloseTo(0.001, within(0.001));
                        },
                        years -> {
                            assertThat(years.day()).isEqualTo(1095.75);
                            assertThat(years.error()).isCloseTo(-0.005, within(0.002));
                        });
    }

    @Test
    void the_fit_shows_the_curve_at_four_days() {
        var fit = StayFit.of(PublishedStay.ENGLISH_HOMES_2010);
        assertThat(fit.points()).extracting(StayFit.Point::day).containsExactly(30.0, 90.0, 365.0, 730.0);
        assertThat(fit.points())
                .allSatisfy(point ->
                        assertThat(point.staying()).isEqualTo(fit.stay().survival(point.day())));
    }

    @Test
    void leaving_is_likelier_at_first_than_later_and_a_steady_law_cannot_say_so() {
        var stay = StayFit.of(PublishedStay.ENGLISH_HOMES_2010).stay();
        assertThat(stay.earlyHazard()).isGreaterThan(3 * stay.lateHazard());
        var steady = new SteadyStay(801 / LengthOfStay.DAYS_A_MONTH);
        assertThat(steady.median()).isCloseTo(555.2, within(0.1));
    }

    @Test
    void a_mean_and_median_of_the_exponential_law_give_one_hazard_wherever_the_break_is() {
        for (double at : new double[] {1, 90, 400, 461.9, 462, 900}) {
            var stay = StayFit.of(new PublishedStay(462 / LOG_2, 462, "made up"), at)
                    .stay();
            assertThat(stay.earlyHazard()).isCloseTo(LOG_2 / 462, within(1e-9));
            assertThat(stay.lateHazard()).isCloseTo(LOG_2 / 462, within(1e-9));
        }
    }

    @Test
    void any_possible_mean_and_median_are_met_whatever_the_break() {
        var random = new SplittableRandom(41);
        for (int i = 0; i < 2_000; i++) {
            double median = 10 + 2_000 * random.nextDouble();
            double at = median * (0.02 + 2.5 * random.nextDouble());
            double least = at < median
                    ? at + (median - at) / LOG_2
                    : new TwoPieceStay(at, LOG_2 / median, 1).meanBeforeBreak();
            double mean = least * (1.0001 + 3 * random.nextDouble());

            var fit = StayFit.of(new PublishedStay(mean, median, "made up"), at);

            assertThat(fit.stay().mean()).isCloseTo(mean, within(1e-6));
            assertThat(fit.stay().median()).isCloseTo(median, within(1e-6));
        }
    }

    @Test
    void the_mean_is_the_area_under_the_curve() {
        var stay = StayFit.of(PublishedStay.ENGLISH_HOMES_2010).stay();
        double area = 0;
        double before = 0;
        for (int i = 0; i < 300_000; i++) {
            double day = (i + 0.5) * 0.1;
            area += 0.1 * stay.survival(day);
            before += day < 90 ? 0.1 * stay.survival(day) : 0;
        }
        assertThat(area).isCloseTo(801, within(0.01));
        assertThat(stay.meanBeforeBreak()).isCloseTo(before, within(0.001));
        assertThat(stay.shareOfResidentsBeforeBreak()).isCloseTo(before / area, within(1e-5));
    }

    @Test
    void a_quantile_is_where_the_curve_has_fallen_so_far() {
        var stay = new TwoPieceStay(100, 0.004, 0.001);
        for (double left = 0; left < 0.995; left += 0.01) {
            assertThat(1 - stay.survival(stay.quantile(left))).isCloseTo(left, within(1e-12));
        }
        assertThat(stay.quantile(1 - Math.exp(-0.4))).isCloseTo(100, within(1e-9));
        assertThat(stay.pastBreak()).isCloseTo(Math.exp(-0.4), within(1e-15));
        assertThat(stay.leavingWithin(0, 100)).isCloseTo(1 - Math.exp(-0.4), within(1e-15));
        assertThat(stay.leavingWithin(200, 365)).isCloseTo(1 - Math.exp(-0.365), within(1e-12));
    }

    @Test
    void nobody_leaves_before_the_break_where_the_early_hazard_is_nothing() {
        var stay = new TwoPieceStay(100, 0, 0.01);
        assertThat(stay.mean()).isEqualTo(200);
        assertThat(stay.survival(100)).isEqualTo(1);
        assertThat(stay.median()).isCloseTo(100 + LOG_2 / 0.01, within(1e-9));
    }

    @Test
    void an_impossible_mean_is_refused_with_the_least_that_is_possible() {
        assertThatThrownBy(() -> StayFit.of(new PublishedStay(462, 801, "swapped")))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("462.0 days")
                .hasMessageContaining("more than 1115.8 days")
                .hasMessageContaining("Check which figure is the mean");
        assertThatThrownBy(() -> StayFit.of(new PublishedStay(500, 462, "made up"), 2_000))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("break at day 2000.0");
        double least = new TwoPieceStay(500, LOG_2 / 400, 1).meanBeforeBreak();
        assertThatThrownBy(() -> StayFit.of(new PublishedStay(least, 400, "made up"), 500))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void every_figure_out_of_range_is_named_at_once() {
        assertThatThrownBy(() -> new PublishedStay(0, Double.NaN, "made up"))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(2));
        assertThatThrownBy(() -> new PublishedStay(40_001, 1, "made up")).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new TwoPieceStay(0, -0.1, 0))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(3));
        assertThatThrownBy(() -> new SteadyStay(0)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new SteadyStay(1_201)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> StayFit.of(PublishedStay.ENGLISH_HOMES_2010, 0))
                .isInstanceOf(Faulty.class);
        assertThat(new SteadyStay(1_200).meanMonths()).isEqualTo(1_200);
        assertThat(new PublishedStay(40_000, 40_000, "made up").mean()).isEqualTo(40_000);
    }

    @Test
    void a_stay_says_itself_in_words() {
        assertThat(new SteadyStay(28).words())
                .isEqualTo("28.0 months on average, the same chance of leaving every day");
        assertThat(new SteadyStay(24).survival(24 * LengthOfStay.DAYS_A_MONTH)).isCloseTo(Math.exp(-1), within(1e-15));
        assertThat(new SteadyStay(24).mean()).isEqualTo(730.5);
        assertThat(StayFit.of(PublishedStay.ENGLISH_HOMES_2010).stay().words())
                .startsWith("801 days on average, half by day 462: 0.35")
                .endsWith("% leave each day to day 90, 0.100 % after");
        assertThat(new TwoPieceStay(100, 0, 0.01).meanMonths()).isCloseTo(6.5708, within(1e-4));
    }
}
