package care.trellis.demand.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.places.PlacesPlan.Need;
import care.trellis.demand.places.PlacesPlan.Placing;
import care.trellis.demand.places.PlacesPlan.Start;
import care.trellis.demand.places.PopulationPath.Point;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Population;
import care.trellis.demand.stay.LengthOfStay;
import care.trellis.demand.stay.SteadyStay;
import care.trellis.demand.stay.TwoPieceStay;
import care.trellis.fault.Faulty;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlacesPlanTest {
    private static void refuses(ThrowingCallable call, int faults, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Faulty.class, faulty -> {
            assertThat(faulty.faults()).hasSize(faults);
            assertThat(words).allSatisfy(word -> assertThat(faulty).hasMessageContaining(word));
        });
    }

    private static PlacesPlan plan(LengthOfStay stay, Placing placing, List<BedChange> changes, Steps steps) {
        return Plans.plan(
                PopulationPath.yearly(List.of(1_000.0, 1_100.0)),
                100,
                stay,
                new Start(10, 5, 0, Source.GIVEN),
                changes,
                placing,
                Price.weekly(1, 0),
                steps);
    }

    @Test
    void a_population_path_is_a_straight_line_between_its_points_and_a_year_beyond() {
        var path = PopulationPath.yearly(List.of(1_000.0, 1_200.0, 1_100.0));
        assertThat(path.at(0)).isEqualTo(1_000);
        assertThat(path.at(6)).isEqualTo(1_100);
        assertThat(path.at(12)).isEqualTo(1_200);
        assertThat(path.at(18)).isEqualTo(1_150);
        assertThat(path.at(30)).isEqualTo(1_050);
        assertThat(path.reaches()).isEqualTo(36);
        assertThat(path.isExtended(24)).isFalse();
        assertThat(path.isExtended(24.1)).isTrue();
        var steady = PopulationPath.steady(700);
        assertThat(steady.at(1_000)).isEqualTo(700);
        assertThat(steady.reaches()).isInfinite();
        assertThat(steady.isExtended(1_000)).isFalse();
        assertThat(PopulationPath.yearly(List.of(100.0, 10.0)).at(24)).isZero();
    }

    @Test
    void a_path_comes_from_the_mid_years_of_a_projection() {
        var people = new double[][][] {{{1, 2, 3}, {10, 20, 30}}, {{4, 5, 6}, {40, 50, 60}}};
        var population = new Population(
                new Area("E1", "Someshire"),
                Plans.SOURCE,
                List.of(new AgeBand(0, 64), AgeBand.andOver(65)),
                2024,
                people);
        assertThat(PopulationPath.of(population, 2025, 2026).points())
                .containsExactly(new Point(0, 70), new Point(12, 90));
    }

    @Test
    void points_out_of_order_or_range_are_all_named() {
        refuses(() -> new PopulationPath(List.of()), 1, "no point");
        refuses(
                () -> new PopulationPath(List.of(new Point(1, -1), new Point(1, 5), new Point(3, Double.NaN))),
                4,
                "the first point at month 1.0",
                "month 1.0 after month 1.0",
                "-1.0",
                "NaN");
        assertThat(PopulationPath.steady(2e9).at(0)).isEqualTo(2e9);
        refuses(() -> PopulationPath.steady(2.1e9), 1);
    }

    @Test
    void each_part_of_a_plan_names_what_is_out_of_range() {
        refuses(() -> new Start(-1, Double.NaN, 2e7, Source.GIVEN), 3, "beds at the start", "placed", "waiting");
        refuses(() -> new Need(PopulationPath.steady(1), 10_001, Source.GIVEN), 1, "10001.0");
        refuses(() -> new Need(PopulationPath.steady(1), -1, Source.GIVEN), 1);
        refuses(() -> new Placing(0, Source.GIVEN), 1, "months to place");
        refuses(() -> new Placing(121, Source.GIVEN), 1);
        refuses(() -> new BedChange(-1, -1, -1), 3);
        refuses(() -> new BedChange(Double.POSITIVE_INFINITY, 2e7, 2e7), 3);
        refuses(() -> new Price(-1, Price.Per.WEEK, 51.9, -1, Source.GIVEN), 3);
        refuses(() -> new Price(1_000_001, Price.Per.WEEK, 53.1, 1.01, Source.GIVEN), 3);
        assertThat(new Price(1_000_000, Price.Per.MONTH, 53, 1, Source.GIVEN).perMonth())
                .isEqualTo(1_000_000);
        assertThat(new Price(0, Price.Per.WEEK, 52, -0.5, Source.GIVEN).perMonth())
                .isZero();
        assertThat(new Price(120, Price.Per.YEAR, 52, 0, Source.GIVEN).perMonth())
                .isEqualTo(10);
        assertThat(new Price(12, Price.Per.WEEK, 52.5, 0, Source.GIVEN).perMonth())
                .isEqualTo(52.5);
        assertThat(new Need(PopulationPath.steady(10_000), 10_000, Source.GIVEN).referrals(0))
                .isCloseTo(10_000 / 12.0, within(1e-9));
    }

    @Test
    void steps_fit_a_whole_number_of_times() {
        assertThat(new Steps(120, 0.25).count()).isEqualTo(480);
        assertThat(new Steps(12, 0.1).count()).isEqualTo(120);
        assertThat(new Steps(1_200, 0.012).count()).isEqualTo(100_000);
        assertThat(new Steps(1, 1).count()).isEqualTo(1);
        refuses(() -> new Steps(12, 0.7), 1, "whole number of times into 12.0 months");
        refuses(() -> new Steps(1, 2), 1, "at most the 1.0");
        refuses(() -> new Steps(12, 0), 1);
        refuses(() -> new Steps(0, 1), 1);
        refuses(() -> new Steps(1_201, 1), 1);
        refuses(() -> new Steps(1_200, 0.011), 1, "100,000 steps");
    }

    @Test
    void a_step_no_longer_than_people_stay_or_wait() {
        var month = Placing.WITHIN_A_MONTH;
        assertThat(plan(new SteadyStay(0.5), month, List.of(), new Steps(12, 0.5)))
                .isNotNull();
        refuses(() -> plan(new SteadyStay(0.4), month, List.of(), new Steps(12, 0.5)), 1, "at most 0.4 months");
        refuses(
                () -> plan(new SteadyStay(10), new Placing(0.25, Source.GIVEN), List.of(), new Steps(12, 0.5)),
                1,
                "at most 0.25 months",
                "A quarter of a month");
        refuses(() -> plan(new TwoPieceStay(90, 0.1, 0.001), month, List.of(), new Steps(12, 0.5)), 1, "step (dt)");
        refuses(
                () -> plan(new TwoPieceStay(1e6, 0.001, 0.001), month, List.of(), new Steps(0.1, 0.01)),
                1,
                "at most 1,000,000 steps");
        assertThat(plan(
                        new TwoPieceStay(300_000 * LengthOfStay.DAYS_A_MONTH, 0.001, 0.001),
                        month,
                        List.of(),
                        new Steps(12, 0.3)))
                .isNotNull();
        refuses(() -> plan(new TwoPieceStay(90, 0.001, 0.1), month, List.of(), new Steps(12, 0.5)), 1, "step (dt)");
    }

    @Test
    void changes_of_beds_lie_within_the_run_and_close_no_more_than_there_are() {
        var month = Placing.WITHIN_A_MONTH;
        refuses(
                () -> plan(
                        new SteadyStay(9),
                        month,
                        List.of(new BedChange(5, 0, 11), new BedChange(12, 0, 0)),
                        new Steps(12, 0.5)),
                3,
                "leaves -1.0",
                "month 12.0");
        var sound = plan(
                new SteadyStay(9), month, List.of(new BedChange(5, 0, 11), new BedChange(4, 1, 0)), new Steps(12, 0.5));
        assertThat(PlacesRun.of(sound).end().beds()).isZero();
    }

    @Test
    void a_run_needs_a_population_to_its_end() {
        assertThat(plan(new SteadyStay(9), Placing.WITHIN_A_MONTH, List.of(), new Steps(25, 1)))
                .isNotNull();
        refuses(
                () -> plan(new SteadyStay(9), Placing.WITHIN_A_MONTH, List.of(), new Steps(26, 1)),
                1,
                "nothing after month 24.0");
    }
}
