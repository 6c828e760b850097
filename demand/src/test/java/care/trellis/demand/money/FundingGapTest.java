package care.trellis.demand.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.evidence.Source;
import care.trellis.demand.projection.Assumption;
import care.trellis.fault.Faulty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FundingGapTest {
    private static final PriceBasis REAL = new PriceBasis.Real("2024-25");
    private static final Source HEALTH_FOUNDATION =
            new Source("Health Foundation, 15 May 2025", Assumption.Status.PUBLISHED);

    private static SpendingPath path(String name, PriceBasis basis, Map<Integer, Double> amounts) {
        return new SpendingPath(name, basis, new TreeMap<>(amounts), HEALTH_FOUNDATION);
    }

    private static FundingGap published() {
        return new FundingGap(
                path("meeting demand and costs", REAL, Map.of(2025, 28.4e9, 2028, 31.8e9, 2034, 37.5e9)),
                path("spending as it is", REAL, Map.of(2025, 28.4e9, 2028, 28.4e9, 2034, 28.4e9)));
    }

    /** Health Foundation 2025: 3.4 billion more in 2028-29 and 9.1 billion in 2034-35, which is 3.1 % a year from 28.4. */
    @Test
    void the_published_gap_comes_from_its_two_paths() {
        var gap = published();
        assertThat(gap.years()).extracting(FundingGap.Year::year).containsExactly(2025, 2028, 2034);
        assertThat(gap.years())
                .extracting(FundingGap.Year::gap)
                .satisfiesExactly(
                        first -> assertThat(first).isZero(),
                        second -> assertThat(second).isCloseTo(3.4e9, within(1.0)),
                        third -> assertThat(third).isCloseTo(9.1e9, within(1.0)));
        assertThat(gap.years().getLast().share()).isCloseTo(9.1 / 37.5, within(1e-12));
        assertThat(gap.needed().growth().perYear()).isCloseTo(0.031, within(0.0005));
        assertThat(gap.available().growth()).isEqualTo(GrowthRate.NONE);
        assertThat(gap.sentence())
                .isEqualTo(
                        "In 2034 meeting demand and costs comes to £37,500m and spending as it is to £28,400m (real, in"
                                + " prices of 2024-25): a gap of £9,100m. Needed grows by 3.1 % a year from 2025, available by 0.0"
                                + " %.");
        assertThat(gap.basis()).isEqualTo(REAL);
        assertThat(gap.assumptions()).extracting(Assumption::name).containsExactly("needed", "available");
    }

    @Test
    void two_paths_never_collapse_into_one_number() {
        var random = new SplittableRandom(48);
        for (int i = 0; i < 200; i++) {
            var needed = SpendingPath.growing(
                    "needed",
                    REAL,
                    2025,
                    2035,
                    1e9 * random.nextDouble(),
                    new GrowthRate(0.1 * random.nextDouble()),
                    Source.GIVEN);
            var available = SpendingPath.growing(
                    "available",
                    REAL,
                    2025,
                    2035,
                    1e9 * random.nextDouble(),
                    new GrowthRate(0.1 * random.nextDouble()),
                    Source.GIVEN);
            var gap = new FundingGap(needed, available);
            assertThat(gap.years()).hasSize(11).allSatisfy(year -> {
                assertThat(year.needed()).isEqualTo(needed.in(year.year()));
                assertThat(year.available()).isEqualTo(available.in(year.year()));
                assertThat(year.gap()).isEqualTo(year.needed() - year.available());
            });
            assertThat(gap.sentence()).contains("needed", "available");
        }
    }

    @Test
    void money_of_different_kinds_or_years_is_never_subtracted() {
        var cash = path("cash", new PriceBasis.Cash(), Map.of(2025, 1.0));
        var real = path("real", REAL, Map.of(2026, 1.0));
        assertThatThrownBy(() -> new FundingGap(cash, real))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(2))
                .hasMessageContaining("cash, as paid in each year; real, in prices of 2024-25")
                .hasMessageContaining("[2025] and [2026]");
        assertThatThrownBy(() -> cash.plus(real, "both")).isInstanceOf(Faulty.class);
        assertThatThrownBy(() ->
                        new FundingGap(real, path("other prices", new PriceBasis.Real("2023-24"), Map.of(2026, 1.0))))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void more_than_needed_is_said_so() {
        var gap = new FundingGap(path("need", REAL, Map.of(2025, 0.0)), path("money", REAL, Map.of(2025, 2e6)));
        assertThat(gap.years().getFirst().gap()).isEqualTo(-2e6);
        assertThat(gap.years().getFirst().share()).isZero();
        assertThat(gap.sentence()).contains("more than needed by £2m");
    }

    @Test
    void people_times_unit_cost_grows_by_the_year() {
        var weekly = UnitCost.weekly(1_000, 52, Source.GIVEN);
        var path = SpendingPath.of(
                "care homes", REAL, 2025, List.of(10.0, 11.0, 12.0), weekly, new GrowthRate(0.1), Source.GIVEN);
        assertThat(path.in(2025)).isEqualTo(520_000);
        assertThat(path.in(2026)).isCloseTo(11 * 52_000 * 1.1, within(1e-6));
        assertThat(path.in(2027)).isCloseTo(12 * 52_000 * 1.21, within(1e-6));
        var hourly = UnitCost.hourly(23.56, 12, 52, Source.GIVEN);
        assertThat(hourly.perWeek()).isCloseTo(282.72, within(1e-9));
        assertThat(weekly.perWeek()).isEqualTo(1_000);
        var both = path.plus(
                SpendingPath.of("home care", REAL, 2025, List.of(1.0, 1.0, 1.0), hourly, GrowthRate.NONE, Source.GIVEN),
                "care");
        assertThat(both.in(2026)).isCloseTo(path.in(2026) + 282.72 * 52, within(1e-6));
        assertThat(both.name()).isEqualTo("care");
        assertThat(path.growth().perYear()).isCloseTo(Math.sqrt(1.2 * 1.21) - 1, within(1e-12));
    }

    @Test
    void paths_and_costs_out_of_range_are_refused() {
        assertThatThrownBy(() -> path(" ", REAL, Map.of()))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(2));
        assertThatThrownBy(() -> path("p", REAL, Map.of(1, -1.0, 2, Double.NaN, 3, 1e15)))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(3));
        assertThatThrownBy(() -> SpendingPath.growing("p", REAL, 1, 1_000_000, 1, GrowthRate.NONE, Source.GIVEN))
                .isInstanceOf(Faulty.class);
        assertThat(SpendingPath.growing("p", REAL, 1, 200, 1, GrowthRate.NONE, Source.GIVEN)
                        .amounts())
                .hasSize(200);
        assertThatThrownBy(() -> path("p", REAL, Map.of(2025, 1.0)).in(2026))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("asked for 2026");
        assertThatThrownBy(() -> new UnitCost(-1, UnitCost.Per.HOUR, 169, 51, Source.GIVEN))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(3));
        assertThatThrownBy(() -> new UnitCost(100_001, UnitCost.Per.HOUR, -1, 53.1, Source.GIVEN))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(3));
        assertThat(new UnitCost(100_000, UnitCost.Per.HOUR, 168, 53, Source.GIVEN).perYear())
                .isEqualTo(100_000.0 * 168 * 53);
        assertThat(new UnitCost(1, UnitCost.Per.WEEK, -1, 52, Source.GIVEN).perYear())
                .isEqualTo(52);
        assertThat(path("p", REAL, Map.of(2025, 0.0, 2026, 5.0)).growth()).isEqualTo(GrowthRate.NONE);
        assertThat(path("p", REAL, Map.of(2025, 5.0, 2026, 0.0)).growth()).isEqualTo(GrowthRate.NONE);
        assertThat(path("p", REAL, Map.of(2025, 5.0)).growth()).isEqualTo(GrowthRate.NONE);
        assertThat(Collections.max(path("p", REAL, Map.of(2025, 5.0)).amounts().keySet()))
                .isEqualTo(2025);
    }
}
