package care.trellis.demand.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.demand.Examples;
import care.trellis.demand.People;
import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.policy.Effect;
import care.trellis.demand.policy.FeeGrowth;
import care.trellis.demand.policy.Reablement;
import care.trellis.demand.policy.Substitution;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.demand.prevalence.DependencyRate;
import care.trellis.demand.prevalence.PrevalenceMethod;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.projection.CarePackage;
import care.trellis.demand.projection.Phase;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Trend;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a projection says of itself: everything it rests on, how it was worked out, what a reader must know. */
class WordsTest {
    private static final Population PEOPLE = People.steady(People.three(), 3);

    private static List<String> said(List<Assumption> assumptions) {
        return assumptions.stream()
                .map(each -> each.name() + ": " + each.value())
                .toList();
    }

    @Test
    void a_projection_from_need_names_every_share_row_and_price_it_rests_on() {
        var all = said(Examples.prevalenceOn(PEOPLE).project().assumptions());

        assertThat(all)
                .contains(
                        "high dependency, people aged 65 to 84: 5 %",
                        "high dependency, people aged 85 and over: 20 %",
                        "trend of high dependency, people aged 65 to 84: 1 % a year (sd 0.4 %)",
                        "where people with high dependency are, ages 0 and over: no care 5 %, unpaid care only 25 %, home care"
                                + " 30 %, residential care home 40 %",
                        "where people with low dependency are, ages 0 and over: no care 50 %, unpaid care only 50 %",
                        "hours of care in home care: 10 hours per person per week",
                        "staff in extra care housing: 0.1 posts per person",
                        "staff in extra care housing: 0.03 posts per weekly hour of care",
                        "cost in residential care home: 1,000 GBP per person per week",
                        "cost of care in home care: 24 GBP per hour",
                        "who pays for home care, ages 0 and over: self-funders 25 %, council 75 %",
                        "what counts as a need for help: medium dependency or more");
        assertThat(all).noneMatch(each -> each.contains("E12000001"));
    }

    @Test
    void a_projection_from_use_says_nothing_of_need_and_names_its_policies() {
        var scenario = Examples.usageOn(PEOPLE)
                .with(new Reablement(
                        "reablement", Set.of(Setting.HOME_CARE), AgeBand.andOver(65), 0.1, new Phase(2022, 2)))
                .with(new FeeGrowth("dearer", Set.of(Setting.RESIDENTIAL), Examples.sourced(0.01), 2022, 2023));
        var all = said(scenario.project().assumptions());

        assertThat(all).noneMatch(each -> each.contains("what counts as a need"));
        assertThat(all)
                .anyMatch(each -> each.startsWith("reablement: 10 % of people in home care need no help any more"))
                .contains("dearer: 1 % a year above the rest, 2022 to 2023, residential care home");
    }

    @Test
    void one_sex_is_called_by_its_name() {
        var rates = List.of(
                new DependencyRate(
                        Dependency.HIGH,
                        Set.of(Sex.FEMALE),
                        AgeBand.andOver(0),
                        1,
                        Trend.none(),
                        "t",
                        Examples.FALLING.status()),
                new DependencyRate(
                        Dependency.HIGH,
                        Set.of(Sex.MALE),
                        AgeBand.andOver(0),
                        0,
                        Trend.none(),
                        "t",
                        Examples.FALLING.status()));
        var method = new PrevalenceMethod(rates, List.of(Examples.row(Dependency.HIGH, Map.of(Setting.NURSING, 1.0))));

        assertThat(said(method.assumptions()))
                .contains(
                        "high dependency, women aged 0 and over: 100 %",
                        "high dependency, men aged 0 and over: 0 %",
                        "trend of high dependency, women aged 0 and over: none");
        var fixed = method.trending(Examples.FALLING);
        assertThat(said(fixed.assumptions()))
                .contains("trend of high dependency, men aged 0 and over: -2 % a year (sd 0.5 %)");
        // All women are in nursing homes, and no man.
        var cells = method.run(PEOPLE, 2021, 2021).at(2021);
        assertThat(cells.in(Setting.NURSING)).isEqualTo(PEOPLE.people(Sex.FEMALE, AgeBand.andOver(0), 2021));
    }

