package care.trellis.demand.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.Examples;
import care.trellis.demand.People;
import care.trellis.demand.care.Setting;
import care.trellis.demand.policy.FeeGrowth;
import care.trellis.demand.policy.Substitution;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Phase;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.Scenario;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawsTest {
    private static final int YEARS = 20;
    private static final Population PRINCIPAL = variant("principal", 1);
    private static final PopulationVariants VARIANTS =
            new PopulationVariants(variant("low", 0.92), PRINCIPAL, variant("high", 1.1));
    private static final Uncertainty SPREAD = new Uncertainty(Optional.of(VARIANTS), Examples.sourced(0.1));

    // Variants drift apart year by year.
    private static Population variant(String name, double by2040) {
        return People.of(
                name,
                People.fives(),
                YEARS,
                (sex, band, year) -> (sex == Sex.FEMALE ? 10_000 : 9_000)
                        * (1 + (band.from() % 7) / 10.0)
                        * (1 + (by2040 - 1) * (year - 2021) / (YEARS - 1)));
    }

    static Stream<Scenario> quick() {
        var fees = new FeeGrowth("fees", Set.of(Setting.HOME_CARE), Examples.sourced(0.02), 2025, 2030);
        return Stream.of(
                Examples.usageOn(PRINCIPAL),
                Examples.prevalenceOn(PRINCIPAL),
                Examples.usageOn(PRINCIPAL).with(fees),
                Examples.usageOn(PRINCIPAL)
                        .with(Examples.usage().turningOut(care.trellis.demand.projection.Shift.NONE)));
    }

    @ParameterizedTest
    @MethodSource("quick")
    void the_quick_path_gives_what_the_plain_path_gives(Scenario scenario) {
        var kernel = new Kernel(scenario, SPREAD);
        var condensed = Condensed.of(scenario, SPREAD);
        var small = new Kernel(condensed.scenario(), condensed.uncertainty());
        var one = new double[scenario.measures().size()];
        var other = one.clone();
        for (int number = 0; number < 20; number++) {
            var draw = Draw.of(42, number);
            var plain = SPREAD.at(draw, scenario).project();
            for (int year = 0; year < YEARS; year++) {
                kernel.figures(draw, year, kernel.bench(), one);
                small.figures(draw, year, small.bench(), other);
                for (int i = 0; i < one.length; i++) {
                    double expected =
                            plain.years().get(year).of(scenario.measures().get(i));
                    assertThat(one[i]).isCloseTo(expected, within(Math.abs(expected) * 1e-9));
                    assertThat(other[i]).isCloseTo(expected, within(Math.abs(expected) * 1e-9));
                }
            }
        }
        assertThat(condensed.scenario().population().bands()).hasSize(3);
    }

    @Test
    void the_quick_path_holds_where_rates_pass_one() {
        var rates = List.of(
                care.trellis.demand.usage.UsageRate.of(
                        Setting.RESIDENTIAL, AgeBand.andOver(65), 0.6, Examples.RISING, "test"),
                care.trellis.demand.usage.UsageRate.of(
                        Setting.HOME_CARE, AgeBand.andOver(65), 0.38, Examples.RISING, "test"));
        var scenario = Examples.usageOn(PRINCIPAL).with(new care.trellis.demand.usage.UsageMethod(rates));
        var kernel = new Kernel(scenario, SPREAD);
        var one = new double[scenario.measures().size()];
        for (int number = 0; number < 30; number++) {
            var draw = Draw.of(7, number);
            var plain = SPREAD.at(draw, scenario).project().last();
            kernel.figures(draw, YEARS - 1, kernel.bench(), one);
            assertThat(one[0]).isCloseTo(plain.careHomes(), within(plain.careHomes() * 1e-9));
            assertThat(one[1]).isCloseTo(plain.in(Setting.HOME_CARE), within(plain.careHomes() * 1e-9));
        }
    }

    @Test
    void one_two_and_seven_partitions_give_the_same_figures_to_the_last_bit() {
        for (var scenario : List.of(Examples.usageOn(PRINCIPAL), Examples.prevalenceOn(PRINCIPAL), moving())) {
            var one = Draws.of(scenario, SPREAD, 5, 101, 1);

            assertThat(Draws.of(scenario, SPREAD, 5, 101, 2)).isEqualTo(one);
            assertThat(Draws.of(scenario, SPREAD, 5, 101, 7)).isEqualTo(one);
            assertThat(Draws.of(scenario, SPREAD, 6, 101, 1)).isNotEqualTo(one);
        }
    }

    private static Scenario moving() {
        return Examples.usageOn(PRINCIPAL)
                .with(Substitution.ofCareHomes(0.2, Setting.EXTRA_CARE, Examples.sourced(20), new Phase(2022, 5)));
    }

    @Test
    void policies_meet_the_same_futures_as_the_scenario_without_them() {
        var without = Draws.of(Examples.usageOn(PRINCIPAL), SPREAD, 5, 500, 2);
        var with = Draws.of(moving(), SPREAD, 5, 500, 2);

        // A fifth of residents moved in every future, so every part of the band moves by a fifth.
        var before = without.at(Measure.CARE_HOMES, 2040);
        var after = with.at(Measure.CARE_HOMES, 2040);
        assertThat(after.low()).isCloseTo(before.low() * 0.8, within(before.low() * 1e-9));
        assertThat(after.middle()).isCloseTo(before.middle() * 0.8, within(before.low() * 1e-9));
        assertThat(after.high()).isCloseTo(before.high() * 0.8, within(before.low() * 1e-9));
    }

    @Test
    void the_middle_draw_is_the_projection_itself() {
        for (var scenario : List.of(Examples.usageOn(PRINCIPAL), Examples.prevalenceOn(PRINCIPAL))) {
            assertThat(SPREAD.at(Draw.MIDDLE, scenario).project().years())
                    .isEqualTo(scenario.project().years());
        }
    }

    @Test
    void the_band_of_care_homes_is_that_of_the_law_of_its_inputs() {
        // Only the stay varies: residents are lognormal, and the base year has no trend to differ by.
        var only = new Uncertainty(Optional.empty(), Examples.sourced(0.1));
        var fan = Draws.of(Examples.usageOn(PRINCIPAL), only, 11, 20_000, 2);
        double middle = Examples.usageOn(PRINCIPAL).project().first().careHomes();
        var band = fan.at(Measure.CARE_HOMES, 2021);

        assertThat(band.middle()).isCloseTo(middle, within(middle * 0.003));
        assertThat(band.low()).isCloseTo(middle * Math.exp(-0.12815), within(middle * 0.004));
        assertThat(band.high()).isCloseTo(middle * Math.exp(0.12815), within(middle * 0.004));
        assertThat(fan.at(Measure.HOME_CARE, 2021).low())
                .isEqualTo(fan.at(Measure.HOME_CARE, 2021).high());
    }

    @Test
    void the_low_and_high_variants_are_the_tenth_and_ninetieth_of_a_hundred() {
        var still = new Uncertainty(Optional.of(VARIANTS), Examples.sourced(0));
        var method = Examples.usage().trending(care.trellis.demand.projection.Trend.none());
        var scenario = Examples.usageOn(PRINCIPAL).with(method);
        var fan = Draws.of(scenario, still, 3, 20_000, 2);
        double middle = scenario.project().last().careHomes();

        assertThat(fan.at(Measure.CARE_HOMES, 2040).low()).isCloseTo(middle * 0.92, within(middle * 0.002));
        assertThat(fan.at(Measure.CARE_HOMES, 2040).high()).isCloseTo(middle * 1.1, within(middle * 0.002));
        assertThat(fan.at(Measure.CARE_HOMES, 2021).high())
                .isCloseTo(fan.at(Measure.CARE_HOMES, 2021).low(), within(1e-9));
    }

    @Test
    void drivers_are_ranked_and_their_shares_add_up_where_inputs_hardly_work_together() {
        var fan = Draws.of(Examples.usageOn(PRINCIPAL), SPREAD, 9, 4_000, 2);
        var homes = fan.drivers(Measure.CARE_HOMES);

        // Trend: 0.005 × 19 = 9.5 %; stay 10 %; population about 7 %.
        assertThat(homes).extracting(Driver::rank).containsExactly(1, 2, 3, 4, 5);
        assertThat(homes).extracting(Driver::input).startsWith(Input.STAY, Input.USAGE_TREND, Input.POPULATION);
        assertThat(homes.stream().mapToDouble(Driver::share).sum()).isCloseTo(1, within(0.1));
        assertThat(homes.getLast().share()).isZero();
        assertThat(homes.getLast().sentence()).endsWith("plays no part here");
        assertThat(homes.getFirst().sentence()).contains("% of the spread alone");
        assertThat(fan.drivers(Measure.COST)).extracting(Driver::input).first().isEqualTo(Input.COST_GROWTH);
        assertThat(fan.assumptions()).anyMatch(each -> each.value().contains("tenth and ninetieth"));
    }

    @Test
    void population_between_variants_is_a_straight_line_that_never_falls_below_zero() {
        assertThat(VARIANTS.position(0)).isZero();
        assertThat(VARIANTS.position(1.2815515655446004)).isCloseTo(1, within(1e-12));
        assertThat(VARIANTS.position(9)).isEqualTo(2);
        assertThat(VARIANTS.position(-9)).isEqualTo(-2);
        assertThat(VARIANTS.at(-1).total(2040)).isCloseTo(VARIANTS.low().total(2040), within(1e-6));
        assertThat(VARIANTS.at(0.5).total(2040))
                .isCloseTo((PRINCIPAL.total(2040) + VARIANTS.high().total(2040)) / 2, within(1e-6));
        var emptied = new PopulationVariants(variant("low", 0.2), PRINCIPAL, variant("high", 1.1));
        assertThat(emptied.position(-9)).isCloseTo(-1.25, within(1e-12));
        assertThat(emptied.at(emptied.position(-9)).total(2040)).isCloseTo(0, within(1e-6));
        assertThatThrownBy(() -> new PopulationVariants(People.steady(People.three(), YEARS), PRINCIPAL, PRINCIPAL))
                .hasMessageContaining("other age bands");
        assertThatThrownBy(() -> new PopulationVariants(People.steady(People.fives(), 3), PRINCIPAL, PRINCIPAL))
                .hasMessageContaining("2021 to 2023");
    }

    @Test
    void draws_do_not_depend_on_how_many_there_are() {
        assertThat(Draw.of(1, 5))
                .isEqualTo(Draw.of(1, 5))
                .isNotEqualTo(Draw.of(1, 6))
                .isNotEqualTo(Draw.of(2, 5));
        double sum = 0;
        double squares = 0;
        for (int number = 0; number < 20_000; number++) {
            double each = Draw.of(8, number).stay();
            sum += each;
            squares += each * each;
        }
        assertThat(sum / 20_000).isCloseTo(0, within(0.03));
        assertThat(squares / 20_000).isCloseTo(1, within(0.04));
    }

    @Test
    void too_few_or_too_many_draws_are_refused() {
        var scenario = Examples.usageOn(PRINCIPAL);
        assertThatThrownBy(() -> Draws.of(scenario, SPREAD, 1, 9, 0))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("draws")
                .hasMessageContaining("partitions");
        assertThatThrownBy(() -> Draws.of(scenario, SPREAD, 1, 50_001, 65)).hasMessageContaining("50001");
        assertThatThrownBy(() -> new Uncertainty(Optional.empty(), Examples.sourced(1.1)))
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> Draws.of(scenario, SPREAD, 1, 10, 1).of(Measure.NEED))
                .hasMessageContaining("help");
        assertThat(Draws.of(scenario, SPREAD, 1, 10, 64).draws()).isEqualTo(10);
    }

    @Test
    @Tag("slow")
    void ten_thousand_draws_of_forty_years_take_well_under_a_second() {
        var people = People.of(People.single(), 41, (sex, band, year) -> 5_000 + year - band.from() * 10);
        var wide = new PopulationVariants(people, people, people);
        var spread = new Uncertainty(Optional.of(wide), Examples.sourced(0.1));
        var scenario = Examples.prevalenceOn(people);
        Draws.of(scenario, spread, 1, 2_000, 2);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            Draws.of(scenario, spread, 1, 10_000, 2);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.println("10,000 draws × 41 years: " + best / 1_000_000 + " ms");
        // Generous, because the machine may be shared: the aim is 1 s.
        assertThat(best).isLessThan(3_000_000_000L);
    }
}
