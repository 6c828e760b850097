package care.trellis.demand.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.draw.CellDraws;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.transition.Chain;
import care.trellis.demand.transition.Factors;
import care.trellis.demand.transition.Help;
import care.trellis.demand.transition.Move;
import care.trellis.demand.transition.Rates;
import care.trellis.demand.transition.Start;
import care.trellis.demand.transition.Stay;
import care.trellis.demand.transition.Who;
import care.trellis.demand.transition.Worlds;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivesTest {
    private static final long SEED = 2026;
    private static final List<Holding> HALF_RICH = List.of(new Holding(0.5, 0, 230), new Holding(0.5, 400_000, 430));

    private static Lifetimes run(Chain chain, double cap, int partitions) {
        return Lives.run(chain, ChargingTest.charging(cap), HALF_RICH, SEED, partitions);
    }

    /** 20,000 people of 80 at the base, whom nobody joins; all are dead after 30 years. */
    private static Chain cohort(double admissions, double q) {
        int years = 31;
        var rates = new Rates(
                Start.of(List.of()),
                Worlds.deaths(80, 32, years, age -> age >= 105 ? 1 : q),
                List.of(),
                List.of(),
                admissions > 0
                        ? List.of(new Move(Who.aged(AgeBand.andOver(0)), Setting.NONE, Setting.NURSING, admissions))
                        : List.of(),
                new Stay(0.3, 0.3),
                Setting.NONE,
                Help.NONE,
                0);
        var population = Worlds.population(
                Worlds.ages(80, 111), years, (sex, band, year) -> band == year ? 10_000 * alive(q, year) : 0);
        return Chain.of(rates, population, Worlds.BASE, Worlds.BASE + years - 1);
    }

    private static double alive(double q, int year) {
        return year > 25 ? 0 : Math.pow(1 - q, year);
    }

    // Another way of drawing might have the same law; a seed that somebody wrote down gives the same lives.
    @Test
    void a_seed_gives_the_same_lives_in_every_release() {
        var short5 = run(Worlds.random(5).chain(), 20_000, 2);
        assertThat(short5.persons()).isEqualTo(42_627);
        assertThat(short5.wholeLives()).isEqualTo(2_072);
        assertThat(short5.paidBy(Funder.SELF)).isEqualTo("82412400.00");
        assertThat(short5.paidBy(Funder.COUNCIL)).isEqualTo("30435000.00");
        assertThat(short5.paidBy(Funder.NHS)).isEqualTo("9661600.00");
        var whole = run(cohort(0.1, 0.1), 60_000, 2);
        assertThat(whole.wholeLives()).isEqualTo(20000);
        assertThat(whole.wholeLivesWithCare()).isEqualTo(8727);
        assertThat(whole.capped()).isEqualTo(2837);
        assertThat(whole.paidBy(Funder.SELF)).isEqualTo("957872800.00");
        assertThat(whole.paidBy(Funder.COUNCIL)).isEqualTo("975360800.00");
        assertThat(whole.cost(0.5)).isEqualTo(208000);
        assertThat(whole.paidByPerson(0.9)).isEqualTo(232000);
        assertThat(whole.yearsInCare(0.9)).isEqualTo(10);
    }

    // Two runs of people are two samples of one law: five standard errors of the draws, which those tell, for one
    // sample.
    @ParameterizedTest
    @ValueSource(longs = {2, 5, 8, 11, 13, 17})
    void people_run_one_by_one_are_as_many_as_cells_draw(long seed) {
        var world = Worlds.random(seed);
        var chain = world.chain();
        var lives = run(chain, 86_000, 2);
        int draws = 300;
        var drawn = CellDraws.run(chain, SEED, draws, 2);
        for (int year = world.first(); year <= world.last(); year++) {
            for (var setting : Setting.values()) {
                var people = drawn.in(setting, year);
                double mean = Arrays.stream(people).average().orElseThrow();
                double variance = Arrays.stream(people)
                                .mapToDouble(each -> (each - mean) * (each - mean))
                                .sum()
                        / (draws - 1);
                assertThat((double) lives.in(setting, year))
                        .as("%s %s", setting, year)
                        .isCloseTo(mean, within(5 * Math.sqrt(variance * (1 + 1.0 / draws)) + 1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 7, 12})
    void nobody_is_lost(long seed) {
        var world = Worlds.random(seed);
        var lives = run(world.chain(), 86_000, 1);
        long arrived = 0;
        long gone = 0;
        for (int year = world.first(); year <= world.last(); year++) {
            gone += lives.in(Setting.DEAD, year) + lives.movedAway(year);
        }
        for (var setting : Setting.values()) {
            arrived += setting == Setting.DEAD ? 0 : lives.in(setting, world.last());
        }
        assertThat(arrived + gone).isEqualTo(lives.persons());
    }

    @Test
    void one_two_or_seven_partitions_give_the_same_lives_and_the_same_pennies() {
        for (var chain : List.of(Worlds.random(6).chain(), cohort(0.2, 0.2))) {
            var one = run(chain, 20_000, 1);
            for (int partitions : new int[] {2, 7}) {
                var other = run(chain, 20_000, partitions);
                for (var funder : Funder.values()) {
                    assertThat(other.paidBy(funder))
                            .isEqualTo(one.paidBy(funder))
                            .isPositive();
                }
                for (var setting : Setting.values()) {
                    assertThat(other.in(setting, chain.lastYear())).isEqualTo(one.in(setting, chain.lastYear()));
                }
                assertThat(other.persons()).isEqualTo(one.persons());
                assertThat(other.wholeLives()).isEqualTo(one.wholeLives()).isPositive();
                assertThat(other.wholeLivesWithCare()).isEqualTo(one.wholeLivesWithCare());
                assertThat(other.capped()).isEqualTo(one.capped());
                assertThat(other.cost(0.9)).isEqualTo(one.cost(0.9));
            }
        }
    }

    @Test
    void without_care_every_life_is_whole_and_costs_nothing() {
        var lives = run(cohort(0, 0.2), 86_000, 1);
        assertThat(lives.persons()).isEqualTo(20_000);
        assertThat(lives.wholeLives()).isEqualTo(20_000);
        assertThat(lives.wholeLivesWithCare()).isZero();
        assertThat(lives.cost(0.5)).isZero();
        assertThat(lives.shareCapped()).isZero();
        assertThat(lives.paidBy(Funder.COUNCIL)).isEqualTo(new BigDecimal("0.00"));
    }

    // Everybody is admitted as soon as alive at the year's end; those with nothing pay 200 a week, and the council 600,
    // the
    // NHS 200; for those with plenty all is 1,400 a week less the NHS. A year costs 52,000 or 72,800, so that n years
    // of
    // care cost n × 52,000 or n × 72,800, and money is care years times prices.
    @Test
    void money_is_years_of_care_times_prices() {
        var chain = cohort(0.2, 0.2);
        var lives = run(chain, Double.POSITIVE_INFINITY, 2);
        long careYears = 0;
        for (int year = chain.firstYear(); year <= chain.lastYear(); year++) {
            careYears += lives.in(Setting.NURSING, year);
        }
        assertThat(lives.paidBy(Funder.NHS)).isEqualByComparingTo(BigDecimal.valueOf(careYears * 10_400));
        double council = lives.paidBy(Funder.COUNCIL).doubleValue();
        double self = lives.paidBy(Funder.SELF).doubleValue();
        // About half of the years are of either kind; who has much runs out of it in few cases only (400,000 lasts 7
        // years).
        assertThat(council).isCloseTo(careYears * 0.5 * 31_200, within(0.05 * council));
        assertThat(self).isCloseTo(careYears * 0.5 * (10_400 + 62_400), within(0.05 * self));
        assertThat(lives.in(Dependency.NONE, Setting.NURSING, chain.firstYear() + 3))
                .isEqualTo(lives.in(Setting.NURSING, chain.firstYear() + 3));
        assertThat(lives.in(Dependency.HIGH, Setting.NURSING, chain.firstYear() + 3))
                .isZero();
    }

    @Test
    void quantiles_of_cost_rise_and_no_life_with_care_costs_less_than_a_year_of_it() {
        var lives = run(cohort(0.2, 0.2), Double.POSITIVE_INFINITY, 2);
        assertThat(lives.cost(0)).isEqualTo(52_000);
        assertThat(lives.cost(0.1)).isEqualTo(52_000);
        assertThat(lives.cost(0.5)).isGreaterThan(lives.cost(0.1)).isLessThan(lives.cost(0.9));
        assertThat(lives.paidByPerson(0.1)).isEqualTo(10_000);
        assertThat(lives.paidByPerson(0.9)).isGreaterThan(100_000);
        assertThat(lives.yearsInCare(0.1)).isEqualTo(1);
        assertThat(lives.yearsInCare(0.9)).isGreaterThan(3);
        assertThat(lives.shareCostingAtLeast(0)).isEqualTo(1);
        assertThat(lives.shareCostingAtLeast(52_000)).isEqualTo(1);
        assertThat(lives.shareCostingAtLeast(53_000)).isBetween(0.5, 0.99);
        assertThat(lives.shareCostingAtLeast(1_000_000_000)).isZero();
        assertThatThrownBy(() -> lives.cost(1.1)).hasMessageContaining("share of lives: found 1.1");
    }

    @Test
    void a_cap_moves_money_from_people_to_the_council_and_changes_nobodys_care() {
        var chain = cohort(0.2, 0.2);
        var without = run(chain, Double.POSITIVE_INFINITY, 1);
        var with = run(chain, 60_000, 1);
        assertThat(with.paidBy(Funder.SELF)).isLessThan(without.paidBy(Funder.SELF));
        assertThat(with.paidBy(Funder.COUNCIL)).isGreaterThan(without.paidBy(Funder.COUNCIL));
        assertThat(with.paidBy(Funder.NHS)).isEqualTo(without.paidBy(Funder.NHS));
        assertThat(with.wholeLivesWithCare()).isEqualTo(without.wholeLivesWithCare());
        assertThat(without.capped()).isZero();
        // 500 a week count of those who have plenty: 60,000 after 120 weeks, so in the third year of care.
        assertThat(with.shareCapped()).isBetween(0.1, 0.5);
        assertThat(with.paidByPerson(1)).isLessThan(without.paidByPerson(1));
    }

    @Test
    void lives_that_began_in_care_or_are_not_over_are_no_whole_lives() {
        var rates = Worlds.still(
                Worlds.deaths(80, 3, 1, age -> 0.25), List.of(Worlds.standing(Dependency.HIGH, Setting.NURSING, 1)));
        var population = Worlds.population(Worlds.ages(80, 82), 2, (sex, band, year) -> 1_000);
        var lives = run(Chain.of(rates, population, Worlds.BASE, Worlds.BASE + 1), 86_000, 1);
        assertThat(lives.in(Setting.DEAD, Worlds.BASE + 1)).isPositive();
        assertThat(lives.wholeLives()).isZero();
        assertThat(lives.paidBy(Funder.NHS)).isPositive();
    }

    // The same people meet the same luck: whoever dies under lower rates dies no later under higher ones, so that not
    // one more
    // is alive, in any year, though both are chance.
    @Test
    void under_higher_mortality_no_year_has_more_people_alive_though_all_is_chance() {
        var chain = cohort(0, 0.15);
        var deadlier = chain.under(Worlds.still(Worlds.deaths(80, 32, 31, age -> age >= 105 ? 1 : 0.1501), List.of()));
        var lives = run(chain, 86_000, 1);
        var fewer = run(deadlier, 86_000, 2);
        long all = 0;
        long left = 0;
        for (int year = chain.firstYear(); year <= chain.lastYear(); year++) {
            assertThat(fewer.in(Setting.NONE, year)).isLessThanOrEqualTo(lives.in(Setting.NONE, year));
            all += lives.in(Setting.NONE, year);
            left += fewer.in(Setting.NONE, year);
        }
        assertThat(left).isLessThan(all).isGreaterThan(all * 99 / 100);
    }

    @Test
    void draws_of_the_rates_may_be_run_person_by_person_too() {
        var world = Worlds.random(4);
        var other = world.chain().under(world.rates().times(new Factors(1, 0.5, 1, 0.5, 0, 1)));
        assertThat(run(other, 86_000, 1).persons()).isPositive();
    }

    @Test
    void what_cannot_be_run_is_named() {
        var chain = cohort(0, 0.2);
        assertThatThrownBy(() -> Lives.run(chain, ChargingTest.charging(1), List.of(new Holding(0.5, 0, 0)), SEED, 0))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("shares of people by capital: found 0.5; expected shares that sum to 1")
                .hasMessageContaining("partitions: found 0");
        assertThatThrownBy(() -> run(chain, 1, 1_025)).hasMessageContaining("partitions: found 1025");
        var lives = run(chain, 1, 1);
        assertThatThrownBy(() -> lives.in(Setting.NONE, chain.firstYear() - 1)).hasMessageContaining("asked for 2021");
        assertThatThrownBy(() -> lives.movedAway(chain.lastYear() + 1)).hasMessageContaining("asked for 2053");
    }
}
