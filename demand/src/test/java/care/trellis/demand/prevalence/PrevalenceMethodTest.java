package care.trellis.demand.prevalence;

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
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Shift;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.scenario.Scenario;
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

class PrevalenceMethodTest {
    private static final AgeBand OLDER = AgeBand.andOver(65);
    private static final AgeBand ALL = AgeBand.andOver(0);
    private static final Trend RISING = new Trend(0.01, 0.002, "test", Assumption.Status.ASSUMED);

    public static DependencyRate share(Dependency dependency, AgeBand ages, double share, Trend trend) {
        return new DependencyRate(
                dependency, Set.of(Sex.values()), ages, share, trend, "test", Assumption.Status.ASSUMED);
    }

    public static Allocation row(Dependency dependency, Map<Setting, Double> shares) {
        return new Allocation(dependency, ALL, shares, "test", Assumption.Status.ASSUMED);
    }

    private static PrevalenceMethod method() {
        return new PrevalenceMethod(
                List.of(
                        share(Dependency.HIGH, OLDER, 0.1, RISING),
                        share(Dependency.MEDIUM, OLDER, 0.05, Trend.none()),
                        share(Dependency.LOW, OLDER, 0.2, Trend.none())),
                List.of(
                        row(
                                Dependency.HIGH,
                                Map.of(Setting.NURSING, 0.5, Setting.HOME_CARE, 0.3, Setting.INFORMAL, 0.2)),
                        row(
                                Dependency.MEDIUM,
                                Map.of(Setting.HOME_CARE, 0.4, Setting.INFORMAL, 0.4, Setting.NONE, 0.2)),
                        row(Dependency.LOW, Map.of(Setting.INFORMAL, 0.5, Setting.NONE, 0.5))));
    }

    @Test
    void people_in_a_setting_are_dependency_times_allocation_times_people() {
        var course = method().run(People.steady(People.three(), 11), 2021, 2031);
        double high = 3600 * 0.1 * Math.exp(0.1);

        assertThat(course.at(2021).in(Setting.NURSING)).isCloseTo(180, within(1e-9));
        assertThat(course.at(2031).in(Setting.NURSING)).isCloseTo(high / 2, within(1e-9));
        assertThat(course.at(2031).in(Setting.HOME_CARE)).isCloseTo(high * 0.3 + 180 * 0.4, within(1e-9));
        assertThat(course.at(2031).get(Sex.MALE, 2, Dependency.LOW, Setting.INFORMAL))
                .isCloseTo(80, within(1e-9));
        assertThat(course.at(2031).get(Sex.MALE, 0, Dependency.NONE, Setting.NONE))
                .isEqualTo(800);
        assertThat(method().mode()).isEqualTo(Mode.PREVALENCE);
    }

    @Test
    void unmet_need_is_need_less_receipt() {
        var year = Scenario.of("test", method(), People.steady(People.three(), 1), 2021, 2021, Resources.none(2021))
                .project()
                .first();
        var need = year.need().orElseThrow();

        assertThat(need.need()).isCloseTo(360 + 180, within(1e-9));
        assertThat(need.receipt()).isCloseTo(180 + 108 + 72, within(1e-9));
        assertThat(need.unmet()).isCloseTo(72 + 72 + 36, within(1e-9));
        assertThat(need.unpaidOnly()).isCloseTo(72 + 72, within(1e-9));
        assertThat(need.noHelp()).isCloseTo(36, within(1e-9));
        assertThat(need.waiting()).isZero();
    }

    @Test
    void rows_of_the_allocation_sum_to_one_or_are_refused() {
        assertThatThrownBy(() -> row(Dependency.HIGH, Map.of(Setting.NURSING, 0.5, Setting.NONE, 0.49)))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("HIGH")
                .hasMessageContaining("0.99");
        assertThatThrownBy(() -> row(Dependency.HIGH, Map.of(Setting.NURSING, 1.2, Setting.NONE, -0.2)))
                .hasMessageContaining("1.2")
                .hasMessageContaining("-0.2");
        assertThatThrownBy(() -> row(Dependency.HIGH, Map.of(Setting.DEAD, 1.0)))
                .hasMessageContaining("died");
        assertThat(row(Dependency.HIGH, Map.of(Setting.NURSING, 0.1, Setting.HOME_CARE, 0.2, Setting.NONE, 0.7))
                        .share(Setting.NURSING))
                .isEqualTo(0.1);
    }

