package care.trellis.demand.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.Examples;
import care.trellis.demand.People;
import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.projection.Phase;
import care.trellis.demand.projection.Policy;
import care.trellis.demand.scenario.Measure;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final Population PEOPLE = People.steady(People.three(), 6);
    private static final Phase AT_ONCE = new Phase(2022, 1);
    private static final AgeBand ALL = AgeBand.andOver(0);

    @Test
    void substitution_moves_people_with_hours_of_their_own_and_loses_nobody() {
        var base = Examples.usageOn(PEOPLE);
        var moved = base.with(Substitution.ofCareHomes(0.25, Setting.EXTRA_CARE, Examples.sourced(20), AT_ONCE));
        var effects = Effect.ofEach(moved).values().iterator().next();
        var first = effects.getFirst();
        var second = effects.get(1);
        double movers = 198 * Math.exp(-0.02) * 0.25;

        assertThat(first.people()).isEmpty();
        assertThat(first.totalCost()).isZero();
        assertThat(second.places()).isCloseTo(-movers, within(1e-9));
        assertThat(second.people(Setting.EXTRA_CARE)).isCloseTo(movers, within(1e-9));
        assertThat(second.hours()).isCloseTo(movers * (20 - 24), within(1e-9));
        // 0.1 a person and 0.03 for each of 20 hours, in place of 1.2.
        assertThat(second.posts()).isCloseTo(movers * (0.7 - 1.2), within(1e-9));
        // GBP 300 and 20 hours of GBP 24, in place of GBP 1,000; costs grew by 2 %.
        assertThat(second.totalCost()).isCloseTo(movers * (780 - 1000) * 52 * 1.02, within(1e-6));
        assertThat(second.cost(Funder.NHS)).isCloseTo(-movers * 0.1 * 1000 * 52 * 1.02, within(1e-6));
        assertThat(second.sentence())
                .startsWith("England, 2022: 25 % of care-home residents in extra care housing means")
                .contains("49 more in extra care housing, 49 fewer in residential care home");
        assertThat(second.area().code()).isEqualTo("E92000001");
    }

    @Test
    void nothing_at_all_changes_with_a_share_of_zero() {
        for (var base : List.of(Examples.usageOn(PEOPLE), Examples.prevalenceOn(PEOPLE))) {
            var years = base.project().years();
            for (var policy : List.<Policy>of(
                    Substitution.ofCareHomes(0, Setting.HOME_CARE, Examples.sourced(30), AT_ONCE),
                    new Prevention("prevention", Dependency.HIGH, ALL, 0, AT_ONCE),
                    new Reablement("reablement", Set.of(Setting.HOME_CARE), ALL, 0, AT_ONCE),
                    new FeeGrowth("fees", Set.of(Setting.HOME_CARE), Examples.sourced(0), 2022, 2026))) {
                assertThat(base.with(policy).project().years()).isEqualTo(years);
            }
        }
    }

    @Test
    void a_substitution_that_has_not_begun_changes_nothing() {
        var base = Examples.usageOn(PEOPLE);
        var later =
                base.with(Substitution.ofCareHomes(0.5, Setting.HOME_CARE, Examples.sourced(30), new Phase(2027, 3)));

        assertThat(later.project().years()).isEqualTo(base.project().years());
    }

    @Test
    void a_change_comes_in_by_equal_steps() {
        var phase = new Phase(2023, 4);

        assertThat(phase.reached(2022)).isZero();
        assertThat(phase.reached(2023)).isEqualTo(0.25);
        assertThat(phase.reached(2025)).isEqualTo(0.75);
        assertThat(phase.reached(2026)).isEqualTo(1);
        assertThat(phase.reached(2040)).isEqualTo(1);
        assertThat(phase).hasToString("from 2023 over 4 years");
        assertThatThrownBy(() -> new Phase(2023, 0)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new Phase(2023, 51)).isInstanceOf(Faulty.class);
    }

    @Test
    void substitution_reaches_only_the_dependency_and_ages_it_names() {
        var policy = new Substitution(
                "high need at home",
                Set.of(Setting.RESIDENTIAL),
                Set.of(Dependency.HIGH),
                AgeBand.andOver(85),
                0.5,
                Setting.HOME_CARE,
                Examples.sourced(40),
                AT_ONCE);
        var year = Examples.prevalenceOn(PEOPLE).with(policy).project().at(2022);
        double high = 1800 * 0.2 * Math.exp(0.01) * 0.4;
        double medium = 1800 * 0.06 * Math.exp(0.01) * 0.1;

        assertThat(year.in(Setting.RESIDENTIAL, AgeBand.andOver(85))).isCloseTo(high / 2 + medium, within(1e-9));
        assertThat(year.in(Setting.RESIDENTIAL, new AgeBand(65, 84)))
                .isCloseTo(1800 * Math.exp(0.01) * (0.05 * 0.4 + 0.06 * 0.1), within(1e-9));
    }

    @Test
    void prevention_places_people_as_those_with_the_lesser_need_are() {
        var policy = new Prevention("falls", Dependency.HIGH, AgeBand.andOver(65), 0.1, AT_ONCE);
        var base = Examples.prevalenceOn(PEOPLE);
        var year = base.with(policy).project().at(2022);
        double high = 1800 * Math.exp(0.01) * 0.25;
        double medium = 3600 * Math.exp(0.01) * 0.06;

        assertThat(year.in(Setting.RESIDENTIAL))
                .isCloseTo(high * 0.9 * 0.4 + (medium + high * 0.1) * 0.1, within(1e-9));
        assertThat(year.of(Measure.NEED)).isCloseTo(base.project().at(2022).of(Measure.NEED), within(1e-9));
        assertThat(policy.lesser()).isEqualTo(Dependency.MEDIUM);
        assertThat(new Prevention("x", Dependency.MEDIUM, ALL, 0, AT_ONCE).lesser())
                .isEqualTo(Dependency.LOW);
        assertThat(new Prevention("x", Dependency.LOW, ALL, 0, AT_ONCE).lesser())
                .isEqualTo(Dependency.NONE);
    }

    @Test
    void prevention_where_nobody_has_the_lesser_need_leaves_people_where_they_are() {
        var method = new care.trellis.demand.usage.UsageMethod(
                Examples.usage().rates(),
                java.util.Map.of(Setting.RESIDENTIAL, java.util.Map.of(Dependency.HIGH, 1.0)));
        var base = Examples.usageOn(PEOPLE).with(method);
        var year = base.with(new Prevention("falls", Dependency.HIGH, ALL, 0.5, AT_ONCE))
                .project()
                .at(2022);

        assertThat(year.careHomes()).isCloseTo(base.project().at(2022).careHomes(), within(1e-9));
        assertThat(year.people().stream()
                        .filter(count -> count.dependency() == Dependency.MEDIUM)
                        .mapToDouble(count -> count.people())
                        .sum())
                .isCloseTo(99 * Math.exp(-0.02), within(1e-9));
    }

    @Test
    void reablement_ends_the_need_of_its_share() {
        var policy =
                new Reablement("reablement", Set.of(Setting.HOME_CARE), AgeBand.andOver(65), 0.2, new Phase(2022, 2));
        var projection = Examples.usageOn(PEOPLE).with(policy).project();

        assertThat(projection.at(2022).in(Setting.HOME_CARE))
                .isCloseTo((36 + 216 * Math.exp(0.01)) * 0.9, within(1e-9));
        assertThat(projection.at(2023).in(Setting.HOME_CARE))
                .isCloseTo((36 + 216 * Math.exp(0.02)) * 0.8, within(1e-9));
        assertThat(projection.at(2023).careHomes()).isCloseTo(198 * Math.exp(-0.04), within(1e-9));
    }

    @Test
    void fees_grow_for_the_settings_and_years_they_name() {
        var base = Examples.usageOn(PEOPLE);
        var policy = FeeGrowth.ofPay("pay", Set.of(Setting.HOME_CARE), Examples.sourced(0.04), 0.75, 2022, 2023);
        var with = base.with(policy).project();
        var without = base.project();
        double home = 240 * 52.0;

        assertThat(policy.perYear().value()).isEqualTo(0.03);
        assertThat(with.first()).isEqualTo(without.first());
        assertThat(with.at(2022).totalCost() - without.at(2022).totalCost())
                .isCloseTo(with.at(2022).in(Setting.HOME_CARE) * home * 1.02 * 0.03, within(1e-6));
        assertThat(with.at(2025).totalCost() - without.at(2025).totalCost())
                .isCloseTo(
                        with.at(2025).in(Setting.HOME_CARE) * home * Math.pow(1.02, 4) * (1.03 * 1.03 - 1),
                        within(1e-6));
        assertThat(with.last().careHomes()).isEqualTo(without.last().careHomes());
    }

    @Test
    void the_effects_of_policies_add_up_to_the_whole_difference() {
        var scenario = Examples.prevalenceOn(PEOPLE)
                .with(new Prevention("falls", Dependency.HIGH, AgeBand.andOver(65), 0.1, AT_ONCE))
                .with(Substitution.ofCareHomes(0.3, Setting.EXTRA_CARE, Examples.sourced(20), AT_ONCE))
                .with(new FeeGrowth("fees", Set.of(Setting.EXTRA_CARE), Examples.sourced(0.02), 2023, 2026));
        var whole = scenario.project().last().totalCost()
                - scenario.with(List.of()).project().last().totalCost();
        var effects = Effect.ofEach(scenario);

        assertThat(effects).hasSize(3);
        assertThat(effects.values().stream()
                        .mapToDouble(each -> each.getLast().totalCost())
                        .sum())
                .isCloseTo(whole, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_policy_loses_or_makes_people(long seed) {
        var random = new SplittableRandom(seed);
        var people = People.random(seed, People.fives(), 6);
        var phase = new Phase(2022, 1 + random.nextInt(5));
        var scenario = Examples.prevalenceOn(people)
                .with(Substitution.ofCareHomes(random.nextDouble(), Setting.EXTRA_CARE, Examples.sourced(20), phase))
                .with(new Prevention("p", Dependency.MEDIUM, AgeBand.andOver(75), random.nextDouble(), phase))
                .with(new Reablement("r", Set.of(Setting.HOME_CARE), ALL, random.nextDouble(), phase));

        for (var year : scenario.project().years()) {
            assertThat(year.settings().values().stream()
                            .mapToDouble(each -> each)
                            .sum())
                    .isCloseTo(people.total(year.year()), within(1e-5));
        }
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        assertThatThrownBy(() -> Substitution.ofCareHomes(1.1, Setting.HOME_CARE, Examples.sourced(20), AT_ONCE))
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> Substitution.ofCareHomes(0.1, Setting.NURSING, Examples.sourced(200), AT_ONCE))
                .hasMessageContaining("nursing home")
                .hasMessageContaining("200");
        assertThatThrownBy(() -> new Prevention("p", Dependency.NONE, ALL, 0.1, AT_ONCE))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new Reablement("r", Set.of(Setting.NONE), ALL, 0.1, AT_ONCE))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new Reablement("r", Set.of(), ALL, 0.1, AT_ONCE))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new FeeGrowth("f", Set.of(Setting.NURSING), Examples.sourced(0.21), 2024, 2023))
                .hasMessageContaining("0.21")
                .hasMessageContaining("2024 to 2023");
        var straddles = new Reablement("r", Set.of(Setting.HOME_CARE), AgeBand.andOver(75), 0.1, AT_ONCE);
        assertThatThrownBy(() -> Examples.usageOn(PEOPLE).with(straddles).project())
                .hasMessageContaining("75 and over");
    }
}
