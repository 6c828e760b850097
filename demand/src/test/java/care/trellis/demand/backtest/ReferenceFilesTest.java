package care.trellis.demand.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.population.Sex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The small figures that ship, and the back-tests on them, beside the full reference files where those are at hand. */
class ReferenceFilesTest {
    private static final Path REFERENCE = Path.of("../../shared/reference/demand");
    private static final List<AgeBand> BANDS = List.of(new AgeBand(0, 64), new AgeBand(65, 84), AgeBand.andOver(85));

    private static List<String[]> rows(String name) throws IOException {
        var file = REFERENCE.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not here");
        return Files.readAllLines(file).stream()
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static int band(String age) {
        var years = age.replaceAll("[^0-9].*", "");
        return IntStream.range(0, BANDS.size())
                .filter(band -> BANDS.get(band).contains(Integer.parseInt(years)))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("EnumOrdinal") // figures lie in memory in the order of the enum
    private static Population people(int firstYear, int years, List<double[][]> bySexAndBand) {
        var people = new double[2][][];
        people[Sex.FEMALE.ordinal()] = bySexAndBand.getFirst();
        people[Sex.MALE.ordinal()] = bySexAndBand.getLast();
        assertThat(people[0][0]).hasSize(years);
        return new Population(
                new Area("K04000001", "England and Wales"),
                new PopulationSource("ONS", "reference", "principal", firstYear, List.of()),
                BANDS,
                firstYear,
                people);
    }

    private static Population englandAndWales() throws IOException {
        var rows = rows("regions/uk_itl1_population_sex_age_2011-2043.csv");
        int years = rows.getFirst().length - 3;
        var women = new double[BANDS.size()][years];
        var men = new double[BANDS.size()][years];
        for (var row : rows.subList(1, rows.size())) {
            if (Set.of("UKM", "UKN").contains(row[1])) {
                continue;
            }
            var into = (row[0].equals("Female") ? women : men)[band(row[2])];
            for (int year = 0; year < years; year++) {
                into[year] += Double.parseDouble(row[year + 3]);
            }
        }
        return people(2011, years, List.of(women, men));
    }

    @Test
    void g09_the_shipped_people_are_those_of_the_regions_file() throws IOException {
        var full = englandAndWales();
        var shipped = CensusBackTest.population();

        for (var ages : BANDS.subList(1, 3)) {
            for (int year : new int[] {2011, 2021}) {
                for (var sex : Sex.values()) {
                    assertThat(shipped.people(sex, ages, year)).isEqualTo(full.people(sex, ages, year));
                }
            }
        }
        assertThat(CensusBackTest.method().run(full, 2011, 2021).at(2021).in(Setting.RESIDENTIAL))
                .isCloseTo(342_973, within(342_973 * 0.005));
    }

    @Test
    void g20_a_rate_for_each_band_times_projected_people_is_the_mode_itself_in_every_year() throws IOException {
        var full = englandAndWales();
        var course = CensusBackTest.method().run(full, 2011, 2043);

        for (int year = 2011; year <= 2043; year++) {
            double expected = 290_569 * 0.408 * full.people(BANDS.get(1), year) / full.people(BANDS.get(1), 2011)
                    + 290_569 * 0.592 * full.people(BANDS.get(2), year) / full.people(BANDS.get(2), 2011);
            assertThat(course.at(year).in(Setting.RESIDENTIAL)).isCloseTo(expected, within(expected * 1e-4));
        }
    }

    @Test
    void g07_the_people_of_2071_are_those_of_the_four_countries() throws IOException {
        var sums = new double[BANDS.size()];
        for (var country : List.of("england", "wales", "scotland", "northern_ireland")) {
            var rows = rows("npp2022/population_" + country + ".csv");
            int column = Arrays.asList(rows.getFirst()).indexOf("2071");
            for (var row : rows.subList(1, rows.size())) {
                sums[band(row[1])] += Double.parseDouble(row[column]);
            }
        }
        for (int band = 0; band < BANDS.size(); band++) {
            assertThat(SeedStatement.population().people(BANDS.get(band), 2071)).isEqualTo(sums[band]);
        }
    }

    @Test
    void g07_the_ratio_that_made_the_united_kingdom_of_2007_is_that_of_2011() throws IOException {
        var unitedKingdom = new double[BANDS.size()];
        var englandAndWales = new double[BANDS.size()];
        var rows = rows("lad/mye_mid2011_uk_lad_sex_age.csv");
        var ages = new ArrayList<>(Arrays.asList(rows.getFirst()));
        for (var row : rows.subList(1, rows.size())) {
            for (int column = 2; column < row.length; column++) {
                double people = row[column].isBlank() ? 0 : Double.parseDouble(row[column]);
                int band = band(ages.get(column));
                unitedKingdom[band] += people;
                englandAndWales[band] += row[0].matches("[EW].*") ? people : 0;
            }
        }
        // England and Wales at mid-2007, Office for National Statistics.
        double[] then = {45_732_350, 7_503_348, 1_151_694};
        for (int band = 0; band < BANDS.size(); band++) {
            double derived = then[band] * unitedKingdom[band] / englandAndWales[band];
            assertThat(SeedStatement.population().people(BANDS.get(band), 2007))
                    .isCloseTo(derived, within(derived * 1e-4));
        }
    }
}
