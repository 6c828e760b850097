package care.trellis.exchange.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.CohortComponent;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.demand.population.Together;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The expected numbers G01 to G05 on ONS's 2022-based national projections, every cell of them. */
class NationalProjectionsTest {
    private static final int OLDEST_OF_MOVES = 105;

    private final Population england =
            Reference.people("npp2022/population_england.csv").populations().getFirst();

    private static ChangeTable changes(String name) {
        return ChangeFile.read(name, Reference.bytes("npp2022/" + name));
    }

    private static AgeBand age(int age) {
        return age == OLDEST_OF_MOVES ? AgeBand.andOver(age) : AgeBand.single(age);
    }

    @Test
    void g01_every_cohort_moves_on_by_its_deaths_and_half_the_moves_of_both_ages_to_the_person() {
        var deaths = changes("deaths_england.csv");
        var moves = changes("net_migration_england.csv");
        int cells = 0;
        double furthest = 0;
        for (var sex : Sex.values()) {
            for (int age = 0; age <= 102; age++) {
                for (int year = 2022; year < 2122; year++) {
                    double expected = england.people(sex, age, year)
                            - deaths.at(sex, age(age), year)
                            + (moves.at(sex, age(age), year) + moves.at(sex, age(age + 1), year)) / 2;
                    furthest = Math.max(furthest, Math.abs(expected - england.people(sex, age + 1, year + 1)));
                    cells++;
                }
            }
        }
        assertThat(cells).isEqualTo(20_600);
        assertThat(furthest).isEqualTo(1.0);
    }

    @Test
    void g02_deaths_are_the_chance_of_dying_of_people_and_half_the_moves() {
        var deaths = changes("deaths_england.csv");
        var moves = changes("net_migration_england.csv");
        var mortality =
                ChangeFile.mortality("mortality.csv", Reference.bytes("npp2022/mortality_qx_per_100000_england.csv"));
        double furthest = 0;
        double ours = 0;
        double published = 0;
        for (var sex : Sex.values()) {
            for (int age = 0; age < OLDEST_OF_MOVES; age++) {
                for (int year = 2022; year < 2122; year++) {
                    double died = mortality.chance(sex, age, year)
                            * (england.people(sex, age, year) + moves.at(sex, age(age), year) / 2);
                    furthest = Math.max(furthest, Math.abs(died - deaths.at(sex, age(age), year)));
                    ours += died;
                    published += deaths.at(sex, age(age), year);
                }
            }
        }
        assertThat(furthest).isLessThan(0.54);
        assertThat(ours / published).isCloseTo(1, within(2e-6));
    }

    @Test
    void g03_births_are_the_rates_of_the_mean_of_women_at_both_mid_years() {
        var births = changes("births_england.csv");
        var fertility =
                ChangeFile.fertility("fertility.csv", Reference.bytes("npp2022/fertility_per_1000_england.csv"));
        double furthestOfAYear = 0;
        double furthestOfAnAge = 0;
        for (int year = 2022; year < 2122; year++) {
            double all = 0;
            double inWholeBirths = 0;
            for (int age = 15; age <= 46; age++) {
                double born = fertility.births(
                        age, year, england.people(Sex.FEMALE, age, year), england.people(Sex.FEMALE, age, year + 1));
                furthestOfAnAge = Math.max(furthestOfAnAge, Math.abs(born - births.at(Sex.FEMALE, age(age), year)));
                all += born;
                inWholeBirths += Math.rint(born);
            }
            // The published births are rounded at each age of mother; rounded alike, no year is more than one birth
            // off.
            assertThat(inWholeBirths).isCloseTo(births.total(year), within(1.0));
            furthestOfAYear = Math.max(furthestOfAYear, Math.abs(all - births.total(year)));
        }
        assertThat(furthestOfAnAge).isLessThan(0.7);
        assertThat(furthestOfAYear).isLessThan(4.9);
    }

    @Test
    void g04_fifty_years_from_mid_2022_end_within_a_twentieth_of_a_per_cent() {
        var projected = method().run(england, 2022, 2072);
        var people = projected.population();

        for (var check : List.of(
                List.of(AgeBand.andOver(65), 18_918_957.0),
                List.of(AgeBand.andOver(85), 4_077_241.0),
                List.of(AgeBand.andOver(0), 69_225_660.0))) {
            double published = (Double) check.getLast();
            assertThat(people.people((AgeBand) check.getFirst(), 2072) / published)
                    .as(check.toString())
                    .isCloseTo(1, within(0.00005));
        }
        for (var year : projected.ledger()) {
            assertThat(year.unexplained()).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void a_hundred_years_stay_within_51_people_of_every_published_cell_below_105() {
        var people = method().run(england, 2022, 2122).population();
        double furthest = 0;
        for (var sex : Sex.values()) {
            for (int age = 0; age < OLDEST_OF_MOVES; age++) {
                for (int year = 2023; year <= 2122; year++) {
                    furthest = Math.max(
                            furthest, Math.abs(people.people(sex, age, year) - england.people(sex, age, year)));
                }
            }
        }
        assertThat(furthest).isBetween(40.0, 51.0);
    }

    @Test
    void g05_the_four_countries_are_the_united_kingdom() {
        var countries = Stream.of("england", "wales", "scotland", "northern_ireland")
                .map(name -> Reference.people("npp2022/population_" + name + ".csv")
                        .populations()
                        .getFirst())
                .toList();
        var kingdom = Together.of(new Area("K02000001", "United Kingdom"), countries);

        assertThat(countries)
                .extracting(country -> country.area().code())
                .containsExactly("E92000001", "W92000004", "S92000003", "N92000002");
        assertThat(kingdom.total(2022)).isEqualTo(67_602_761);
        assertThat(kingdom.total(2032)).isEqualTo(72_521_173);
        assertThat(kingdom.lastYear()).isEqualTo(2122);
    }

    private static CohortComponent method() {
        return new CohortComponent(
                ChangeFile.mortality("q.csv", Reference.bytes("npp2022/mortality_qx_per_100000_england.csv")),
                ChangeFile.fertility("f.csv", Reference.bytes("npp2022/fertility_per_1000_england.csv")),
                ChangeFile.migration("m.csv", Reference.bytes("npp2022/net_migration_england.csv")));
    }
}
