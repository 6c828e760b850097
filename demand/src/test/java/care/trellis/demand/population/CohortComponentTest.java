package care.trellis.demand.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CohortComponentTest {
    private static final Offset<Double> ONE_PERSON = within(1.0);
    private static final Offset<Double> DIGITS = within(1e-6);

    private final FirstYear england = new FirstYear();
    private final Population base = england.population();

    // G01: the identity of cohorts, on the published deaths and migration.
    @Test
    void the_published_year_moves_every_cohort_on_by_its_deaths_and_half_the_migration_of_both_ages() {
        for (var sex : Sex.values()) {
            for (int age = 0; age < 104; age++) {
                double migration = (england.get(sex, age, "migration") + england.get(sex, age + 1, "migration")) / 2;
                assertThat(england.get(sex, age, "people2022") - england.get(sex, age, "deaths") + migration)
                        .as(sex + " " + age)
                        .isCloseTo(england.get(sex, age + 1, "people2023"), ONE_PERSON);
            }
        }
    }

    // G01, G02 and the infants: a year of our own against the published one.
    @Test
    void a_year_from_mid_2022_gives_every_published_cell_and_death_to_the_person() {
        var projected = england.method(1).run(base, 2022, 2023);

        for (var sex : Sex.values()) {
            for (int band = 0; band < base.bands().size(); band++) {
                // Above 104 the published table gives two bands only, which the method lays out over their ages.
                assertThat(projected.population().people(sex, band, 2023))
                        .as(sex + " " + base.bands().get(band))
                        .isCloseTo(
                                base.people(sex, band, 2023),
                                within(base.bands().get(band).from() < 105 ? 2.0 : 5.0));
            }
            for (int age = 0; age < 105; age++) {
                assertThat(projected.deaths(sex, AgeBand.single(age), 2022))
                        .as(sex + " " + age)
                        .isCloseTo(england.get(sex, age, "deaths"), within(0.6));
            }
            assertThat(projected.deaths(sex, AgeBand.andOver(105), 2022))
                    .isCloseTo(england.get(sex, 105, "deaths"), within(4.0));
            assertThat(projected.deathsOfInfants(sex, 2022))
                    .isCloseTo(england.get(sex, "birth", "deaths"), within(0.6));
        }
        assertThat(projected.population().total(2023)).isCloseTo(57_910_211, within(90.0));
    }

    // G03: births by age of mother.
    @Test
    void births_by_age_are_the_rate_times_the_mean_of_women_at_both_mid_years() {
        var fertility = england.fertility(1);
        double all = 0;
        for (int age = 15; age <= 46; age++) {
            double births = fertility.births(
                    age, 2022, england.get(Sex.FEMALE, age, "people2022"), england.get(Sex.FEMALE, age, "people2023"));
            assertThat(births).as("age " + age).isCloseTo(england.get(Sex.FEMALE, age, "births"), within(0.6));
            all += births;
        }
        assertThat(all).isCloseTo(570_749, within(4.0));
        var projected = england.method(1).run(base, 2022, 2023);
        assertThat(projected.births(Sex.MALE, 2022) + projected.births(Sex.FEMALE, 2022))
                .isCloseTo(570_749, within(4.0));
        assertThat(projected.births(Sex.MALE, 2022) / projected.births(Sex.FEMALE, 2022))
                .isCloseTo(1.05, within(1e-12));
    }

    @Test
    void people_are_conserved_in_every_year() {
        var ledger = england.method(40).run(base, 2022, 2062).ledger();

        assertThat(ledger).hasSize(40);
        assertThat(ledger.getFirst().year()).isEqualTo(2022);
        assertThat(ledger.getLast().year()).isEqualTo(2061);
        for (var year : ledger) {
            assertThat(year.unexplained()).as(year.toString()).isCloseTo(0, DIGITS);
            assertThat(year.births()).isGreaterThan(400_000);
            assertThat(year.deaths()).isGreaterThan(400_000);
            assertThat(year.netMigration()).isCloseTo(787_690, within(1e-6));
        }
        assertThat(ledger.getFirst().before()).isCloseTo(57_112_542, DIGITS);
        assertThat(ledger.get(1).before()).isEqualTo(ledger.getFirst().after());
    }

    @Test
    void a_ledger_names_who_appeared_without_cause() {
        assertThat(new YearOfChange(2022, 100, 5, 3, 2, 110).unexplained()).isEqualTo(6);
    }

    @Test
    void higher_mortality_never_raises_survivors() {
        var usual = england.method(30).run(base, 2022, 2052).population();
        var higher = new CohortComponent(england.mortality(30).times(1.1), england.fertility(30), england.migration(30))
                .run(base, 2022, 2052)
                .population();
        for (int year = 2023; year <= 2052; year++) {
            for (var sex : Sex.values()) {
                for (int band = 0; band < base.bands().size(); band++) {
                    assertThat(higher.people(sex, band, year))
                            .isLessThanOrEqualTo(usual.people(sex, band, year) + 1e-9);
                }
            }
            assertThat(higher.people(AgeBand.andOver(65), year)).isLessThan(usual.people(AgeBand.andOver(65), year));
        }
    }

    @Test
    void where_everybody_dies_only_the_years_children_are_left() {
        var all = new CohortComponent(
                england.mortality(1).times(1e9), england.fertility(1), NetMigration.none(2022, 2022));
        var projected = all.run(base, 2022, 2023);

        assertThat(projected.population().people(AgeBand.andOver(1), 2023)).isZero();
        // Infants die within the year too, and women who are dead bear children for half of it.
        assertThat(projected.population().total(2023)).isZero();
        assertThat(projected.births(Sex.FEMALE, 2022)).isPositive();
    }

    @Test
    void without_births_deaths_and_moves_everybody_is_a_year_older() {
        var nobodyDies = Mortality.of(FirstYear.ONS, 2022, new double[2][3], new double[2][111][3]);
        var still = new CohortComponent(
                nobodyDies, new Fertility(15, 2022, new double[32][3]), NetMigration.none(2022, 2024));
        var after = still.run(base, 2022, 2025).population();

        for (var sex : Sex.values()) {
            for (int age = 3; age < 105; age++) {
                assertThat(after.people(sex, AgeBand.single(age), 2025))
                        .isEqualTo(base.people(sex, AgeBand.single(age - 3), 2022));
            }
            assertThat(after.people(sex, new AgeBand(0, 2), 2025)).isZero();
            assertThat(after.people(sex, AgeBand.andOver(105), 2025))
                    .isCloseTo(base.people(sex, AgeBand.andOver(102), 2022), DIGITS);
        }
    }

    @Test
    void a_wide_band_is_laid_out_by_how_many_live_to_each_of_its_ages() {
        // 85 to 86: 100 people; half of those aged 85 die within the year, all of those aged 86 and above do.
        var bands = bands(85, new AgeBand(85, 86), AgeBand.andOver(87));
        var few = Population.of(
                FirstYear.ENGLAND, FirstYear.ONS, bands, 2022, 2022, (sex, band, year) -> band == 85 ? 100 : 0);
        var chances = new double[2][88][1];
        for (var ages : chances) {
            ages[85][0] = 0.5;
            ages[86][0] = 1;
            ages[87][0] = 1;
        }
        var projected = new CohortComponent(
                        Mortality.of(FirstYear.ONS, 2022, new double[2][1], chances),
                        new Fertility(15, 2022, new double[1][1]),
                        NetMigration.none(2022, 2022))
                .run(few, 2022, 2023);

        // Two thirds are 85, one third 86: half of the first live to be 86, nobody to be 87.
        assertThat(projected.deaths(Sex.MALE, AgeBand.single(85), 2022)).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(projected.deaths(Sex.MALE, AgeBand.single(86), 2022)).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(projected.population().people(Sex.MALE, 85, 2023)).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(projected.population().people(Sex.MALE, 86, 2023)).isZero();
    }

    @Test
    void the_last_age_of_the_mortality_table_keeps_its_survivors_and_takes_the_migration_of_all_above() {
        var bands = bands(90, AgeBand.andOver(90));
        var few = Population.of(
                FirstYear.ENGLAND, FirstYear.ONS, bands, 2022, 2022, (sex, band, year) -> band >= 89 ? 1_000 : 0);
        var chances = new double[2][91][1];
        chances[0][89][0] = 0.1;
        chances[0][90][0] = 0.2;
        var moves = new double[2][96][1];
        moves[0][89][0] = 10;
        moves[0][90][0] = 20;
        moves[0][95][0] = 40;
        var projected = new CohortComponent(
                        Mortality.of(FirstYear.ONS, 2022, new double[2][1], chances),
                        new Fertility(15, 2022, new double[1][1]),
                        new NetMigration(2022, moves))
                .run(few, 2022, 2023);

        // Deaths 0.1 × (1,000 + 5) and 0.2 × (1,000 + 30); moves half of 10 and all of 60.
        assertThat(projected.deaths(Sex.FEMALE, AgeBand.single(89), 2022)).isCloseTo(100.5, within(1e-9));
        assertThat(projected.deaths(Sex.FEMALE, AgeBand.andOver(90), 2022)).isCloseTo(206, within(1e-9));
        assertThat(projected.population().people(Sex.FEMALE, 90, 2023))
                .isCloseTo(2_000 - 100.5 - 206 + 5 + 60, within(1e-9));
        assertThat(projected.population().people(Sex.FEMALE, 89, 2023)).isCloseTo(5, within(1e-9));
    }

    @Test
    void more_leavers_than_people_are_refused_by_name() {
        var moves = new double[2][31][1];
        moves[1][30][0] = -2_000_000;
        var method = new CohortComponent(england.mortality(1), england.fertility(1), new NetMigration(2022, moves));
        assertThatThrownBy(() -> method.run(base, 2022, 2023))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("England, MALE, age 30, 2023: found -")
                .hasMessageContaining("England, MALE, age 31, 2023: found -");
    }

    @Test
    void everything_missing_is_named_at_once() {
        var coarse = Population.of(
                FirstYear.ENGLAND, FirstYear.ONS, AgeBand.every(5, 90), 2022, 2022, (sex, band, year) -> 1);
        var shortOnes = new CohortComponent(
                Mortality.from(FirstYear.ONS, 60, 2023, new double[2][21][1]),
                new Fertility(15, 2022, new double[70][2]),
                new NetMigration(2020, new double[2][3][2]));
        assertThatThrownBy(() -> shortOnes.run(coarse, 2022, 2024))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(care.trellis.fault.Fault::subject)
                                .contains("age bands of England", "mortality", "fertility", "net migration")
                                .hasSize(17 + 5));
        assertThatThrownBy(() -> england.method(1).run(base, 2021, 2021))
                .hasMessageContaining("base year: found 2021; expected from 2022 to 2023")
                .hasMessageContaining("last year: found 2021; expected after the base year 2021");
        assertThatThrownBy(() ->
                        new CohortComponent(england.mortality(1), england.fertility(1), england.migration(1), 1.1))
                .hasMessageContaining("share of boys: found 1.1");
    }

    @Test
    void years_and_ages_that_are_not_there_are_refused_in_words() {
        var projected = england.method(1).run(base, 2022, 2023);
        assertThatThrownBy(() -> projected.births(Sex.MALE, 2023)).hasMessageContaining("mid-2022 to mid-2022");
        assertThatThrownBy(() -> projected.births(Sex.MALE, 2021))
                .hasMessageContaining("asked for the year from mid-2021");
        assertThatThrownBy(() -> england.mortality(1).chance(Sex.MALE, -1, 2022))
                .hasMessageContaining("ages 0 to 125");
        assertThat(england.mortality(1).chance(Sex.MALE, 126, 2022))
                .isEqualTo(england.mortality(1).chance(Sex.MALE, 125, 2022));
        assertThatThrownBy(() -> england.fertility(1).rate(14, 2022)).hasMessageContaining("ages 15 to 46");
        assertThatThrownBy(() -> england.fertility(1).rate(15, 2023)).hasMessageContaining("years from mid-2022");
        assertThatThrownBy(() -> Mortality.from(FirstYear.ONS, 60, 2022, new double[2][51][1])
                        .chanceOfInfants(Sex.MALE, 2022))
                .hasMessageContaining("ages from 60 only");
        assertThatThrownBy(() -> new NetMigration(2022, new double[0][][])).hasMessageContaining("net migration");
        assertThatThrownBy(() -> new Fertility(15, 2022, new double[][] {{0.1, 0.2}, {0.1}}))
                .hasMessageContaining("not rectangular");
        assertThatThrownBy(() -> new Fertility(15, 2022, new double[][] {{0.1}, {1.5}}))
                .hasMessage("fertility, FEMALE, age 16, 2022: found 1.5; expected births per woman a year, 0 to 1");
    }

    private static List<AgeBand> bands(int singles, AgeBand... more) {
        var bands = new ArrayList<AgeBand>();
        for (int age = 0; age < singles; age++) {
            bands.add(AgeBand.single(age));
        }
        bands.addAll(List.of(more));
        return bands;
    }
}
