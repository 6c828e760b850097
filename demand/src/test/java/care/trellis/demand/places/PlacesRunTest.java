package care.trellis.demand.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.places.PlacesPlan.Placing;
import care.trellis.demand.places.PlacesPlan.Start;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.stay.PublishedStay;
import care.trellis.demand.stay.StayFit;
import care.trellis.demand.stay.SteadyStay;
import care.trellis.demand.stay.TwoPieceStay;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlacesRunTest {
    private static final Offset<Double> NEAR = within(5e-9);

    /**
     * The equations of "simple care home model.stmx" of github.com/The-Strategy-Unit/care-home-demand-simulator (2024), run apart
     * from this program, with that model's figures: Euler, a quarter of a month.
     */
    @Test
    void the_simulator_of_the_strategy_unit_gives_the_same_numbers() {
        var steps = PlacesRun.of(Plans.simulator(120, 28, List.of())).steps();

        assertThat(steps).hasSize(477);
        agrees(steps.get(0), 625, 0, 600, 22.37, 0, 21.428571429, 0);
        agrees(steps.get(1), 625, 5.5925, 594.642857143, 22.375523990, 5.5925, 21.237244898, 0);
        agrees(steps.get(4), 625, 15.298983487, 585.889312560, 22.392095960, 15.298983487, 20.924618306, 0);
        agrees(steps.get(48), 625, 22.613033056, 595.300561662, 22.635151515, 22.613033056, 21.260734345, 0);
        agrees(steps.get(240), 625, 48.729977334, 625, 23.840303030, 22.321428571, 22.321428571, 26.408548763);
        agrees(steps.get(476), 625, 192.494682361, 625, 25.703703704, 22.321428571, 22.321428571, 170.173253789);
        assertThat(steps.get(48).month()).isEqualTo(12);
        assertThat(steps.get(0).cost()).isCloseTo(2120872, within(1e-6));
        assertThat(steps.get(1).cumulativeCost()).isCloseTo(530218, within(1e-6));
        assertThat(steps.get(48).cost()).isCloseTo(2165284.042175092, within(1e-6));
        assertThat(steps.get(48).cumulativeCost()).isCloseTo(24949785.406737320, within(1e-6));
        assertThat(steps.get(476).cost()).isCloseTo(2857469.465975653, within(1e-6));
        assertThat(steps.get(476).cumulativeCost()).isCloseTo(296706210.5513753, within(1e-5));
    }

    /** The same equations with beds opened after a year and closed after three. */
    @Test
    void beds_opened_and_closed_count_from_the_step_after() {
        var result =
                PlacesRun.of(Plans.simulator(200, 20, List.of(new BedChange(36, 0, 60), new BedChange(12, 30, 0))));
        var steps = result.steps();

        agrees(steps.get(48), 625, 61.135636160, 624.969410792, 37.725252525, 31.279059748, 31.248470540, 29.856576412);
        agrees(steps.get(49), 655, 62.747184354, 624.977058094, 37.734402357, 61.271794811, 31.248852905, 1.475389543);
        agrees(steps.get(52), 655, 50.003185870, 642.334071383, 37.761851852, 44.782632186, 32.116703569, 5.220553684);
        agrees(steps.get(144), 655, 163.032081462, 655, 38.64, 32.75, 32.75, 130.282081462);
        agrees(steps.get(145), 595, 164.504581462, 655, 38.650845960, 0, 32.75, 164.504581462);
        agrees(steps.get(148), 595, 193.500850402, 630.743251953, 38.683383838, 0, 31.537162598, 193.500850402);
        agrees(steps.get(476), 595, 1123.829985834, 595, 42.839506173, 29.75, 29.75, 1094.079985834);
        assertThat(steps.get(476).cumulativeCost()).isCloseTo(291294027.0943194, within(1e-5));
        assertThat(result.worst()).isEqualTo(steps.get(476));
    }

    private static void agrees(
            PlacesStep step,
            double beds,
            double waiting,
            double placed,
            double referrals,
            double placements,
            double discharges,
            double deficit) {
        assertThat(step.beds()).isEqualTo(beds);
        assertThat(step.waiting()).isCloseTo(waiting, NEAR);
        assertThat(step.placed()).isCloseTo(placed, NEAR);
        assertThat(step.referrals()).isCloseTo(referrals, NEAR);
        assertThat(step.placements()).isCloseTo(placements, NEAR);
        assertThat(step.discharges()).isCloseTo(discharges, NEAR);
        assertThat(step.deficit()).isCloseTo(deficit, NEAR);
    }

    @Test
    void constant_inputs_come_to_rest_where_littles_law_says() {
        var end = PlacesRun.of(Plans.unbounded(new SteadyStay(20), 0, 300, new Steps(1_200, 0.5)))
                .end();
        assertThat(end.placed()).isCloseTo(12 * 20, within(1e-9));
        assertThat(end.waiting()).isCloseTo(12, within(1e-9));
        assertThat(end.deficit()).isZero();
    }

    @Test
    void two_pieces_come_to_rest_at_referrals_times_the_mean_stay_as_steps_grow_small() {
        var stay = StayFit.of(PublishedStay.ENGLISH_HOMES_2010).stay();
        double exact = 12 * stay.meanMonths();
        double coarse = Math.abs(resting(stay, 0.25) - exact);
        double fine = Math.abs(resting(stay, 0.0625) - exact);
        assertThat(fine).isLessThan(coarse / 3).isLessThan(exact * 0.001);
        var end = PlacesRun.of(Plans.unbounded(stay, 300, 12, new Steps(600, 0.25)))
                .end();
        assertThat(end.settled() / end.placed()).isCloseTo(1 - stay.shareOfResidentsBeforeBreak(), within(0.003));
    }

    private static double resting(TwoPieceStay stay, double dt) {
        return PlacesRun.of(Plans.unbounded(stay, 300, 12, new Steps(600, dt)))
                .end()
                .placed();
    }

    @Test
    void a_home_at_rest_stays_at_rest_with_two_pieces_from_the_first_step() {
        var stay = new TwoPieceStay(91.3125, 0.004, 0.001);
        var start = PlacesRun.of(Plans.unbounded(stay, 1_000, 0, new Steps(1, 0.25)))
                .start();
        double leaving = start.discharges();
        var plan = Plans.plan(
                PopulationPath.steady(10_000),
                leaving * 12,
                stay,
                new Start(100_000, 1_000, leaving, Source.GIVEN),
                List.of(),
                Placing.WITHIN_A_MONTH,
                Price.weekly(1, 0),
                new Steps(24, 0.25));
        assertThat(PlacesRun.of(plan).steps()).allSatisfy(step -> {
            assertThat(step.placed()).isCloseTo(1_000, within(1e-9));
            assertThat(step.settled()).isCloseTo(start.settled(), within(1e-9));
            assertThat(step.discharges()).isCloseTo(leaving, within(1e-11));
        });
    }

    /**
     * W′ = r − W ÷ T and P′ = W ÷ T − P ÷ L have the solution W = rT + (W₀ − rT)e^(−t/T) and, from nobody placed, P = rL(1 −
     * e^(−t/L)) + (W₀ − rT)·L ÷ (L − T)·(e^(−t/L) − e^(−t/T)).
     */
    @Test
    void the_exact_solution_is_approached_as_the_step_shrinks() {
        double waiting = 12 + 88 * Math.exp(-6);
        double placed = 12 * 20 * (1 - Math.exp(-0.3)) + 88 * 20.0 / 19 * (Math.exp(-0.3) - Math.exp(-6));
        double last = Double.POSITIVE_INFINITY;
        for (double dt : new double[] {0.5, 0.25, 0.125, 0.0625, 0.001}) {
            var end = PlacesRun.of(Plans.unbounded(new SteadyStay(20), 0, 100, new Steps(6, dt)))
                    .end();
            double error = Math.abs(end.placed() - placed);
            assertThat(error).isLessThan(last * 0.6);
            last = error;
            assertThat(end.waiting()).isCloseTo(waiting, within(88 * 0.35 * dt));
        }
        assertThat(last).isLessThan(0.01);
    }

    @Test
    void everybody_referred_is_waiting_placed_or_discharged() {
        var random = new SplittableRandom(44);
        for (int i = 0; i < 400; i++) {
            var plan = random(random);
            var result = PlacesRun.of(plan);
            double came = plan.start().waiting() + plan.start().placed() + result.referred();
            double are = result.end().waiting() + result.end().placed() + result.discharged();
            assertThat(are).isCloseTo(came, within(1e-9 * came));
            assertThat(plan.start().waiting() + result.referred() - result.movedIn())
                    .isCloseTo(result.end().waiting(), within(1e-9 * came));
            for (var step : result.steps()) {
                assertThat(step.waiting()).isGreaterThanOrEqualTo(-1e-9);
                assertThat(step.placed()).isGreaterThanOrEqualTo(-1e-9);
                assertThat(step.placements()).isGreaterThanOrEqualTo(0);
                assertThat(step.deficit()).isBetween(0.0, Math.max(0, step.waiting()) + 1e-9);
            }
        }
    }

    @Test
    void more_people_than_beds_only_ever_come_from_beds_closed() {
        var random = new SplittableRandom(45);
        for (int i = 0; i < 200; i++) {
            var plan = random(random);
            boolean closed = plan.changes().stream().anyMatch(change -> change.closed() > 0)
                    || plan.start().placed() > plan.start().beds();
            if (!closed) {
                assertThat(PlacesRun.of(plan).steps())
                        .allSatisfy(step -> assertThat(step.placed()).isLessThanOrEqualTo(step.beds() + 1e-6));
            }
        }
    }

    private static PlacesPlan random(SplittableRandom random) {
        double dt = new double[] {1, 0.5, 0.25, 0.1}[random.nextInt(4)];
        int months = 6 + random.nextInt(60);
        var changes = new ArrayList<BedChange>();
        for (int i = random.nextInt(4); i > 0; i--) {
            changes.add(new BedChange(
                    random.nextInt(months), random.nextInt(50), random.nextBoolean() ? random.nextInt(50) : 0));
        }
        var stay = random.nextBoolean()
                ? new SteadyStay(2 + 40 * random.nextDouble())
                : new TwoPieceStay(
                        20 + 300 * random.nextDouble(),
                        0.01 * random.nextDouble(),
                        0.0005 + 0.003 * random.nextDouble());
        return Plans.plan(
                PopulationPath.yearly(List.of(
                        20_000 * random.nextDouble(),
                        20_000 * random.nextDouble(),
                        20_000 * random.nextDouble(),
                        20_000 * random.nextDouble(),
                        20_000 * random.nextDouble(),
                        20_000 * random.nextDouble())),
                300 * random.nextDouble(),
                stay,
                new Start(200 + random.nextInt(400), random.nextInt(500), random.nextInt(50), Source.GIVEN),
                changes,
                new Placing(1 + random.nextInt(3), Source.GIVEN),
                Price.weekly(1_000, 0.03),
                new Steps(months, dt));
    }

    @Test
    void a_longer_time_to_place_spreads_free_beds_and_those_who_wait() {
        var plan = Plans.plan(
                PopulationPath.steady(10_000),
                0,
                new SteadyStay(10),
                new Start(110, 100, 90, Source.GIVEN),
                List.of(),
                new Placing(2, Source.GIVEN),
                Price.weekly(100, 0),
                new Steps(2, 1));
        var step = PlacesRun.of(plan).start();
        assertThat(step.discharges()).isEqualTo(10);
        assertThat(step.placements()).isEqualTo(10 / 2.0 + 10);
        assertThat(step.deficit()).isEqualTo(90 - 2 * 15);
        assertThat(step.cost()).isCloseTo(100 * 100 * 52 / 12.0, within(1e-9));
    }

    @Test
    void uplifts_come_at_months_twelve_and_twenty_four_whatever_the_step() {
        for (double dt : new double[] {1, 0.1}) {
            var plan = Plans.plan(
                    PopulationPath.steady(0),
                    0,
                    new SteadyStay(1_200),
                    new Start(100, 100, 0, Source.GIVEN),
                    List.of(),
                    Placing.WITHIN_A_MONTH,
                    new Price(1_200, Price.Per.YEAR, 52, 0.1, Source.GIVEN),
                    new Steps(36, dt));
            var result = PlacesRun.of(plan);
            int perYear = (int) Math.round(12 / dt);
            assertThat(each(result, perYear - 1)).isCloseTo(100, within(1e-9));
            assertThat(each(result, perYear)).isCloseTo(110, within(1e-9));
            assertThat(each(result, 2 * perYear - 1)).isCloseTo(110, within(1e-9));
            assertThat(each(result, 2 * perYear)).isCloseTo(121, within(1e-9));
            assertThat(result.yearly()).extracting(PlacesStep::month).hasSize(4);
        }
    }

    private static double each(PlacesResult result, int step) {
        return result.steps().get(step).cost() / result.steps().get(step).placed();
    }

    @Test
    void the_result_says_its_mode_and_everything_it_rests_on() {
        var result = PlacesRun.of(Plans.simulator(120, 28, List.of(new BedChange(3, 5, 2))));

        assertThat(result.mode()).isEqualTo(Mode.PLACES);
        assertThat(PlacesRun.of(Plans.simulator(120, 28, List.of())).sentence())
                .isEqualTo(
                        "After 119 months 625 people have a place and 192 wait; places have cost £296.7m since the start. The"
                                + " most who wait for want of a bed are 170, at month 119.");
        assertThat(PlacesRun.of(Plans.unbounded(new SteadyStay(20), 10, 0, new Steps(1, 0.5)))
                        .sentence())
                .endsWith("Nobody ever waits for want of a bed.");
        assertThat(result.assumptions())
                .extracting(assumption -> assumption.name() + ": " + assumption.value())
                .satisfiesExactly(
                        need -> assertThat(need).contains("120 a year for every 10,000"),
                        stay -> assertThat(stay)
                                .endsWith("28.0 months on average, the same chance of leaving every day"),
                        start -> assertThat(start).contains("625 beds, 600 people placed, 0 waiting"),
                        beds -> assertThat(beds).contains("5 opened and 2 closed"),
                        moving -> assertThat(moving).contains("spread over a month; nobody"),
                        price -> assertThat(price).contains("£815.72 a week, 52 weeks a year", "uplifted by 2.9 %"),
                        steps -> assertThat(steps).isEqualTo("steps: 0.25 months each, 476 of them"),
                        extended -> assertThat(extended).contains("the last line goes on"));
        var two = PlacesRun.of(Plans.unbounded(new TwoPieceStay(90, 0.004, 0.001), 0, 0, new Steps(1, 0.5)));
        assertThat(two.assumptions()).hasSize(7);
        assertThat(two.assumptions().get(1).value()).endsWith("whose admissions never changed");
        assertThat(two.assumptions().get(3).value()).isEqualTo("none");
    }
}
