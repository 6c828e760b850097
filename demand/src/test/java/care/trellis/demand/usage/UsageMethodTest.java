package care.trellis.demand.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.People;
import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Trend;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageMethodTest {
    private static final AgeBand YOUNGER = new AgeBand(65, 84);
    private static final AgeBand OLDEST = AgeBand.andOver(85);
    private static final Trend FALLING = new Trend(-0.02, 0.005, "test", Assumption.Status.ASSUMED);

    private static UsageRate homes(AgeBand ages, double rate, Trend trend) {
        return UsageRate.of(Setting.RESIDENTIAL, ages, rate, trend, "test");
    }

    @Test
    void people_in_a_setting_are_rate_times_trend_times_people() {
        var method = new UsageMethod(List.of(homes(YOUNGER, 0.01, FALLING), homes(OLDEST, 0.1, Trend.none())));
        var course = method.run(People.steady(People.three(), 11), 2021, 2031);

        assertThat(course.at(2021).in(Setting.RESIDENTIAL, YOUNGER)).isCloseTo(18, within(1e-9));
        assertThat(course.at(2031).in(Setting.RESIDENTIAL, YOUNGER)).isCloseTo(18 * Math.exp(-0.2), within(1e-9));
        assertThat(course.at(2031).in(Setting.RESIDENTIAL, OLDEST)).isCloseTo(180, within(1e-9));
        assertThat(course.at(2031).in(Setting.NONE, YOUNGER)).isCloseTo(1800 - 18 * Math.exp(-0.2), within(1e-9));
        assertThat(course.at(2031).in(Setting.NONE, new AgeBand(0, 64))).isEqualTo(1800);
        assertThat(course.lastYear()).isEqualTo(2031);
        assertThat(course.remarks()).isEmpty();
        assertThat(method.mode()).isEqualTo(Mode.USAGE);
    }

    @Test
    void rates_of_one_sex_leave_the_other_alone() {
        var rates = List.of(new UsageRate(
                Setting.HOME_CARE, Set.of(Sex.FEMALE), OLDEST, 0.2, Trend.none(), "test", Assumption.Status.PUBLISHED));
        var cells = new UsageMethod(rates)
                .run(People.steady(People.three(), 1), 2021, 2021)
                .at(2021);

        assertThat(cells.get(Sex.FEMALE, 2, Dependency.NONE, Setting.HOME_CARE)).isEqualTo(200);
        assertThat(cells.get(Sex.MALE, 2, Dependency.NONE, Setting.HOME_CARE)).isZero();
        assertThat(cells.get(Sex.MALE, 2, Dependency.NONE, Setting.NONE)).isEqualTo(800);
    }

    @Test
    void a_mix_of_dependency_spreads_the_people_of_a_setting() {
        var method = new UsageMethod(
                List.of(homes(OLDEST, 0.1, Trend.none())),
                Map.of(Setting.RESIDENTIAL, Map.of(Dependency.HIGH, 0.75, Dependency.MEDIUM, 0.25)));
        var cells = method.run(People.steady(People.three(), 1), 2021, 2021).at(2021);

        assertThat(cells.get(Sex.FEMALE, 2, Dependency.HIGH, Setting.RESIDENTIAL))
                .isCloseTo(75, within(1e-9));
        assertThat(cells.get(Sex.FEMALE, 2, Dependency.MEDIUM, Setting.RESIDENTIAL))
                .isCloseTo(25, within(1e-9));
        assertThatThrownBy(() -> new UsageMethod(
                        List.of(homes(OLDEST, 0.1, Trend.none())),
                        Map.of(Setting.RESIDENTIAL, Map.of(Dependency.HIGH, 0.7))))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("residential care home")
                .hasMessageContaining("sum to 0.7");
    }

    @Test
    void rates_beyond_one_are_held_at_one_together_and_said_so() {
        var rising = new Trend(0.1, 0, "test", Assumption.Status.ASSUMED);
        var method = new UsageMethod(List.of(
                homes(OLDEST, 0.5, rising), UsageRate.of(Setting.HOME_CARE, OLDEST, 0.25, Trend.none(), "test")));
        var course = method.run(People.steady(People.three(), 11), 2021, 2031);
        double homes = 0.5 * Math.exp(1);

        assertThat(course.at(2031).in(Setting.RESIDENTIAL)).isCloseTo(1800 * homes / (homes + 0.25), within(1e-9));
        assertThat(course.at(2031).in(Setting.NONE, OLDEST)).isZero();
        // 0.5 e^0.4 + 0.25 = 0.996; 0.5 e^0.5 + 0.25 = 1.074
        assertThat(course.at(2025).in(Setting.NONE, OLDEST)).isPositive();
        assertThat(course.remarks()).hasSize(2).allMatch(remark -> remark.startsWith("From 2026"));
        assertThat(course.remarks().getFirst()).contains("women aged 85 and over");
    }

    @Test
    void single_years_and_five_year_bands_give_the_same_people() {
        var single = People.random(7, People.single(), 20);
        var fives = People.of(People.fives(), 20, (sex, band, year) -> single.people(sex, band, year));
        var method = new UsageMethod(List.of(homes(YOUNGER, 0.0126, FALLING), homes(OLDEST, 0.1065, FALLING)));

        for (int year : new int[] {2021, 2030, 2040}) {
            assertThat(method.run(fives, 2021, 2040).at(year).in(Setting.RESIDENTIAL))
                    .isCloseTo(method.run(single, 2021, 2040).at(year).in(Setting.RESIDENTIAL), within(1e-6));
        }
    }

    @Test
    void bands_of_rates_that_bands_of_people_straddle_are_refused() {
        var method = new UsageMethod(
                List.of(homes(new AgeBand(65, 79), 0.01, FALLING), homes(AgeBand.andOver(80), 0.1, FALLING)));

        assertThatThrownBy(() -> method.run(People.steady(People.three(), 1), 2021, 2021))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("65 to 79")
                .hasMessageContaining("65 to 84");
    }

    @Test
    void gaps_overlaps_and_closed_ends_are_refused() {
        assertThatThrownBy(() ->
                        new UsageMethod(List.of(homes(new AgeBand(65, 79), 0.1, FALLING), homes(OLDEST, 0.1, FALLING))))
                .hasMessageContaining("65 to 79, then 85 and over");
        assertThatThrownBy(() ->
                        new UsageMethod(List.of(homes(new AgeBand(65, 89), 0.1, FALLING), homes(OLDEST, 0.1, FALLING))))
                .hasMessageContaining("without gap or overlap");
        assertThatThrownBy(() -> new UsageMethod(List.of(homes(YOUNGER, 0.1, FALLING))))
                .hasMessageContaining("open band at the end");
        assertThatThrownBy(() -> new UsageMethod(List.of())).hasMessageContaining("a rate or more");
    }

    @Test
    void years_beyond_the_population_are_refused() {
        var method = new UsageMethod(List.of(homes(OLDEST, 0.1, FALLING)));
        var people = People.steady(People.three(), 5);

        assertThatThrownBy(() -> method.run(people, 2021, 2026)).hasMessageContaining("from 2021 to 2025");
        assertThatThrownBy(() -> method.run(people, 2020, 2025)).hasMessageContaining("2020 to 2025");
        assertThatThrownBy(() -> method.run(people, 2023, 2022)).isInstanceOf(Faulty.class);
        assertThat(method.run(people, 2025, 2025).years()).hasSize(1);
    }

    @Test
    void what_is_out_of_range_is_refused_by_name() {
        assertThatThrownBy(() -> homes(OLDEST, 1.01, FALLING)).hasMessageContaining("1.01");
        assertThatThrownBy(() -> homes(OLDEST, -0.01, FALLING)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> homes(OLDEST, Double.NaN, FALLING)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> UsageRate.of(Setting.NONE, OLDEST, 0.1, FALLING, "test"))
                .hasMessageContaining("no care");
        assertThatThrownBy(() -> UsageRate.of(Setting.DEAD, OLDEST, 0.1, FALLING, "test"))
                .hasMessageContaining("died");
        assertThatThrownBy(() -> UsageRate.of(Setting.NURSING, OLDEST, 0.1, FALLING, " "))
                .hasMessageContaining("no source");
        assertThatThrownBy(() -> new Trend(-0.21, 0.11, " ", Assumption.Status.ASSUMED))
                .hasMessageContaining("-0.21")
                .hasMessageContaining("0.11")
                .hasMessageContaining("no source");
        assertThat(homes(OLDEST, 1, FALLING).rate()).isOne();
        assertThat(new Trend(-0.2, 0.1, "test", Assumption.Status.ASSUMED).perYear())
                .isEqualTo(-0.2);
    }

    @Test
    void the_usual_trend_says_that_it_is_a_judgement() {
        assertThat(Trend.usual().perYear()).isEqualTo(-0.02);
        assertThat(Trend.usual().sd()).isEqualTo(0.005);
        var assumption = Trend.usual().as("trend");
        assertThat(assumption.value()).isEqualTo("-2 % a year (sd 0.5 %)");
        assertThat(assumption.status()).isEqualTo(Assumption.Status.ASSUMED);
        assertThat(assumption.source()).startsWith("a judgement of Trellis");
        assertThat(Trend.compound(-0.0205, "test", Assumption.Status.DERIVED).factor(10))
                .isCloseTo(Math.pow(0.9795, 10), within(1e-12));
    }

    @Test
    void every_assumption_is_named() {
        var method = new UsageMethod(List.of(homes(YOUNGER, 0.0126, FALLING), homes(OLDEST, 0.1065, FALLING)));

        assertThat(method.assumptions())
                .extracting(Assumption::name)
                .contains("what usage mode is", "use of residential care home, people aged 85 and over");
        assertThat(method.assumptions())
                .extracting(Assumption::value)
                .contains("106.5 in 1,000", "demographic pressure, not a forecast");
        assertThat(method.trending(Trend.none()).assumptions())
                .extracting(Assumption::value)
                .contains("none");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everybody_is_somewhere_and_nobody_is_made(long seed) {
        var random = new SplittableRandom(seed);
        var rates = new ArrayList<UsageRate>();
        for (var setting : List.of(Setting.HOME_CARE, Setting.NURSING, Setting.RESIDENTIAL, Setting.INFORMAL)) {
            for (var ages : People.three()) {
                rates.add(UsageRate.of(
                        setting,
                        ages,
                        random.nextDouble(),
                        new Trend(random.nextDouble(-0.2, 0.2), 0, "test", Assumption.Status.ASSUMED),
                        "test"));
            }
        }
        var people = People.random(seed, People.fives(), 15);
        var course = new UsageMethod(rates).run(people, 2021, 2035);

        for (int year = 2021; year <= 2035; year++) {
            assertThat(course.at(year).alive()).isCloseTo(people.total(year), within(1e-6));
            var bySetting = new EnumMap<Setting, Double>(Setting.class);
            course.at(year).visit((sex, band, dependency, setting, here) -> {
                assertThat(here).isPositive();
                bySetting.merge(setting, here, Double::sum);
            });
            assertThat(bySetting.values().stream().mapToDouble(each -> each).sum())
                    .isCloseTo(people.total(year), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.05, -0.01, 0, 0.01})
    void a_steeper_fall_never_leaves_more_people_in_care(double perYear) {
        var people = People.random(3, People.fives(), 30);
        var method = new UsageMethod(List.of(homes(YOUNGER, 0.02, FALLING), homes(OLDEST, 0.15, FALLING)));
        var here = method.trending(new Trend(perYear, 0, "test", Assumption.Status.ASSUMED))
                .run(people, 2021, 2050);
        var steeper = method.trending(new Trend(perYear - 0.01, 0, "test", Assumption.Status.ASSUMED))
                .run(people, 2021, 2050);

        assertThat(steeper.at(2021).in(Setting.RESIDENTIAL))
                .isEqualTo(here.at(2021).in(Setting.RESIDENTIAL));
        for (int year = 2022; year <= 2050; year++) {
            assertThat(steeper.at(year).in(Setting.RESIDENTIAL))
                    .isLessThan(here.at(year).in(Setting.RESIDENTIAL));
        }
    }
}
