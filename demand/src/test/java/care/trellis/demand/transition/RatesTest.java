package care.trellis.demand.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Cells;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Trend;
import care.trellis.fault.Faulty;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Who OLD = Who.aged(AgeBand.andOver(85));

    private static Rates rates(List<DeathRisk> risks, List<Change> changes, List<Move> moves, Setting home) {
        return new Rates(
                Start.of(List.of()),
                Worlds.deaths(0, 1, 1, age -> 0.1),
                risks,
                changes,
                moves,
                Worlds.STAY,
                home,
                Help.NONE,
                0);
    }

    @Test
    void whatever_is_said_twice_of_the_same_people_is_refused_together() {
        var risk = new DeathRisk(Dependency.HIGH, Setting.NURSING, 3);
        var change = new Change(OLD, 0.1, 0);
        var move = new Move(OLD, Setting.NONE, Setting.NURSING, 0.1);
        var faulty = new Move(Who.aged(new AgeBand(80, 85)), Setting.NONE, Setting.NURSING, 0.1);
        assertThatThrownBy(() -> rates(
                        List.of(risk, new DeathRisk(Dependency.HIGH, Setting.NURSING, 2)),
                        List.of(change, new Change(OLD.needing(Dependency.LOW), 0.2, 0)),
                        List.of(move, faulty),
                        Setting.WAITING))
                .isInstanceOfSatisfying(
                        Faulty.class, refused -> assertThat(refused.faults()).hasSize(4))
                .hasMessageContaining("setting after a care home: found waiting for a place")
                .hasMessageContaining("relative risk of death in nursing home with high needs: found two; expected one")
                .hasMessageContaining("change of needs of female, male aged 85 and over with low needs")
                .hasMessageContaining("moves from no care to nursing home of female, male aged 80 to 85");
    }

    @Test
    void what_differs_in_sex_age_need_or_ends_is_allowed() {
        var made = rates(
                List.of(
                        new DeathRisk(Dependency.HIGH, Setting.NURSING, 3),
                        new DeathRisk(Dependency.LOW, Setting.NURSING, 3),
                        new DeathRisk(Dependency.HIGH, Setting.RESIDENTIAL, 3)),
                List.of(
                        new Change(OLD.of(Sex.MALE), 0.1, 0),
                        new Change(OLD.of(Sex.FEMALE), 0.2, 0),
                        new Change(Who.aged(new AgeBand(80, 84)), 0.2, 0)),
                List.of(
                        new Move(OLD, Setting.NONE, Setting.NURSING, 0.1),
                        new Move(OLD, Setting.NONE, Setting.RESIDENTIAL, 0.1),
                        new Move(OLD, Setting.HOME_CARE, Setting.NURSING, 0.1)),
                Setting.EXTRA_CARE);
        assertThat(made.moves()).hasSize(3);
    }

    @Test
    void a_move_is_of_the_living_between_two_settings_and_not_out_of_a_care_home() {
        assertThatThrownBy(() -> new Move(OLD, Setting.NONE, Setting.NONE, 0.1)).hasMessageContaining("no move of the");
        assertThatThrownBy(() -> new Move(OLD, Setting.NONE, Setting.DEAD, 0.1)).hasMessageContaining("no move of the");
        assertThatThrownBy(() -> new Move(OLD, Setting.DEAD, Setting.NONE, 0.1)).hasMessageContaining("no move of the");
        assertThatThrownBy(() -> new Move(OLD, Setting.NURSING, Setting.NONE, 1.1))
                .hasMessageContaining("a move out of care homes")
                .hasMessageContaining("found 1.1; expected a number from 0 to 1");
        assertThat(new Move(OLD, Setting.RESIDENTIAL, Setting.NURSING, 0.1).isAdmission())
                .isFalse();
        assertThat(new Move(OLD, Setting.WAITING, Setting.NURSING, 0.1).isAdmission())
                .isTrue();
        assertThat(new Move(OLD, Setting.WAITING, Setting.NONE, 0.1).isAdmission())
                .isFalse();
    }

    @Test
    void figures_out_of_range_are_named() {
        assertThatThrownBy(() -> new DeathRisk(Dependency.LOW, Setting.NONE, 0.01))
                .hasMessageContaining("0.02 to 50");
        assertThatThrownBy(() -> new Change(OLD, 2, -1))
                .hasMessageContaining("worsening a year of female, male aged 85 and over")
                .hasMessageContaining("recovering a year of");
        assertThatThrownBy(() -> new Factors(0, -1, 11, -1, 0.3, 0))
                .isInstanceOfSatisfying(
                        Faulty.class, refused -> assertThat(refused.faults()).hasSize(6));
        assertThatThrownBy(() -> new Who(EnumSet.noneOf(Sex.class), AgeBand.single(4), OLD.needs()))
                .hasMessageContaining("people aged 4: found no sex or no dependency");
        assertThatThrownBy(() ->
                        new Standing(EnumSet.noneOf(Sex.class), AgeBand.single(4), Dependency.LOW, Setting.DEAD, 2))
                .isInstanceOfSatisfying(
                        Faulty.class, refused -> assertThat(refused.faults()).hasSize(3));
    }

    @Test
    void shares_of_the_start_that_come_to_more_than_one_are_named_by_sex_and_age() {
        assertThatThrownBy(() -> Start.of(List.of(
                        new Standing(OLD.sexes(), new AgeBand(80, 82), Dependency.LOW, Setting.NONE, 0.6),
                        new Standing(EnumSet.of(Sex.MALE), AgeBand.single(81), Dependency.LOW, Setting.NURSING, 0.5))))
                .isInstanceOfSatisfying(
                        Faulty.class, refused -> assertThat(refused.faults()).hasSize(1))
                .hasMessageContaining("shares of male people aged 81 in the base year: found 1.1; expected at most 1");
    }

    @Test
    void whoever_is_in_no_standing_has_no_needs_and_no_care() {
        var start = Start.of(
                List.of(new Standing(EnumSet.of(Sex.MALE), AgeBand.single(81), Dependency.LOW, Setting.NURSING, 0.25)));
        assertThat(start.share(Sex.MALE, 81, Dependency.NONE, Setting.NONE)).isEqualTo(0.75);
        assertThat(start.share(Sex.MALE, 81, Dependency.LOW, Setting.NURSING)).isEqualTo(0.25);
        assertThat(start.share(Sex.FEMALE, 81, Dependency.NONE, Setting.NONE)).isEqualTo(1);
        assertThat(start.share(Sex.MALE, 82, Dependency.NONE, Setting.NONE)).isEqualTo(1);
    }

    @Test
    void a_start_can_be_taken_from_the_cells_of_another_mode_without_the_dead() {
        var cells = new Cells(List.of(new AgeBand(65, 84), AgeBand.andOver(85)));
        cells.set(Sex.FEMALE, 0, Dependency.LOW, Setting.INFORMAL, 30);
        cells.set(Sex.FEMALE, 0, Dependency.NONE, Setting.NONE, 70);
        cells.set(Sex.FEMALE, 0, Dependency.NONE, Setting.DEAD, 900);
        cells.set(Sex.FEMALE, 1, Dependency.HIGH, Setting.NURSING, 5);
        var start = Start.of(cells);
        assertThat(start.share(Sex.FEMALE, 84, Dependency.LOW, Setting.INFORMAL))
                .isCloseTo(0.3, within(1e-12));
        assertThat(start.share(Sex.FEMALE, 84, Dependency.NONE, Setting.DEAD)).isZero();
        assertThat(start.share(Sex.FEMALE, 130, Dependency.HIGH, Setting.NURSING))
                .isEqualTo(1);
        assertThat(start.share(Sex.MALE, 70, Dependency.NONE, Setting.NONE)).isEqualTo(1);
    }

    @Test
    void mortality_beyond_its_last_age_is_that_of_the_last_and_its_factor_stops_at_certainty() {
        var deaths = Worlds.deaths(60, 3, 2, age -> (age - 58) / 10.0);
        assertThat(deaths.chance(Sex.FEMALE, 61, Worlds.BASE)).isEqualTo(0.3);
        assertThat(deaths.chance(Sex.FEMALE, 99, Worlds.BASE + 1)).isEqualTo(0.4);
        assertThat(deaths.times(2).chance(Sex.FEMALE, 99, Worlds.BASE)).isEqualTo(0.8);
        assertThat(deaths.times(2).times(2).chance(Sex.FEMALE, 99, Worlds.BASE)).isEqualTo(1);
        assertThatThrownBy(() -> deaths.chance(Sex.FEMALE, 59, Worlds.BASE))
                .hasMessageContaining("asked for age 59 in the year from mid-2022");
        assertThatThrownBy(() -> deaths.chance(Sex.FEMALE, 60, Worlds.BASE + 2)).hasMessageContaining("from mid-2024");
        assertThatThrownBy(() -> deaths.chance(Sex.FEMALE, 60, Worlds.BASE - 1)).hasMessageContaining("from mid-2021");
        assertThatThrownBy(() -> Worlds.deaths(60, 2, 1, age -> age == 61 ? 1.5 : 0))
                .hasMessageContaining(
                        "mortality, FEMALE, age 61, 2022: found 1.5; expected a chance of dying within a year");
    }

    @Test
    void the_mode_says_what_it_is_and_gives_the_course_of_its_chain() {
        var world = Worlds.random(5);
        var method = new Transition(
                world.rates(), new Trend(world.rates().trend(), 0, "made up", Assumption.Status.ASSUMED), List.of());
        assertThat(method.mode()).isEqualTo(Mode.TRANSITION);
        var course = method.run(world.population(), world.first(), world.last());
        assertThat(course.at(world.last()).in(Setting.NURSING))
                .isEqualTo(world.chain().course().at(world.last()).in(Setting.NURSING))
                .isPositive();
    }
}