    @Test
    void a_dependency_without_a_row_is_refused() {
        assertThatThrownBy(() -> new PrevalenceMethod(
                        List.of(share(Dependency.HIGH, OLDER, 0.1, RISING)),
                        List.of(row(Dependency.LOW, Map.of(Setting.NONE, 1.0)))))
                .hasMessageContaining("no row of dependency HIGH");
        assertThatThrownBy(() -> new PrevalenceMethod(List.of(), List.of())).hasMessageContaining("no shares");
        assertThatThrownBy(() -> share(Dependency.NONE, OLDER, 0.1, RISING))
                .hasMessageContaining("low, medium or high");
        assertThatThrownBy(() -> share(Dependency.LOW, OLDER, 1.1, RISING)).hasMessageContaining("1.1");
    }

    @Test
    void shares_beyond_one_are_held_at_one_together_and_said_so() {
        var course = new PrevalenceMethod(
                        List.of(
                                share(Dependency.HIGH, OLDER, 0.8, Trend.none()),
                                share(Dependency.LOW, OLDER, 0.8, Trend.none())),
                        List.of(
                                row(Dependency.HIGH, Map.of(Setting.NURSING, 1.0)),
                                row(Dependency.LOW, Map.of(Setting.NONE, 1.0))))
                .run(People.steady(People.three(), 1), 2021, 2021);

        assertThat(course.at(2021).in(Setting.NURSING)).isCloseTo(1800, within(1e-9));
        assertThat(course.remarks()).hasSize(4);
    }

    @Test
    void a_longer_stay_takes_people_from_the_other_settings_of_their_row() {
        var people = People.steady(People.three(), 1);
        var longer =
                method().turningOut(new Shift(0, 1.2)).run(people, 2021, 2021).at(2021);

        assertThat(longer.in(Setting.NURSING)).isCloseTo(360 * 0.6, within(1e-9));
        assertThat(longer.get(Sex.FEMALE, 1, Dependency.HIGH, Setting.HOME_CARE))
                .isCloseTo(100 * 0.3 * 0.8, within(1e-9));
        assertThat(longer.alive()).isCloseTo(people.total(2021), within(1e-9));
        var most = method().turningOut(new Shift(0, 3)).run(people, 2021, 2021).at(2021);
        assertThat(most.in(Setting.NURSING)).isCloseTo(360, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everybody_is_somewhere(long seed) {
        var random = new SplittableRandom(seed);
        var rates = new ArrayList<DependencyRate>();
        var rows = new ArrayList<Allocation>();
        for (var dependency : Dependency.values()) {
            var shares = new EnumMap<Setting, Double>(Setting.class);
            double left = 1;
            for (var setting : List.of(Setting.INFORMAL, Setting.HOME_CARE, Setting.NURSING, Setting.WAITING)) {
                double share = left * random.nextDouble();
                shares.put(setting, share);
                left -= share;
            }
            shares.put(Setting.NONE, left);
            rows.add(row(dependency, shares));
            if (dependency != Dependency.NONE) {
                rates.add(share(
                        dependency,
                        OLDER,
                        random.nextDouble(0.5),
                        new Trend(random.nextDouble(-0.1, 0.1), 0, "test", Assumption.Status.ASSUMED)));
            }
        }
        var people = People.random(seed, People.single(), 12);
        var course = new PrevalenceMethod(rates, rows)
                .turningOut(new Shift(0, random.nextDouble(0.5, 2)))
                .run(people, 2021, 2032);

        for (int year = 2021; year <= 2032; year++) {
            assertThat(course.at(year).alive()).isCloseTo(people.total(year), within(1e-5));
        }
    }
}
