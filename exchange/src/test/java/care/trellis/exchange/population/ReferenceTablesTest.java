package care.trellis.exchange.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.LocalStandIn;
import care.trellis.demand.population.Sex;
import care.trellis.exchange.library.DemandLibrary;
import org.junit.jupiter.api.Test;

/** Every other table of the reference is read for what it is. */
class ReferenceTablesTest {
    @Test
    void districts_of_2011_are_read_by_sex_with_the_year_of_the_files_name() {
        var table = Reference.people("lad/mye_mid2011_uk_lad_sex_age.csv");

        assertThat(table.populations()).hasSizeGreaterThan(300);
        var hartlepool = table.population("E06000001").orElseThrow();
        assertThat(hartlepool.firstYear()).isEqualTo(2011);
        assertThat(hartlepool.people(Sex.MALE, 0, 2011)).isEqualTo(601);
        assertThat(hartlepool.bands().getLast()).isEqualTo(AgeBand.andOver(90));
        assertThat(hartlepool.source().title()).isEqualTo("Mid-year population estimates: mid-2011");
    }

    @Test
    void areas_of_2020_are_read_as_persons_and_checked_against_all_ages() {
        var table = Reference.people("lad/mye_mid2020_uk_areas_persons_age.csv");

        assertThat(table.populations()).isEmpty();
        assertThat(table.persons()).hasSizeGreaterThan(400);
        var kingdom = table.persons("United Kingdom").orElseThrow();
        assertThat(kingdom.within(AgeBand.andOver(0))).isEqualTo(67_081_234);
        assertThat(kingdom.year()).isEqualTo(2020);
    }

    @Test
    void a_district_is_projected_by_the_growth_of_its_region() {
        var table = Reference.people("lad/mye_mid2020_uk_areas_persons_age.csv");
        var stand = LocalStandIn.of(
                table.persons("Hartlepool").orElseThrow(),
                table.persons("E12000001").orElseThrow(),
                DemandLibrary.population("North East").orElseThrow());
        // 93,836 people at mid-2020; 65 and over were 20 % of them, and grow as the region's do.
        assertThat(stand.total(2022)).isBetween(93_000.0, 95_000.0);
        assertThat(stand.people(AgeBand.andOver(85), 2047) / stand.people(AgeBand.andOver(85), 2022))
                .isBetween(1.8, 2.1);
    }

    @Test
    void countries_of_2023_are_read_by_sex() {
        var table = Reference.people("lad/mye_mid2023_uk_countries_sex_age.csv");

        assertThat(table.populations()).hasSize(7);
        assertThat(table.population("england").orElseThrow().firstYear()).isEqualTo(2023);
        assertThat(table.population("E92000001").orElseThrow().people(Sex.FEMALE, 0, 2023))
                .isEqualTo(279_167);
    }

    @Test
    void regions_are_read_under_their_codes_of_today_and_the_step_between_bases_is_told() {
        var table = Reference.people("regions/uk_itl1_population_sex_age_2011-2043.csv");

        assertThat(table.populations()).hasSize(12);
        var northEast = table.population("E12000001").orElseThrow();
        assertThat(northEast.area().name()).isEqualTo("North East");
        assertThat(northEast.lastYear()).isEqualTo(2043);
        assertThat(northEast.source().baseYear()).isEqualTo(2023);
        assertThat(northEast.source().remarks()).singleElement().asString().contains("a step between two bases");
    }

    @Test
    void variants_of_2018_lie_below_and_above_the_principal_projection_at_every_age() {
        var principal = Reference.people("npp2018/npp2018_principal_2018-2035.csv")
                .population("England")
                .orElseThrow();
        var low = Reference.people("npp2018/npp2018_lll.csv")
                .population("England")
                .orElseThrow();
        var high = Reference.people("npp2018/npp2018_hhh.csv")
                .population("England")
                .orElseThrow();

        assertThat(low.source().variant()).isEqualTo("low");
        assertThat(high.source().variant()).isEqualTo("high");
        assertThat(principal.source().variant()).isEqualTo("principal");
        for (var sex : Sex.values()) {
            for (int age = 0; age < 90; age++) {
                assertThat(low.people(sex, age, 2035)).isLessThan(principal.people(sex, age, 2035));
                assertThat(high.people(sex, age, 2035)).isGreaterThan(principal.people(sex, age, 2035));
            }
        }
        assertThat(low.total(2018)).isCloseTo(principal.total(2018), within(50.0));
    }
}
