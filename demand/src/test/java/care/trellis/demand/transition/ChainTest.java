package care.trellis.demand.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {
    private static final int BASE = Worlds.BASE;

    private static Chain chain(Rates rates, double now, double then) {
        var bands = Worlds.ages(80, 82);
        return Chain.of(
                rates, Worlds.population(bands, 2, (sex, band, year) -> year == 0 ? now : then), BASE, BASE + 1);
    }

    private static int number(Chain chain, Dependency need, Setting setting, boolean isSettled) {
        return chain.states().indexOf(new State(need, setting, isSettled));
    }

    // 1,000 people, a tenth in nursing homes with five times the risk: k = 0.14 / (0.9 + 0.1 × 5) = 0.1, so that 90 die
    // outside and 50 in homes, 140 together.
    @Test
    void deaths_are_those_of_the_population_shared_by_relative_risk() {
        var rates = new Rates(
                Start.of(List.of(Worlds.standing(Dependency.HIGH, Setting.NURSING, 0.1))),
                Worlds.deaths(80, 3, 1, age -> 0.14),
                List.of(new DeathRisk(Dependency.HIGH, Setting.NURSING, 5)),
                List.of(),
                List.of(),
                new Stay(0.1, 0.1),
                Setting.NONE,
                Help.NONE,
                0);
        var chain = chain(rates, 1_000, 860);
        var cells = chain.course().at(BASE + 1);
        assertThat(cells.get(Sex.MALE, 1, Dependency.HIGH, Setting.DEAD)).isCloseTo(50, within(1e-9));
        assertThat(cells.get(Sex.MALE, 1, Dependency.NONE, Setting.DEAD)).isCloseTo(90, within(1e-9));
        // Of the 100 residents as many die as leave and more, so that nobody leaves alive: 50 are there.
        assertThat(cells.get(Sex.MALE, 1, Dependency.HIGH, Setting.NURSING)).isCloseTo(50, within(1e-9));
        assertThat(chain.staying(Sex.MALE, 1, BASE + 1)).isCloseTo(1, within(1e-9));
    }

    // k·r passes 1 for residents: all 100 die, and the other 500 deaths are shared among 900.
    @Test
    void where_a_risk_would_pass_certainty_all_of_that_state_die_and_the_others_share_the_rest() {
        var rates = new Rates(
                Start.of(List.of(Worlds.standing(Dependency.HIGH, Setting.NURSING, 0.1))),
                Worlds.deaths(80, 3, 1, age -> 0.6),
                List.of(new DeathRisk(Dependency.HIGH, Setting.NURSING, 5)),
                List.of(),
                List.of(),
                Worlds.STAY,
                Setting.NONE,
                Help.NONE,
                0);
        var cells = chain(rates, 1_000, 400).course().at(BASE + 1);
        assertThat(cells.get(Sex.FEMALE, 1, Dependency.HIGH, Setting.DEAD)).isCloseTo(100, within(1e-9));
        assertThat(cells.get(Sex.FEMALE, 1, Dependency.NONE, Setting.DEAD)).isCloseTo(500, within(1e-9));
    }

    @Test
    void when_everybody_dies_nobody_is_left_and_the_next_people_are_newcomers() {
        var chain = chain(Worlds.still(Worlds.deaths(80, 3, 1, age -> 1), List.of()), 1_000, 30);
        assertThat(chain.course().at(BASE + 1).get(Sex.FEMALE, 1, Dependency.NONE, Setting.DEAD))
                .isEqualTo(1_000);
        assertThat(chain.arrivals(Sex.FEMALE, 1, BASE + 1)).containsExactly(30);
    }

    // 1,000 with low needs and home care; none die; a fifth worsen, a tenth recover; half of those with medium needs
    // then
    // move into a care home, of whom (1 - e^-0.55)/0.55 are there at the end of the year.
    @Test
    void needs_change_before_people_move_and_some_admitted_are_gone_again_by_the_end() {
        var rates = new Rates(
                Start.of(List.of(Worlds.standing(Dependency.LOW, Setting.HOME_CARE, 1))),
                Worlds.deaths(80, 3, 1, age -> 0),
                List.of(),
                List.of(new Change(Who.aged(AgeBand.andOver(0)).needing(Dependency.LOW), 0.2, 0.1)),
                List.of(Worlds.move(Setting.HOME_CARE, Setting.RESIDENTIAL, 0.5, Dependency.MEDIUM)),
                Worlds.STAY,
                Setting.INFORMAL,
                Help.NONE,
                0);
        var chain = chain(rates, 1_000, 1_000);
        var cells = chain.course().at(BASE + 1);
        double there = (1 - Math.exp(-0.55)) / 0.55;
        assertThat(cells.get(Sex.MALE, 1, Dependency.LOW, Setting.HOME_CARE)).isCloseTo(700, within(1e-9));
        assertThat(cells.get(Sex.MALE, 1, Dependency.NONE, Setting.HOME_CARE)).isCloseTo(100, within(1e-9));
        assertThat(cells.get(Sex.MALE, 1, Dependency.MEDIUM, Setting.RESIDENTIAL))
                .isCloseTo(100 * there, within(1e-9));
        assertThat(cells.get(Sex.MALE, 1, Dependency.MEDIUM, Setting.HOME_CARE))
                .isCloseTo(200 - 100 * there, within(1e-9));
        assertThat(chain.people(Sex.MALE, 1, BASE + 1)[number(chain, Dependency.MEDIUM, Setting.RESIDENTIAL, false)])
                .isCloseTo(100 * there, within(1e-9));
    }

    // A tenth die of whatever; the stay has 1 - e^-0.35 leave in later years; the rest of it leaves alive.
    @Test
    void residents_who_leave_and_do_not_die_go_home() {
        var rates = Worlds.still(
                Worlds.deaths(80, 3, 1, age -> 0.1), List.of(Worlds.standing(Dependency.HIGH, Setting.NURSING, 1)));
        var chain = chain(rates, 1_000, 900);
        var matrix = chain.matrix(Sex.MALE, 0, BASE);
        int first = number(chain, Dependency.HIGH, Setting.NURSING, false);
        int later = number(chain, Dependency.HIGH, Setting.NURSING, true);
        int home = number(chain, Dependency.HIGH, Setting.NONE, false);
        double leaving = 1 - Math.exp(-0.35);
        assertThat(matrix.probability(later, later)).isCloseTo(1 - leaving, within(1e-12));
        assertThat(matrix.probability(later, home)).isCloseTo(leaving - 0.1, within(1e-12));
        assertThat(matrix.probability(later, matrix.size())).isCloseTo(0.1, within(1e-12));
        assertThat(matrix.probability(first, first)).isZero();
        assertThat(matrix.probability(first, later)).isCloseTo(1 - Worlds.STAY.leavingFirst(), within(1e-12));
        assertThat(chain.people(Sex.MALE, 0, BASE)[first]).isCloseTo(1_000 * Worlds.STAY.shareFirst(), within(1e-9));
        assertThat(chain.people(Sex.MALE, 0, BASE)[later])
                .isCloseTo(1_000 - 1_000 * Worlds.STAY.shareFirst(), within(1e-9));
    }

    @Test
    void the_open_band_keeps_its_survivors_and_takes_in_the_age_below() {
        var chain =
                chain(Worlds.still(Worlds.deaths(80, 3, 1, age -> age == 82 ? 0.5 : 0.25), List.of()), 1_000, 2_000);
        // 750 from age 81 and 500 from 82 and over; the other 750 moved in.
        assertThat(chain.arrivals(Sex.FEMALE, 2, BASE + 1)).containsExactly(750);
        assertThat(chain.arrivals(Sex.FEMALE, 1, BASE + 1)).containsExactly(1_250);
        assertThat(chain.arrivals(Sex.FEMALE, 0, BASE + 1)).containsExactly(2_000);
        assertThat(chain.course().at(BASE + 1).get(Sex.FEMALE, 2, Dependency.NONE, Setting.DEAD))
                .isEqualTo(750);
    }

    @Test
    void where_more_move_out_than_in_everybody_is_as_likely_to() {
        var rates = Worlds.still(
                Worlds.deaths(80, 3, 1, age -> 0.5), List.of(Worlds.standing(Dependency.LOW, Setting.INFORMAL, 0.25)));
        var chain = chain(rates, 1_000, 400);
        assertThat(chain.staying(Sex.FEMALE, 1, BASE + 1)).isCloseTo(0.8, within(1e-12));
        assertThat(chain.course().at(BASE + 1).get(Sex.FEMALE, 1, Dependency.LOW, Setting.INFORMAL))
                .isCloseTo(100, within(1e-9));
        assertThat(chain.arrivals(Sex.FEMALE, 1, BASE + 1)).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void everybody_is_somewhere_and_whoever_is_here_survived_or_arrived(long seed) {
        var world = Worlds.random(seed);
        var chain = world.chain();
        var course = chain.course();
        assertThat(course.firstYear()).isEqualTo(world.first());
        assertThat(course.lastYear()).isEqualTo(world.last());
        for (int year = world.first(); year <= world.last(); year++) {
            assertThat(course.at(year).alive()).isCloseTo(world.population().total(year), within(1e-7));
            for (var sex : Sex.values()) {
                for (int band = 0; band < chain.bands().size(); band++) {
                    double survivors = year == world.first() ? 0 : survivors(chain, sex, band, year);
                    double staying = chain.staying(sex, band, year);
                    assertThat(staying).isBetween(0.0, 1.0);
                    assertThat(survivors * staying + sum(chain.arrivals(sex, band, year)))
                            .isCloseTo(sum(chain.people(sex, band, year)), within(1e-8))
                            .isCloseTo(world.population().people(sex, band, year), within(1e-8));
                }
            }
        }
    }

    /** Those of a year before who live to be of a band. */
    private static double survivors(Chain chain, Sex sex, int band, int year) {
        double survivors = 0;
        for (int from = 0; from < chain.bands().size(); from++) {
            if (chain.after(from) == band) {
                var people = chain.people(sex, from, year - 1);
                var matrix = chain.matrix(sex, from, year - 1);
                for (int i = 0; i < people.length; i++) {
                    survivors += people[i] * (1 - matrix.probability(i, matrix.size()));
                }
            }
        }
        return survivors;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void every_row_of_every_matrix_sums_to_one_and_deaths_match_the_populations(long seed) {
        var world = Worlds.random(seed);
        var chain = world.chain();
        for (var sex : Sex.values()) {
            for (int band = 0; band < chain.bands().size(); band++) {
                for (int year = world.first(); year < world.last(); year++) {
                    var matrix = chain.matrix(sex, band, year);
                    var people = chain.people(sex, band, year);
                    double died = 0;
                    for (int from = 0; from < matrix.size(); from++) {
                        double row = 0;
                        for (int to = 0; to <= matrix.size(); to++) {
                            assertThat(matrix.probability(from, to)).isBetween(0.0, 1.0);
                            row += matrix.probability(from, to);
                        }
                        assertThat(row).isCloseTo(1, within(1e-12));
                        died += people[from] * matrix.probability(from, matrix.size());
                    }
                    double q = world.rates()
                            .mortality()
                            .chance(sex, chain.bands().get(band).from(), year);
                    assertThat(died).isCloseTo(q * sum(people), within(1e-8));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void higher_mortality_never_raises_survivors(long seed) {
        var world = Worlds.random(seed);
        var chain = world.chain();
        var deadlier = chain.under(world.rates().times(new Factors(1.3, 1, 1, 1, 0, 1)));
        boolean isLower = false;
        for (var sex : Sex.values()) {
            for (int band = 0; band < chain.bands().size(); band++) {
                for (int year = world.first(); year <= world.last(); year++) {
                    double before = sum(chain.people(sex, band, year));
                    double after = sum(deadlier.people(sex, band, year));
                    assertThat(after).isLessThanOrEqualTo(before + 1e-9);
                    isLower |= after < before - 1e-6;
                }
            }
        }
        assertThat(isLower).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_same_rates_give_the_same_path_again(long seed) {
        var world = Worlds.random(seed);
        var chain = world.chain();
        var again = chain.under(world.rates());
        for (var sex : Sex.values()) {
            for (int band = 0; band < chain.bands().size(); band++) {
                assertThat(again.people(sex, band, world.last())).isEqualTo(chain.people(sex, band, world.last()));
            }
        }
    }

    @Test
    void the_first_year_has_no_dead() {
        var world = Worlds.random(3);
        assertThat(world.chain().course().at(world.first()).in(Setting.DEAD)).isZero();
    }

    @Test
    void only_states_that_somebody_can_be_in_are_counted() {
        var chain = chain(Worlds.still(Worlds.deaths(80, 3, 1, age -> 0.1), List.of()), 1_000, 900);
        assertThat(chain.states()).containsExactly(new State(Dependency.NONE, Setting.NONE, false));
        assertThat(chain.states().getFirst()).hasToString("none needs, no care");
    }

    private static double sum(double[] figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure;
        }
        return sum;
    }
}
