package care.trellis.demand.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.fault.Faulty;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates and people that do not make a chain. */
class RefusalTest {
    private static final int BASE = Worlds.BASE;

    @Test
    void ages_of_five_years_are_refused_with_what_to_do() {
        var bands = List.of(new AgeBand(80, 84), AgeBand.andOver(85));
        var rates = Worlds.still(Worlds.deaths(80, 6, 3, age -> 0.1), List.of());
        var population = Worlds.population(bands, 3, (sex, band, year) -> 5);
        assertThatThrownBy(() -> Chain.of(rates, population, BASE, BASE + 2))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("ages of Somewhere: found the band 80 to 84; expected single years of age")
                .hasMessageContaining("Give a population by single year of age");
    }

    @Test
    void years_beyond_the_population_or_the_mortality_are_refused_together() {
        var bands = Worlds.ages(70, 75);
        var rates = Worlds.still(Worlds.deaths(71, 6, 2, age -> 0.1), List.of());
        var population = Worlds.population(bands, 4, (sex, band, year) -> 5);
        assertThatThrownBy(() -> Chain.of(rates, population, BASE, BASE + 4))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("years of the projection: found 2022 to 2026; expected years from 2022 to 2025")
                .hasMessageContaining(
                        "mortality: found ages from 71 and years from 2022 to 2023; expected ages from 70 and"
                                + " years from 2022 to 2025");
    }

    @Test
    void mortality_is_needed_up_to_the_last_step_only() {
        var bands = Worlds.ages(70, 75);
        var rates = Worlds.still(Worlds.deaths(70, 6, 2, age -> 0.1), List.of());
        var population = Worlds.population(bands, 4, (sex, band, year) -> 5);
        assertThat(Chain.of(rates, population, BASE, BASE + 2).lastYear()).isEqualTo(BASE + 2);
        assertThatThrownBy(() -> Chain.of(rates, population, BASE, BASE + 3)).hasMessageContaining("mortality");
        assertThatThrownBy(() -> Chain.of(rates, population, BASE - 1, BASE)).hasMessageContaining("years of the");
        assertThatThrownBy(() -> Chain.of(rates, population, BASE + 1, BASE)).hasMessageContaining("years of the");
    }

    @Test
    void rates_that_move_more_than_everybody_are_named_once_for_each_state() {
        var rates = new Rates(
                Start.of(List.of(Worlds.standing(Dependency.LOW, Setting.INFORMAL, 0.5))),
                Worlds.deaths(70, 6, 3, age -> 0.1),
                List.of(),
                List.of(new Change(Who.aged(AgeBand.andOver(72)), 0.6, 0.5)),
                List.of(
                        Worlds.move(Setting.INFORMAL, Setting.HOME_CARE, 0.7, Dependency.LOW),
                        Worlds.move(Setting.INFORMAL, Setting.NURSING, 0.29, Dependency.LOW)),
                Worlds.STAY,
                Setting.INFORMAL,
                Help.NONE,
                0.05);
        var population = Worlds.population(Worlds.ages(70, 75), 3, (sex, band, year) -> 5);
        assertThatThrownBy(() -> Chain.of(rates, population, BASE, BASE + 2))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(fault -> fault.subject())
                                .contains("moves of low needs, unpaid care only, female aged 70, from 2023")
                                .contains("changes of needs of low needs, no care, female aged 72, from 2022")
                                .doesNotHaveDuplicates());
    }
}
