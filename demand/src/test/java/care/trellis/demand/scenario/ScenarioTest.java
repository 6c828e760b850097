package care.trellis.demand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.Examples;
import care.trellis.demand.People;
import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.projection.CarePackage;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.FundingShare;
import care.trellis.demand.projection.Method;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Shift;
import care.trellis.demand.projection.Trend;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    // 1,000 women and 800 men in each of three bands.
    private static final Population PEOPLE = People.steady(People.three(), 3);

    @Test
    void people_hours_staff_and_cost_are_those_of_a_hand_calculation() {
        var year = Examples.usageOn(PEOPLE).project().first();

        // 1,800 × 1 % and 10 % in care homes; 1,800 × 2 % and 12 % with home care.
        assertThat(year.careHomes()).isCloseTo(18 + 180, within(1e-9));
        assertThat(year.in(Setting.HOME_CARE)).isCloseTo(36 + 216, within(1e-9));
        assertThat(year.in(Setting.RESIDENTIAL, AgeBand.andOver(85))).isCloseTo(180, within(1e-9));
        assertThat(year.hoursAWeek()).isCloseTo(198 * 24 + 252 * 10, within(1e-9));
        assertThat(year.hours().get(Setting.HOME_CARE)).isCloseTo(2520, within(1e-9));
        assertThat(year.allPosts()).isCloseTo(198 * 1.2 + 252 * 0.3, within(1e-9));
        assertThat(year.totalCost()).isCloseTo((198 * 1000 + 252 * 240) * 52.0, within(1e-6));
        // Self-funders are 40 % to 84 and 50 % from 85 in care homes, a quarter in home care.
        assertThat(year.funded(Setting.RESIDENTIAL, Funder.SELF)).isCloseTo(7.2 + 90, within(1e-9));
        assertThat(year.cost(Funder.SELF)).isCloseTo((97.2 * 1000 + 63 * 240) * 52, within(1e-6));
        assertThat(year.cost(Funder.COUNCIL)).isCloseTo((81 * 1000 + 189 * 240) * 52, within(1e-6));
        assertThat(year.cost(Funder.NHS)).isCloseTo(19.8 * 1000 * 52, within(1e-6));
        assertThat(year.peopleByFunder().get(Funder.COUNCIL)).isCloseTo(81 + 189, within(1e-9));
        assertThat(year.need()).isEmpty();
        assertThat(year.waiting()).isZero();
    }

    @Test
    void costs_grow_above_inflation_and_with_it_in_cash() {
        var projection = Examples.usageOn(PEOPLE).project();
        var first = projection.first();
        var second = projection.at(2022);
        double homes = 198 * Math.exp(-0.02);
        double home = 36 + 216 * Math.exp(0.01);

        assertThat(second.totalCost()).isCloseTo((homes * 1000 + home * 240) * 52 * 1.02, within(1e-6));
        assertThat(first.cash().orElseThrow()).isEqualTo(first.cost());
        assertThat(second.cash().orElseThrow().get(Funder.COUNCIL))
                .isCloseTo(second.cost(Funder.COUNCIL) * 1.03, within(1e-6));
        assertThat(projection.at(2023).cash()).isEmpty();
        assertThat(projection.priceYear()).isEqualTo(2021);
    }

    @Test
    void every_headline_figure_has_one_name() {
        var usage = Examples.usageOn(PEOPLE).project().first();
        var prevalence = Examples.prevalenceOn(PEOPLE).project().first();

        assertThat(usage.of(Measure.CARE_HOMES)).isEqualTo(usage.careHomes());
        assertThat(usage.of(Measure.HOME_CARE)).isEqualTo(usage.in(Setting.HOME_CARE));
        assertThat(usage.of(Measure.EXTRA_CARE)).isZero();
        assertThat(usage.of(Measure.HOURS)).isEqualTo(usage.hoursAWeek());
        assertThat(usage.of(Measure.POSTS)).isEqualTo(usage.allPosts());
        assertThat(usage.of(Measure.COST))
                .isCloseTo(
                        usage.of(Measure.COUNCIL_COST) + usage.of(Measure.SELF_COST) + usage.of(Measure.NHS_COST),
                        within(1e-6));
        assertThat(usage.of(Measure.NEED)).isZero();
        assertThat(prevalence.of(Measure.NEED)).isCloseTo(1800 * 0.11 + 1800 * 0.26, within(1e-9));
        assertThat(prevalence.of(Measure.UNMET)).isCloseTo(450 * 0.3 + 216 * 0.6, within(1e-9));
        assertThat(Measure.of(Mode.USAGE))
                .doesNotContain(Measure.NEED, Measure.UNMET)
                .hasSize(9);
        assertThat(Measure.of(Mode.PREVALENCE)).hasSize(11);
        assertThat(Measure.COST.isMoney()).isTrue();
        assertThat(Measure.POSTS.isMoney()).isFalse();
    }

    @Test
    void what_counts_as_need_can_be_widened() {
        var wide = Examples.prevalenceOn(PEOPLE);
        var all = new Scenario(
                wide.name(),
                wide.method(),
                wide.population(),
                wide.baseYear(),
                wide.lastYear(),
                wide.resources(),
                wide.policies(),
                wide.groups(),
                Dependency.LOW);

        assertThat(all.project().first().need().orElseThrow().need())
                .isCloseTo(1800 * 0.36 + 1800 * 0.51, within(1e-9));
    }

    @Test
    void funding_of_an_area_stands_before_that_of_the_country() {
        var north = new Population(
                new Area("E12000001", "North East"), PEOPLE.source(), PEOPLE.bands(), 2021, new double[][][] {
                    {{1000}, {1000}, {1000}}, {{800}, {800}, {800}}
                });
        var year = Scenario.of("north", Examples.usage(), north, 2021, 2021, Examples.resources())
                .project()
                .first();

        assertThat(year.funded(Setting.RESIDENTIAL, Funder.SELF)).isCloseTo(198 * 0.2, within(1e-9));
        assertThat(year.funded(Setting.HOME_CARE, Funder.SELF)).isCloseTo(252 * 0.25, within(1e-9));
    }

    @Test
    void a_projection_says_its_mode_label_source_assumptions_working_and_back_tests() {
        var projection = Examples.usageOn(PEOPLE).project();

        assertThat(projection.mode()).isEqualTo(Mode.USAGE);
        assertThat(projection.label()).startsWith("Demographic pressure, not a forecast");
        assertThat(projection.area().name()).isEqualTo("England");
        assertThat(projection.source().title()).isEqualTo("for tests");
        assertThat(projection.baseYear()).isEqualTo(2021);
        assertThat(projection.lastYear()).isEqualTo(2023);
        assertThat(projection.assumptions())
                .extracting(Assumption::name)
                .contains(
                        "hours of care in home care",
                        "cost in residential care home",
                        "who pays for home care, ages 0 and over",
                        "weeks a year",
                        "growth of costs above inflation");
        assertThat(projection.backTests()).extracting(BackTest::from).contains(2007, 2010, 2011);
        assertThat(projection.working())
                .extracting(Step::figure)
                .contains("people in care homes, 2021", "cost of care, 2023");
        var homes = projection.working().getFirst();
        assertThat(homes.formula()).contains("exp(trend × (year − 2021))");
        assertThat(homes.inputs()).contains("85 and over: 180");
        assertThat(homes.value()).isEqualTo(projection.first().careHomes());
        assertThat(projection.conservation().most())
                .isLessThanOrEqualTo(projection.conservation().allowed());
        assertThatThrownBy(() -> projection.at(2024)).hasMessageContaining("2021 to 2023");
        assertThatThrownBy(() -> projection.at(2020)).isInstanceOf(Faulty.class);
        assertThat(Examples.prevalenceOn(PEOPLE).project().working())
                .extracting(Step::formula)
                .contains("need − people in need with paid care");
    }

    @Test
    void a_method_that_loses_people_is_refused() {
        Method loses = new Method() {
            @Override
            public Mode mode() {
                return Mode.TRANSITION;
            }

            @Override
            public List<Assumption> assumptions() {
                return List.of();
            }

            @Override
            public Method trending(Trend trend) {
                return this;
            }

            @Override
            public Method turningOut(Shift shift) {
                return this;
            }

            @Override
            public Course run(Population population, int baseYear, int lastYear) {
                var course = Examples.usage().run(population, baseYear, lastYear);
                var short1 = course.at(lastYear).copy();
                short1.add(Sex.MALE, 0, Dependency.NONE, Setting.NONE, -1);
                return new Course(baseYear, List.of(course.at(baseYear), short1));
            }
        };

        assertThatThrownBy(() -> Scenario.of("loses", loses, PEOPLE, 2021, 2022, Resources.none(2021))
                        .project())
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("people of 2022")
                .hasMessageContaining("5399.000 in all settings")
                .hasMessageContaining("the 5400.000 of the population")
                .hasMessageContaining("nobody is lost");
    }

    @Test
    void the_same_scenario_gives_the_same_projection_again() {
        assertThat(Examples.prevalenceOn(PEOPLE).project())
                .isEqualTo(Examples.prevalenceOn(PEOPLE).project());
    }

    @Test
    void settings_without_a_price_are_said_to_be_left_out() {
        var bare = Scenario.of("bare", Examples.usage(), PEOPLE, 2021, 2022, Resources.none(2021))
                .project();

        assertThat(bare.remarks()).anyMatch(remark -> remark.contains("home care") && remark.contains("left out"));
        assertThat(bare.first().totalCost()).isZero();
        assertThat(bare.first().careHomes()).isCloseTo(198, within(1e-9));
    }

    @Test
    void resources_out_of_range_are_refused_by_name() {
        var one = Examples.resources().packages().getFirst();
        var zero = Examples.sourced(0);
        assertThatThrownBy(() -> new CarePackage(Setting.HOME_CARE, Examples.sourced(169), zero, zero, zero, zero))
                .hasMessageContaining("169");
        assertThatThrownBy(() -> new CarePackage(Setting.NONE, zero, zero, zero, zero, Examples.sourced(-1)))
                .hasMessageContaining("no care")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> with(List.of(one, one), Examples.resources().funding()))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> with(List.of(one), List.of())).hasMessageContaining("who pays for home care");
        assertThatThrownBy(() -> Examples.funding(Setting.HOME_CARE, "", AgeBand.andOver(0), 0.5, 0.4, 0))
                .hasMessageContaining("0.9");
        assertThatThrownBy(() -> Examples.funding(Setting.HOME_CARE, "", AgeBand.andOver(0), 1.5, -0.5, 0))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> new Resources(
                        List.of(),
                        List.of(),
                        Examples.sourced(50),
                        Examples.sourced(0.2),
                        Examples.sourced(-1),
                        2021,
                        List.of(),
                        Map.of(2022, 0.0)))
                .hasMessageContaining("weeks a year")
                .hasMessageContaining("0.2")
                .hasMessageContaining("price level of 2022")
                .hasMessageContaining("none of 2021");
    }

    private static Resources with(List<CarePackage> packages, List<FundingShare> funding) {
        return new Resources(
                packages,
                funding,
                Examples.sourced(52),
                Examples.sourced(0),
                Examples.sourced(0),
                2021,
                List.of(),
                Map.of());
    }
}