    @Test
    void the_working_says_its_formula_by_mode_and_its_figures_by_group() {
        var usage = Examples.usageOn(PEOPLE).project();
        var need = Examples.prevalenceOn(PEOPLE).project();

        assertThat(usage.working().getFirst().formula()).startsWith("Σ rate(sex, age) × exp(trend × (year − 2021))");
        assertThat(need.working().getFirst().formula())
                .startsWith("Σ dependency(sex, age) × exp(trend × (year − 2021))");
        assertThat(need.working().getFirst().value()).isEqualTo(need.first().careHomes());
        var homes = need.first().in(Setting.RESIDENTIAL, AgeBand.andOver(85))
                + need.first().in(Setting.NURSING, AgeBand.andOver(85));
        assertThat(need.working().getFirst().inputs())
                .contains("85 and over: " + care.trellis.demand.projection.Spoken.whole(homes));
        assertThat(Examples.usageOn(PEOPLE).to(2021).project().working())
                .hasSizeLessThan(usage.working().size());
    }

    @Test
    void settings_without_hours_or_prices_are_remarked_on() {
        var whole = Examples.resources();
        var packages = List.of(
                whole.packages().getFirst(),
                new CarePackage(
                        Setting.RESIDENTIAL,
                        Examples.sourced(0),
                        Examples.sourced(1.2),
                        Examples.sourced(0),
                        Examples.sourced(1000),
                        Examples.sourced(0)));
        var poorer = new Resources(
                packages,
                whole.funding(),
                whole.weeksAYear(),
                whole.growth(),
                whole.growthSd(),
                2021,
                List.of(),
                Map.of());
        var remarks = Examples.usageOn(PEOPLE).with(poorer).project().remarks();

        assertThat(remarks)
                .contains(
                        "Hours of care in residential care home were not given: hours a week are those of the other settings.");
        assertThat(remarks).noneMatch(each -> each.startsWith("Hours of care in home care"));
        assertThat(remarks).noneMatch(each -> each.startsWith("No hours, staff or cost"));
        var none = Examples.usageOn(PEOPLE).with(Resources.none(2021)).project().remarks();
        assertThat(none)
                .contains("No hours, staff or cost were given for home care: they are left out of the totals.")
                .noneMatch(each -> each.contains("extra care"));
    }

    @Test
    void an_effect_is_told_with_its_direction_and_without_what_nobody_would_notice() {
        var area = new Area("E92000001", "England");
        var effect = new Effect(
                "a move",
                area,
                2040,
                Map.of(
                        Setting.EXTRA_CARE,
                        1_200.0,
                        Setting.NURSING,
                        -800.0,
                        Setting.RESIDENTIAL,
                        -400.0,
                        Setting.NONE,
                        0.4),
                10,
                -35.2,
                Map.of(Funder.COUNCIL, -1_500_000.0, Funder.SELF, 20.0, Funder.NHS, 0.0));

        assertThat(effect.sentence())
                .isEqualTo(
                        "England, 2040: a move means 1,200 more in extra care housing, 400 fewer in residential care home,"
                                + " 800 fewer in nursing home; 35 fewer posts; £20.00 more for self-funders, £1.5 million less for"
                                + " council.");
        assertThat(effect.places()).isEqualTo(-1_200);
        assertThat(effect.totalCost()).isEqualTo(-1_499_980);
        assertThat(new Effect("nothing", area, 2040, Map.of(), 0, 3, Map.of()).sentence())
                .isEqualTo("England, 2040: nothing means nobody is elsewhere; 3 more posts; no other cost.");
    }

    @Test
    void effects_of_each_policy_make_the_whole_and_tell_deaths_of_nobody() {
        var base = Examples.usageOn(PEOPLE);
        assertThat(Effect.ofEach(base)).isEmpty();
        var moved =
                base.with(Substitution.ofCareHomes(0.5, Setting.EXTRA_CARE, Examples.sourced(10), new Phase(2022, 1)));
        var effects = Effect.ofEach(moved);

        assertThat(effects).hasSize(1);
        assertThat(effects.values().iterator().next().getLast().people()).doesNotContainKey(Setting.DEAD);
        assertThat(moved.years()).hasSize(3);
        assertThat(moved.policies().getFirst().reach()).isNotEmpty();
        assertThat(said(moved.policies().getFirst().assumptions())).isNotEmpty();
    }

    @Test
    void a_back_test_says_whether_it_was_too_high_too_low_or_right() {
        assertThat(test(150, 100).sentence()).contains("That is 50.0 % too high");
        assertThat(test(50, 100).sentence()).contains("That is 50.0 % too low");
        assertThat(test(100.04, 100).sentence()).contains("That is right");
        assertThat(test(100.06, 100).sentence()).contains("That is 0.1 % too high");
    }

    private static BackTest test(double projected, double happened) {
        return new BackTest("people", "a method", 2011, 2021, 90, projected, happened, "counted", "people", "test");
    }
}
