package care.trellis.demand.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.fault.Faulty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prevention and reablement. */
class HelpTest {
    private static final int BASE = Worlds.BASE;

    private static Chain chain(Help help) {
        var rates = new Rates(
                Start.of(List.of(Worlds.standing(Dependency.LOW, Setting.HOME_CARE, 1))),
                Worlds.deaths(80, 3, 4, age -> 0),
                List.of(),
                List.of(new Change(Who.aged(AgeBand.andOver(0)).needing(Dependency.LOW), 0.2, 0.1)),
                List.of(),
                Worlds.STAY,
                Setting.INFORMAL,
                help,
                0);
        return Chain.of(rates, Worlds.population(Worlds.ages(80, 82), 4, (sex, band, year) -> 1_000), BASE, BASE + 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_prevention_and_no_reablement_change_nothing(long seed) {
        var world = Worlds.random(seed);
        var without = world.with(world.rates().with(Help.NONE)).chain();
        var nothing =
                world.with(world.rates().with(new Help(0, 0, BASE, BASE + 2))).chain();
        for (var sex : Sex.values()) {
            for (int band = 0; band < without.bands().size(); band++) {
                assertThat(nothing.people(sex, band, world.last())).isEqualTo(without.people(sex, band, world.last()));
            }
        }
    }

    // Half of a fifth's worsening is avoided in full, a third of that half in the first of three years.
    @Test
    void prevention_avoids_its_share_of_worsening_as_it_is_phased_in() {
        var chain = chain(new Help(0.5, 0, BASE + 1, BASE + 3));
        assertThat(worsening(chain, BASE)).isCloseTo(0.2, within(1e-12));
        assertThat(worsening(chain, BASE + 1)).isCloseTo(0.2 * (1 - 0.5 / 3), within(1e-12));
        assertThat(worsening(chain, BASE + 2)).isCloseTo(0.2 * (1 - 0.5 * 2 / 3), within(1e-12));
    }

    private static double worsening(Chain chain, int year) {
        return probability(chain, year, Dependency.LOW, Dependency.MEDIUM);
    }

    private static double probability(Chain chain, int year, Dependency from, Dependency to) {
        var states = chain.states();
        return chain.matrix(Sex.FEMALE, 0, year)
                .probability(
                        states.indexOf(new State(from, Setting.HOME_CARE, false)),
                        states.indexOf(new State(to, Setting.HOME_CARE, false)));
    }

    @Test
    void reablement_lets_a_share_recover_besides_those_who_do_anyhow() {
        var chain = chain(new Help(0, 0.3, BASE, BASE));
        assertThat(probability(chain, BASE, Dependency.LOW, Dependency.NONE)).isCloseTo(0.4, within(1e-12));
        assertThat(probability(chain, BASE, Dependency.MEDIUM, Dependency.LOW)).isCloseTo(0.3, within(1e-12));
        assertThat(probability(chain, BASE, Dependency.LOW, Dependency.MEDIUM)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void it_begins_in_its_first_year_and_is_full_in_its_last() {
        var help = new Help(0.1, 0.1, 2027, 2030);
        assertThat(help.phase(2026)).isZero();
        assertThat(help.phase(2027)).isEqualTo(0.25);
        assertThat(help.phase(2029)).isEqualTo(0.75);
        assertThat(help.phase(2030)).isEqualTo(1);
        assertThat(help.phase(2040)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void more_prevention_never_leaves_more_people_with_high_needs_where_nobody_recovers(long seed) {
        var world = Worlds.random(seed);
        var rates = world.rates().times(new Factors(1, 1, 0, 1, 0, 1));
        var less = world.with(rates.with(new Help(0.2, 0, BASE, BASE))).chain().course();
        var more = world.with(rates.with(new Help(0.6, 0, BASE, BASE))).chain().course();
        assertThat(high(more, world.last())).isLessThan(high(less, world.last()));
    }

    private static double high(care.trellis.demand.projection.Course course, int year) {
        return course.at(year)
                .sum(AgeBand.andOver(0), need -> need == Dependency.HIGH, setting -> setting != Setting.DEAD);
    }

    @Test
    void every_figure_out_of_range_is_named() {
        assertThatThrownBy(() -> new Help(1.2, -0.1, 2030, 2029))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("share of worsening that prevention avoids: found 1.2")
                .hasMessageContaining("share that recovers with reablement: found -0.1")
                .hasMessageContaining("years of help: found 2030 to 2029");
    }
}
