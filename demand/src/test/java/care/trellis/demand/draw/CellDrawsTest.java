package care.trellis.demand.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.transition.Chain;
import care.trellis.demand.transition.Worlds;
import care.trellis.fault.Faulty;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellDrawsTest {
    private static final long SEED = 2026;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whoever_is_here_survived_and_stayed_or_arrived_to_the_person(long world) {
        var chain = Worlds.random(world).chain();
        var drawn = CellDraws.run(chain, SEED, 5, 2);
        for (int draw = 0; draw < 5; draw++) {
            long before = 0;
            for (int year = drawn.firstYear(); year <= drawn.lastYear(); year++) {
                var change = drawn.change(draw, year);
                assertThat(change.alive()).isEqualTo(before - change.died() - change.movedAway() + change.arrived());
                before = change.alive();
            }
        }
    }

    // The mean over the draws is the chain's figure; five standard errors of the mean, which the draws themselves tell.
    @ParameterizedTest
    @ValueSource(longs = {2, 5, 8, 13})
    void the_mean_of_the_draws_is_the_expected_path(long seed) {
        var world = Worlds.random(seed);
        var chain = world.chain();
        int draws = 1_500;
        var drawn = CellDraws.run(chain, SEED, draws, 2);
        var course = chain.course();
        for (int year = world.first(); year <= world.last(); year++) {
            for (var setting : Setting.values()) {
                var people = drawn.in(setting, year);
                double mean = Arrays.stream(people).average().orElseThrow();
                double error = Math.sqrt(variance(people) / draws);
                assertThat(mean)
                        .as("%s %s", setting, year)
                        .isCloseTo(course.at(year).in(setting), within(5 * error + 1e-3));
            }
        }
    }

    private static double variance(long[] people) {
        double mean = Arrays.stream(people).average().orElseThrow();
        return Arrays.stream(people)
                        .mapToDouble(each -> (each - mean) * (each - mean))
                        .sum()
                / (people.length - 1);
    }

    // 1,000 people of each of 6 strata, a quarter of whom die: multinomial, so that the variance of the deaths is
    // 6,000 × 0.25 × 0.75 and that of those with care (0.25 of the living) 6,000 × 0.25 × 0.75 at the base.
    @Test
    void the_spread_of_the_draws_is_that_of_people_drawn_one_by_one() {
        var rates = Worlds.still(
                Worlds.deaths(80, 3, 1, age -> 0.25), List.of(Worlds.standing(Dependency.LOW, Setting.INFORMAL, 0.25)));
        var chain = Chain.of(
                rates,
                Worlds.population(Worlds.ages(80, 82), 2, (sex, band, year) -> 1_000 - 400 * year),
                Worlds.BASE,
                Worlds.BASE + 1);
        int draws = 20_000;
        var drawn = CellDraws.run(chain, SEED, draws, 2);
        // The variance of a variance of nearly normal figures is 2σ⁴/n.
        double error = 4 * Math.sqrt(2.0 / draws);
        assertThat(variance(drawn.in(Setting.INFORMAL, Worlds.BASE)) / (6_000 * 0.25 * 0.75))
                .isCloseTo(1, within(error));
        assertThat(variance(drawn.in(Setting.DEAD, Worlds.BASE + 1)) / (6_000 * 0.25 * 0.75))
                .isCloseTo(1, within(error));
        var moved = new long[draws];
        Arrays.setAll(moved, draw -> drawn.change(draw, Worlds.BASE + 1).movedAway());
        // Of the age below, 750 survivors for 600 people: a fifth move away, 0.15 of all; the open band has 1,500
        // survivors.
        double all = 2_000 * 0.15 + 4_000 * 0.75 * 0.6;
        assertThat(Arrays.stream(moved).average().orElseThrow()).isCloseTo(all, within(5 * Math.sqrt(all / draws)));
        assertThat(variance(moved)).isCloseTo(2_000 * 0.15 * 0.85 + 4_000 * 0.45 * 0.55, within(error * 2_000));
    }

    @Test
    void one_two_or_seven_partitions_draw_the_same_people() {
        var world = Worlds.random(9);
        var chain = world.chain();
        var one = CellDraws.run(chain, SEED, 40, 1);
        for (int partitions : new int[] {2, 7, 100}) {
            var other = CellDraws.run(chain, SEED, 40, partitions);
            for (var setting : Setting.values()) {
                assertThat(other.in(setting, world.last())).isEqualTo(one.in(setting, world.last()));
            }
        }
        assertThat(CellDraws.run(chain, SEED + 1, 40, 1).in(Setting.NONE, world.last()))
                .isNotEqualTo(one.in(Setting.NONE, world.last()));
    }

    @Test
    void a_draw_in_full_is_that_draw_among_many() {
        var world = Worlds.random(6);
        var chain = world.chain();
        var drawn = CellDraws.run(chain, SEED, 300, 1);
        for (int draw : new int[] {0, 249, 250, 299}) {
            var course = CellDraws.course(chain, SEED, draw);
            for (int year = world.first(); year <= world.last(); year++) {
                for (var setting : Setting.values()) {
                    assertThat(course.at(year).in(setting)).isEqualTo((double) drawn.in(setting, year)[draw]);
                }
            }
        }
    }

    @Test
    void numbers_out_of_range_and_years_that_were_not_drawn_are_named() {
        var chain = Worlds.random(6).chain();
        assertThatThrownBy(() -> CellDraws.run(chain, SEED, 0, 0))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("draws: found 0; expected a number from 1 to 1000000")
                .hasMessageContaining("partitions: found 0; expected a number from 1 to 1024");
        assertThatThrownBy(() -> CellDraws.run(chain, SEED, 1_000_001, 1_025))
                .hasMessageContaining("draws: found 1000001")
                .hasMessageContaining("partitions: found 1025");
        var drawn = CellDraws.run(chain, SEED, 1, 1);
        assertThat(drawn.draws()).isOne();
        assertThatThrownBy(() -> drawn.in(Setting.NONE, chain.firstYear() - 1)).hasMessageContaining("asked for 2021");
        assertThatThrownBy(() -> drawn.in(Setting.NONE, chain.lastYear() + 1)).hasMessageContaining("asked for");
    }
}
