package care.trellis.exchange.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.transition.Help;
import care.trellis.demand.transition.Transition;
import care.trellis.demand.uncertainty.Draws;
import care.trellis.demand.uncertainty.Input;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.Resource;
import care.trellis.exchange.library.OutlookLibrary;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios in which people move from year to year. */
class OutlookTransitionTest {
    private static final String TRANSITION =
            new String(Resource.bytes("small-outlook-transition.yaml"), StandardCharsets.UTF_8);

    private static OutlookScenario read(String text) {
        return OutlookScenarioFile.read("small.yaml", text, PopulationShelf.empty());
    }

    @Test
    void a_transition_scenario_is_read_whole() {
        var read = read(TRANSITION);
        var projection = read.scenario().project();
        var method = (Transition) read.scenario().method();

        assertThat(projection.mode()).isEqualTo(Mode.TRANSITION);
        // A fifth of 6,900 people need much help, half of them in nursing homes.
        assertThat(projection.first().careHomes()).isCloseTo(690, within(1e-9));
        assertThat(projection.last().need().orElseThrow().need()).isPositive();
        assertThat(method.admissions().sd()).isEqualTo(0.005);
        assertThat(method.rates().moves()).hasSize(2);
        assertThat(method.rates().risks()).hasSize(2);
        assertThat(method.rates().mortality().chance(Sex.MALE, 99, 2022)).isEqualTo(0.25);
        assertThat(method.rates().help()).isEqualTo(new Help(0.5, 0.1, 2021, 2022));
        assertThat(method.rates().stay().mean()).isCloseTo(801 / 365.25, within(1e-9));
        assertThat(projection.assumptions())
                .extracting(Assumption::name)
                .contains(
                        "mortality",
                        "length of stay in care homes",
                        "prevention and reablement",
                        "trend of admissions to care homes",
                        "moves a year from no care, home care to nursing home, of female, male aged 0 and over with high needs");
    }

    @Test
    void prevention_means_fewer_people_with_needs_and_longer_stays_mean_more_residents() {
        var helped = read(TRANSITION).scenario();
        var alone = read(TRANSITION.replace("help:", "note: none\n#help:")).scenario();

        assertThat(helped.project().last().of(Measure.NEED))
                .isLessThan(alone.project().last().of(Measure.NEED));
        var fan = Draws.of(alone, read(TRANSITION).uncertainty(), 1, 50, 2);
        assertThat(fan.at(Measure.CARE_HOMES, 2023).high())
                .isGreaterThan(fan.at(Measure.CARE_HOMES, 2023).low());
        assertThat(fan.at(Measure.CARE_HOMES, 2021).high())
                .isCloseTo(fan.at(Measure.CARE_HOMES, 2021).low(), within(1e-9));
        assertThat(fan.drivers(Measure.CARE_HOMES).getFirst().input()).isEqualTo(Input.STAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate: 0.1 | rate: 1.1 | 29 | a number from 0 to 1",
                "recovering: 0.05 | recovering: 0.99 | 1 | at most everybody",
                "to: nursing | to: dead | 29 | two different settings of the living",
                "to: nursing | to: nursery | 29 | residential, nursing",
                "from: [none, home_care] | from: [none, cottage] | 29 | home_care",
                "worsening: 0.1 | worsening: lots | 27 | a number such as 12.5",
                "times: 2 | times: 200 | 25 | from 0.02 to 50",
                "mean_days: 801 | mean_days: 80 | 30 | more than",
                "home: home_care | home: nursing | 1 | a home of one's own",
                "avoided: 0.5 | avoided: 5 | 33 | from 0 to 1",
                "full_year: 2022 | full_year: 2020 | 33 | the earlier first",
                "trend: admissions | trend: admission | 32 | admissions",
                "chances: [0.2, 0.2] | chances: [0.2] | 22 | 2, as the first row has",
                "chances: [0.2, 0.2] | chances: [0.2, 2] | 22 | a chance of dying",
                "sex: male, age: 81 | sex: male, age: 82 | 14 | the same ages of women and men",
                "age: 80, chances | age: 78, chances | 14 | every age from the first",
                "sex: male, age: 81 | sex: female, age: 81 | 23 | each age once",
                "first_year: 2021 | first_year: 2022 | 1 | years from 2021",
                "ages: 81+ | ages: 81-90 | 34 | a row for each sex",
            })
    void a_fault_of_a_transition_scenario_is_named_with_its_line(
            String sound, String wrong, int line, String expected) {
        assertThat(TRANSITION).contains(sound);
        var at = TRANSITION.indexOf(sound);
        var faults =
                Refusal.of(() -> read(TRANSITION.substring(0, at) + wrong + TRANSITION.substring(at + sound.length())));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.row()).isEqualTo(line);
            assertThat(fault.expected()).contains(expected);
        });
    }

    @Test
    void mortality_that_does_not_ship_is_refused() {
        int from = TRANSITION.indexOf("  publisher");
        int to = TRANSITION.indexOf("risks:");
        var shipped = TRANSITION.substring(0, from) + "  shipped: Atlantis\n" + TRANSITION.substring(to);

        assertThat(Refusal.of(() -> read(shipped)))
                .anySatisfy(fault -> assertThat(fault.value()).isEqualTo("\"Atlantis\""));
    }

    // As the note of the scenario says.
    @Test
    void need_by_moves_stays_near_need_by_age() {
        var byAge = OutlookLibrary.scenario("england-older-people-prevalence")
                .orElseThrow()
                .scenario()
                .project();
        var byMoves = OutlookLibrary.scenario("england-older-people-transition")
                .orElseThrow()
                .scenario()
                .project();

        for (int year = 2022; year <= 2047; year++) {
            assertThat(byMoves.at(year).of(Measure.NEED) / byAge.at(year).of(Measure.NEED))
                    .as("people in need, %s", year)
                    .isBetween(0.95, 1.05);
        }
        assertThat(byMoves.last().of(Measure.UNMET)).isPositive();
    }
}
