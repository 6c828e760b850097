package care.trellis.demand.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    private static final double EQUAL = 1e-9;

    private static List<Factors> factors(long seed, int draws) {
        var random = new Random(seed);
        return IntStream.range(0, draws)
                .mapToObj(draw -> new Factors(
                        0.5 + random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble(),
                        -0.05 * random.nextDouble(),
                        0.5 + random.nextDouble()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void each_draw_is_the_plain_path_under_its_factors(long seed) {
        var world = Worlds.random(seed);
        var chain = world.chain();
        var factors = factors(seed, 70);
        var paths = Paths.of(chain, factors, AgeBand.andOver(0), 2);
        for (int draw = 0; draw < factors.size(); draw += 23) {
            var plain = chain.under(world.rates().times(factors.get(draw))).course();
            for (int year = world.first(); year <= world.last(); year++) {
                double most = plain.at(year).alive();
                for (var setting : Setting.values()) {
                    assertThat(paths.in(setting, year)[draw])
                            .as("%s %s draw %s", year, setting, draw)
                            .isCloseTo(plain.at(year).in(setting), within(EQUAL * Math.max(1, most)));
                }
            }
        }
    }

    @Test
    void ages_that_are_not_asked_for_are_not_counted() {
        var world = Worlds.random(4);
        var chain = world.chain();
        var ages = AgeBand.andOver(chain.bands().get(2).from());
        var some = Paths.of(chain, List.of(Factors.CENTRAL), ages, 1);
        var course = chain.course();
        for (int year = world.first(); year <= world.last(); year++) {
            assertThat(some.in(Setting.HOME_CARE, year)[0])
                    .isCloseTo(course.at(year).in(Setting.HOME_CARE, ages), within(1e-6));
            assertThat(some.in(Setting.HOME_CARE, year)[0])
                    .isLessThan(course.at(year).in(Setting.HOME_CARE) - 1e-3);
        }
    }

    @Test
    void one_two_or_seven_partitions_give_the_same_bits() {
        var world = Worlds.random(11);
        var chain = world.chain();
        var factors = factors(11, 300);
        var one = Paths.of(chain, factors, AgeBand.andOver(0), 1);
        for (int partitions : new int[] {2, 7}) {
            var other = Paths.of(chain, factors, AgeBand.andOver(0), partitions);
            for (var setting : Setting.values()) {
                assertThat(other.in(setting, world.last())).isEqualTo(one.in(setting, world.last()));
            }
        }
    }

    @Test
    void it_says_its_years_and_draws() {
        var world = Worlds.random(2);
        var paths = Paths.of(world.chain(), factors(2, 65), AgeBand.andOver(0), 1);
        assertThat(paths.draws()).isEqualTo(65);
        assertThat(paths.firstYear()).isEqualTo(world.first());
        assertThat(paths.lastYear()).isEqualTo(world.last());
        assertThat(paths.in(Setting.NONE, world.last())).hasSize(65);
        assertThatThrownBy(() -> paths.in(Setting.NONE, world.last() + 1)).hasMessageContaining("asked for");
        assertThatThrownBy(() -> paths.in(Setting.NONE, world.first() - 1)).hasMessageContaining("asked for");
    }

    @Test
    void draws_whose_rates_come_to_more_than_everybody_are_refused() {
        var rates = new Rates(
                Start.of(List.of(Worlds.standing(Dependency.LOW, Setting.HOME_CARE, 1))),
                Worlds.deaths(80, 3, 4, age -> 0.1),
                List.of(),
                List.of(),
                List.of(
                        Worlds.move(Setting.HOME_CARE, Setting.NURSING, 0.3, Dependency.LOW),
                        Worlds.move(Setting.HOME_CARE, Setting.RESIDENTIAL, 0.3, Dependency.LOW)),
                Worlds.STAY,
                Setting.INFORMAL,
                Help.NONE,
                0);
        var population = Worlds.population(Worlds.ages(80, 82), 4, (sex, band, year) -> 1_000);
        var chain = Chain.of(rates, population, Worlds.BASE, Worlds.BASE + 3);
        var fine = List.of(new Factors(1, 1, 1, 1.6, 0, 1));
        assertThat(Paths.of(chain, fine, AgeBand.andOver(0), 1).draws()).isOne();
        var much = List.of(Factors.CENTRAL, new Factors(1, 1, 1, 1.7, 0, 1), Factors.CENTRAL);
        assertThatThrownBy(() -> Paths.of(chain, much, AgeBand.andOver(0), 1))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining(
                        "moves of low needs, home care, female aged 80, from 2022: found rates that come");
        assertThatThrownBy(() -> Paths.of(chain, List.of(), AgeBand.andOver(0), 0))
                .hasMessageContaining("draws: found 0")
                .hasMessageContaining("partitions: found 0.0");
        assertThatThrownBy(() -> Paths.of(chain, fine, AgeBand.andOver(0), 1_025))
                .hasMessageContaining("partitions: found 1025.0");
    }
}
