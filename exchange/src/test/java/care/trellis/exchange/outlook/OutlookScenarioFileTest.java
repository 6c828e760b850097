package care.trellis.exchange.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.policy.Effect;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Mode;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.uncertainty.Draws;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.Resource;
import care.trellis.exchange.library.OutlookLibrary;
import care.trellis.exchange.publish.BackTestCsv;
import care.trellis.exchange.publish.EffectCsv;
import care.trellis.exchange.publish.ProjectionCsv;
import care.trellis.exchange.publish.ProjectionJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OutlookScenarioFileTest {
    private static final String USAGE = new String(Resource.bytes("small-outlook.yaml"), StandardCharsets.UTF_8);
    private static final String PREVALENCE =
            new String(Resource.bytes("small-outlook-prevalence.yaml"), StandardCharsets.UTF_8);

    private static OutlookScenario read(String text) {
        return OutlookScenarioFile.read("small.yaml", text, PopulationShelf.empty());
    }

    @Test
    void a_usage_scenario_is_read_whole() {
        var read = read(USAGE);
        var scenario = read.scenario();
        var base = scenario.with(java.util.List.of()).project();

        assertThat(read.id()).isEqualTo("small-usage");
        assertThat(read.note()).isEqualTo("For tests.");
        assertThat(scenario.name()).isEqualTo("Small usage");
        assertThat(scenario.mode()).isEqualTo(Mode.USAGE);
        assertThat(scenario.lastYear()).isEqualTo(2024);
        assertThat(base.first().careHomes()).isCloseTo(198, within(1e-9));
        assertThat(base.first().in(Setting.HOME_CARE)).isCloseTo(100, within(1e-9));
        assertThat(base.first().cost(Funder.NHS)).isCloseTo(198 * 0.1 * 52000, within(1e-6));
        assertThat(base.at(2022).careHomes()).isCloseTo(198 * Math.exp(-0.02), within(1e-9));
        assertThat(base.at(2022).cash().orElseThrow().get(Funder.COUNCIL))
                .isCloseTo(base.at(2022).cost(Funder.COUNCIL) * 1.03, within(1e-6));
        assertThat(base.remarks()).contains("Round figures.");
        assertThat(base.assumptions()).extracting(Assumption::source).contains("made up for tests");
        assertThat(scenario.policies())
                .extracting(policy -> policy.name())
                .containsExactly("half in extra care", "falls", "reablement", "pay");
        assertThat(read.uncertainty().variants()).isPresent();
        assertThat(read.uncertainty().stay().value()).isEqualTo(0.1);
        var effects = Effect.ofEach(scenario);
        assertThat(effects.get("half in extra care"))
                .element(2)
                .satisfies(effect -> assertThat(effect.people(Setting.EXTRA_CARE))
                        .isCloseTo(198 * Math.exp(-0.04) * 0.25, within(1e-9)));
    }

    @Test
    void a_prevalence_scenario_is_read_whole() {
        var read = read(PREVALENCE);
        var year = read.scenario().project().last();

        assertThat(read.scenario().needFrom()).isEqualTo(Dependency.HIGH);
        assertThat(read.scenario().groups()).containsExactly(AgeBand.andOver(65));
        assertThat(year.of(Measure.NEED)).isCloseTo(400, within(1e-9));
        assertThat(year.of(Measure.UNMET)).isCloseTo(200, within(1e-9));
        assertThat(read.uncertainty().variants()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate: 0.01 | rate: 1.01 | 13 | from 0 to 1",
                "rate: 0.01 | rate: many | 13 | a number such as 12.5",
                "trend: falling | trend: faling | 13 | falling",
                "sex: both | sex: bot | 13 | female, male or both",
                "ages: 65-84 | ages: old | 13 | ages such as 65-84",
                "setting: residential | setting: residental | 13 | residential, nursing",
                "mode: usage | mode: places | 3 | usage, prevalence, transition",
                "base_year: 2021 | base_year: 21 | 4 | a year from 1900 to 2200",
                "horizon: 2024 | horizon: 2020 | 5 | 2021 to 2171",
                "per_year: -0.02 | per_year: -2 | 11 | a change a year from -0.2 to 0.2",
                "horizon: 2024 | horison: 2024 | 5 | a key the format has",
                "self: 0.4 | self: 0.5 | 37 | a sum of 1",
                "high: 0.6 | high: 0.7 | 1 | shares that sum to 1",
                "to: extra_care | to: nursing | 41 | extra care housing or home care",
                "years: 2 | years: two | 50 | a whole number such as 5",
                "kind: reablement | kind: rehab | 52 | substitution, prevention",
                "status: published | status: sure | 15 | published, derived, assumed",
            })
    void a_fault_is_named_with_its_line_and_what_is_expected(String sound, String wrong, int line, String expected) {
        assertThat(USAGE).contains(sound);
        var at = USAGE.indexOf(sound);
        var faults = Refusal.of(() -> read(USAGE.substring(0, at) + wrong + USAGE.substring(at + sound.length())));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.row()).isEqualTo(line);
            assertThat(fault.column()).isPositive();
            assertThat(fault.expected()).contains(expected);
        });
    }

    @Test
    void all_faults_are_named_at_once() {
        var faults = Refusal.of(() -> read(USAGE.replace("rate: 0.1,", "rate: 10,")
                .replace("share: 0.5", "share: 5")
                .replace("people: [800, 800, 800, 800]", "people: [800, 800]")));

        assertThat(faults).hasSizeGreaterThan(4);
        assertThat(faults).extracting(fault -> fault.value()).contains("10.0", "5.0", "2 years");
    }

    @Test
    void people_of_one_sex_or_twice_are_refused() {
        assertThat(Refusal.of(
                        () -> read(PREVALENCE.replace("    - {sex: male, ages: 65+, people: [1000, 2000]}\n", ""))))
                .extracting(fault -> fault.expected())
                .contains("a row for each sex");
        assertThat(Refusal.of(() ->
                        read(PREVALENCE.replace("sex: male, ages: 65+, people", "sex: female, ages: 65+, people"))))
                .extracting(fault -> fault.expected())
                .contains("each sex and band once");
        assertThat(Refusal.of(() -> read(PREVALENCE.replace("people: [1000, 2000]", "people: [1000, -2000]"))))
                .anyMatch(fault -> fault.value().equals("-2000.0"));
    }

    @Test
    void a_population_that_does_not_ship_is_refused() {
        int at = PREVALENCE.indexOf("population:");

        assertThat(Refusal.of(() -> read(PREVALENCE.substring(0, at) + "population: {shipped: E1}\n")))
                .first()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("\"E1\""));
    }

    @Test
    void rates_that_straddle_bands_of_people_are_refused() {
        assertThat(Refusal.of(() -> read(USAGE.replace("ages: 65-84, rate: 0.01", "ages: 65-79, rate: 0.01")
                        .replace("ages: 85+, rate: 0.1", "ages: 80+, rate: 0.1"))))
                .anyMatch(fault -> fault.expected().contains("end where bands of the population end"));
    }

    @Test
    void the_scenarios_that_ship_can_be_read_and_give_the_residents_of_the_census() {
        for (var id : OutlookLibrary.scenarioIds()) {
            var read = OutlookLibrary.scenario(id).orElseThrow();
            var projection = read.scenario().project();

            assertThat(read.id()).isEqualTo(id);
            // England holds about 94 % of the 278,946 residents of England and Wales aged 65 and over: 262,000.
            assertThat(projection.first().careHomes()).isBetween(255_000.0, 275_000.0);
            assertThat(projection.assumptions()).allMatch(each -> !each.source().isBlank());
            assertThat(projection.lastYear()).isEqualTo(2047);
            assertThat(read.uncertainty().variants()).isPresent();
        }
        assertThat(OutlookLibrary.scenario("nothing")).isEmpty();
        assertThat(OutlookLibrary.scenarioSource("england-older-people-usage").orElseThrow())
                .contains("278,946");
    }

    @Test
    void a_projection_is_published_as_json_and_csv_with_the_same_figures() {
        var read = read(USAGE);
        var projection = read.scenario().project();
        var fan = Draws.of(read.scenario(), read.uncertainty(), 1, 50, 2);
        var json = new JsonMapper()
                .readTree(ProjectionJson.of(
                        projection, Optional.of(fan), Effect.ofEach(read.scenario()), Optional.empty()));
        var csv = new String(ProjectionCsv.of(projection, Optional.of(fan)), StandardCharsets.UTF_8);

        assertThat(json.get("mode").asString()).isEqualTo("usage");
        assertThat(json.get("years").get(0).get("headline").get("care_homes").asDouble())
                .isEqualTo(198.0, within(1e-9));
        assertThat(json.get("back_tests").size()).isEqualTo(6);
        assertThat(json.get("policies").size()).isEqualTo(4);
        assertThat(json.get("spread").get("measures").size()).isEqualTo(9);
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("mode,area,scenario,year,figure");
        assertThat(csv).contains("usage,E92000001,Small usage,2021,people in care homes,,,,,");
        var without =
                new JsonMapper().readTree(ProjectionJson.of(projection, Optional.empty(), Map.of(), Optional.empty()));
        assertThat(without.has("spread")).isFalse();
        assertThat(new String(BackTestCsv.of(projection.backTests()), StandardCharsets.UTF_8).lines())
                .hasSize(7);
        assertThat(new String(
                        EffectCsv.of(Effect.ofEach(read.scenario())
                                .values()
                                .iterator()
                                .next()),
                        StandardCharsets.UTF_8))
                .contains("half in extra care,2024,people,extra_care,");
    }
}
