package care.trellis.demand.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SingleYearsTest {
    private static final Area ASHBY = new Area("X1", "Ashby");
    private static final List<AgeBand> SINGLES =
            List.of(AgeBand.single(0), AgeBand.single(1), AgeBand.single(2), AgeBand.single(3), AgeBand.andOver(4));
    private static final List<AgeBand> BANDS = List.of(new AgeBand(0, 1), AgeBand.andOver(2));

    private static final Population BASE =
            Population.of(ASHBY, FirstYear.ONS, SINGLES, 2022, 2022, (sex, band, year) -> 10 * (band + 1));

    // Nobody below 2 dies; of 2 a tenth, of 3 a fifth, above a half.
    private static Mortality mortality() {
        var years = new double[][] {{0.1, 0.1}, {0.2, 0.2}, {0.5, 0.5}};
        return Mortality.from(FirstYear.ONS, 2, 2022, new double[][][] {years, years});
    }

    private static Population banded(int from, double each) {
        return Population.of(ASHBY, FirstYear.ONS, BANDS, from, from + 2, (sex, band, year) -> each * (band + 1));
    }

    @Test
    void every_band_keeps_its_people() {
        var single = new SingleYears(BASE, mortality()).of(banded(2022, 500), 0);

        assertThat(single.bands()).isEqualTo(SINGLES);
        assertThat(single.lastYear()).isEqualTo(2024);
        for (var sex : Sex.values()) {
            for (int year = 2022; year <= 2024; year++) {
                assertThat(single.people(sex, new AgeBand(0, 1), year)).isCloseTo(500, within(1e-9));
                assertThat(single.people(sex, AgeBand.andOver(2), year)).isCloseTo(1_000, within(1e-9));
            }
        }
        assertThat(single.source().remarks().getLast()).contains("single years of age", "Ashby at mid-2022");
    }

    @Test
    void within_a_band_people_lie_as_the_base_would_after_growing_older_and_dying() {
        var single = new SingleYears(BASE, mortality()).of(banded(2022, 500), 2);

        assertThat(single.bands().getFirst()).isEqualTo(AgeBand.single(2));
        // At the base 30, 40 and 50 of the band; a year later 20, 30 × 0.9, and 40 × 0.8 + 50 × 0.5.
        assertThat(single.people(Sex.MALE, 0, 2022)).isCloseTo(1_000 * 30 / 120.0, within(1e-9));
        assertThat(single.people(Sex.MALE, 2, 2022)).isCloseTo(1_000 * 50 / 120.0, within(1e-9));
        assertThat(single.people(Sex.MALE, 0, 2023)).isCloseTo(1_000 * 20 / 104.0, within(1e-9));
        assertThat(single.people(Sex.FEMALE, 1, 2023)).isCloseTo(1_000 * 27 / 104.0, within(1e-9));
        // Two years later 10, 20 × 0.9, and 27 × 0.8 + 57 × 0.5.
        assertThat(single.people(Sex.FEMALE, 1, 2024)).isCloseTo(1_000 * 18 / 78.1, within(1e-9));
        assertThat(single.people(Sex.FEMALE, 2, 2024)).isCloseTo(1_000 * 50.1 / 78.1, within(1e-9));
    }

    @Test
    void a_band_nobody_of_the_base_reaches_is_divided_evenly() {
        var nobody = Population.of(ASHBY, FirstYear.ONS, SINGLES, 2022, 2022, (sex, band, year) -> 0);
        var single = new SingleYears(nobody, mortality()).of(banded(2022, 300), 0);

        assertThat(single.people(Sex.MALE, 0, 2022)).isEqualTo(150);
        assertThat(single.people(Sex.MALE, 3, 2023)).isEqualTo(200);
    }

    @Test
    void a_base_of_another_year_or_not_fine_enough_is_refused() {
        var single = new SingleYears(BASE, mortality());

        assertThatThrownBy(() -> single.of(banded(2023, 500), 0)).hasMessageContaining("people from 2022");
        var finer = Population.of(
                ASHBY,
                FirstYear.ONS,
                List.of(new AgeBand(0, 9), AgeBand.andOver(10)),
                2022,
                2023,
                (sex, band, year) -> 1);
        assertThatThrownBy(() -> single.of(finer, 0)).hasMessageContaining("an open band that holds 4 and over");
        assertThatThrownBy(() -> new SingleYears(banded(2022, 1), mortality()))
                .hasMessageContaining("the band 0 to 1")
                .hasMessageContaining("single years of age");
    }
}
