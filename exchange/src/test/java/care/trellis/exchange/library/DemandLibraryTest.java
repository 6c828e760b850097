package care.trellis.exchange.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Banding;
import care.trellis.demand.population.Sex;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandLibraryTest {
    private static final int FASTEST_OF = 20;

    @Test
    void england_and_its_nine_regions_ship_under_onss_codes() {
        assertThat(DemandLibrary.areas()).hasSize(10).startsWith(new Area("E92000001", "England"));
        assertThat(DemandLibrary.areas())
                .extracting(Area::code)
                .endsWith(
                        "E12000001",
                        "E12000002",
                        "E12000003",
                        "E12000004",
                        "E12000005",
                        "E12000006",
                        "E12000007",
                        "E12000008",
                        "E12000009");
        assertThat(DemandLibrary.population("yorkshire and the humber")).isPresent();
        assertThat(DemandLibrary.population("Atlantis")).isEmpty();
    }

    // ONS, 2022-based national population projections: 57,112,542 people in England at mid-2022, 65,380,426 at
    // mid-2047.
    @Test
    void england_is_onss_principal_projection() {
        var england = DemandLibrary.population("England").orElseThrow();

        assertThat(england.firstYear()).isEqualTo(2022);
        assertThat(england.lastYear()).isEqualTo(2047);
        assertThat(england.bands()).isEqualTo(AgeBand.every(5, 90));
        assertThat(england.total(2022)).isEqualTo(57_112_542);
        assertThat(england.total(2047)).isEqualTo(65_380_426);
        assertThat(england.people(AgeBand.andOver(65), 2022)).isEqualTo(10_629_755);
        assertThat(england.people(AgeBand.andOver(65), 2047)).isEqualTo(14_761_644);
        assertThat(england.people(AgeBand.andOver(90), 2047)).isEqualTo(1_083_454);
        assertThat(england.source().remarks()).isEmpty();
        assertThat(england.source().variant()).isEqualTo("principal");
        assertThat(england.source().baseYear()).isEqualTo(2022);
    }

    @Test
    void regions_add_up_to_england_in_every_sex_band_and_year_and_say_whose_they_are() {
        var all = DemandLibrary.populations();
        var england = all.getFirst();
        for (var sex : Sex.values()) {
            for (int band = 0; band < 19; band++) {
                for (int year = 2022; year <= 2047; year++) {
                    double sum = 0;
                    for (var region : all.subList(1, all.size())) {
                        sum += region.people(sex, band, year);
                    }
                    assertThat(sum).isEqualTo(england.people(sex, band, year));
                }
            }
        }
        for (var region : all.subList(1, all.size())) {
            assertThat(region.source().remarks()).hasSize(3);
            assertThat(region.source().remarks().getFirst())
                    .startsWith("derived by Trellis; not the subnational projection");
        }
    }

    // Between the two bases of the table they come from, London alone would jump by a tenth of its 85s and over.
    @Test
    void no_region_steps_where_its_table_does() {
        var all = DemandLibrary.populations();
        var england = all.getFirst();
        for (var region : all.subList(1, all.size())) {
            for (var ages : List.of(AgeBand.andOver(0), AgeBand.andOver(65), AgeBand.andOver(85))) {
                for (int year = 2023; year <= 2047; year++) {
                    double growth = region.people(ages, year) / region.people(ages, year - 1);
                    assertThat(growth / (england.people(ages, year) / england.people(ages, year - 1)))
                            .as(region.area().name() + ", " + ages + ", " + year)
                            .isBetween(year == 2024 ? 0.99 : 0.97, year == 2024 ? 1.01 : 1.03);
                }
            }
        }
    }

    @Test
    void the_base_by_single_years_is_the_same_england() {
        var base = DemandLibrary.baseOfEngland();
        var england = DemandLibrary.population("England").orElseThrow();

        assertThat(base.bands()).hasSize(106);
        assertThat(base.area()).isEqualTo(england.area());
        var fives = new Banding(AgeBand.every(5, 90)).of(base);
        for (var sex : Sex.values()) {
            for (int band = 0; band < 19; band++) {
                assertThat(fives.people(sex, band, 2022)).isEqualTo(england.people(sex, band, 2022));
            }
        }
    }

    @Test
    void single_years_of_age_add_up_to_the_bands_of_every_area() {
        for (var area : DemandLibrary.areas()) {
            var banded = DemandLibrary.population(area.code()).orElseThrow();
            var single =
                    new ShippedPeople().singleYears(area.code()).orElseThrow().principal();
            var fives = List.of(new AgeBand(65, 69), new AgeBand(80, 84), AgeBand.andOver(90));
            for (var ages : fives) {
                assertThat(single.people(Sex.FEMALE, ages, 2047))
                        .isCloseTo(banded.people(Sex.FEMALE, ages, 2047), within(1e-6));
            }
        }
    }

    @Test
    void mortality_ships_for_older_ages_as_published() {
        var mortality = DemandLibrary.mortality();

        assertThat(mortality.youngest()).isEqualTo(60);
        assertThat(mortality.oldest()).isEqualTo(110);
        assertThat(mortality.firstYear()).isEqualTo(2022);
        assertThat(mortality.lastYear()).isEqualTo(2046);
        assertThat(mortality.chance(Sex.FEMALE, 60, 2022)).isCloseTo(0.00539477, within(1e-12));
        assertThat(mortality.chance(Sex.FEMALE, 100, 2023)).isCloseTo(0.3962849, within(1e-12));
        assertThat(mortality.source().publisher()).isEqualTo("Office for National Statistics");
        for (int age = 61; age <= 110; age++) {
            assertThat(mortality.chance(Sex.MALE, age, 2022)).isGreaterThan(mortality.chance(Sex.MALE, age - 1, 2022));
        }
    }

    @Test
    void variants_lie_around_the_principal_projection_in_every_cell_and_say_so() {
        for (var area : List.of("England", "London")) {
            var variants = DemandLibrary.variants(area).orElseThrow();
            for (var sex : Sex.values()) {
                for (int band = 0; band < 19; band++) {
                    for (int year = 2023; year <= 2047; year++) {
                        double principal = variants.principal().people(sex, band, year);
                        assertThat(variants.low().people(sex, band, year)).isLessThanOrEqualTo(principal);
                        assertThat(variants.high().people(sex, band, year)).isGreaterThanOrEqualTo(principal);
                    }
                }
            }
            assertThat(variants.high().people(AgeBand.andOver(85), 2039)
                            / variants.principal().people(AgeBand.andOver(85), 2039))
                    .isBetween(1.03, 1.15);
            assertThat(variants.low().source().remarks()).anyMatch(remark -> remark.contains("2018-based"));
        }
        assertThat(DemandLibrary.variants("Atlantis")).isEmpty();
        assertThat(DemandLibrary.variantRatios().years()).isEqualTo(17);
    }

    @Test
    void everything_loads_within_a_twentieth_of_a_second_of_processor_time() {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < FASTEST_OF; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(DemandLibrary.variants("England")).isPresent();
            assertThat(DemandLibrary.mortality().oldest()).isEqualTo(110);
            fastest = Math.min(fastest, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        assertThat(fastest / 1e6).as("milliseconds").isLessThan(50);
    }

    @Test
    void samples_ship_and_every_one_says_that_it_is_made_up() {
        assertThat(DemandLibrary.sampleNames())
                .contains("people.csv", "mortality.csv", "fertility.csv", "migration.csv", "subnational.csv");
        for (var name : List.of("people.csv", "mortality.csv", "fertility.csv", "migration.csv", "subnational.csv")) {
            assertThat(new String(DemandLibrary.sample(name), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("made up to try things with");
        }
    }
}
