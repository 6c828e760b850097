package care.trellis.demand.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Area ASHBY = new Area("X1", "Ashby");
    private static final Area BECKLEY = new Area("X2", "Beckley");
    private static final List<AgeBand> HALVES = List.of(new AgeBand(0, 64), AgeBand.andOver(65));

    private final Population england = new FirstYear().population();

    private static Population of(Area area, List<AgeBand> bands, int from, int to, double each) {
        return Population.of(area, FirstYear.ONS, bands, from, to, (sex, band, year) -> each + band + (year - 2022));
    }

    @Test
    void wider_bands_hold_the_same_people() {
        var fives = new Banding(AgeBand.every(5, 90)).of(england);

        assertThat(fives.bands()).hasSize(19);
        assertThat(fives.bands().getFirst()).hasToString("0 to 4");
        assertThat(fives.bands().get(17)).hasToString("85 to 89");
        assertThat(fives.bands().getLast()).hasToString("90 and over");
        for (int year = 2022; year <= 2023; year++) {
            for (var sex : Sex.values()) {
                assertThat(fives.people(sex, AgeBand.andOver(0), year))
                        .isEqualTo(england.people(sex, AgeBand.andOver(0), year));
                assertThat(fives.people(sex, 17, year)).isEqualTo(england.people(sex, new AgeBand(85, 89), year));
            }
        }
        assertThat(fives.source()).isEqualTo(england.source());
        assertThat(fives.people(AgeBand.andOver(90), 2022)).isEqualTo(520_326);
    }

    @Test
    void bands_that_do_not_fit_are_all_named() {
        var fives = new Banding(AgeBand.every(5, 90)).of(england);
        assertThatThrownBy(() ->
                        new Banding(List.of(new AgeBand(0, 17), new AgeBand(18, 64), AgeBand.andOver(65))).of(fives))
                .hasMessageContaining("age band 0 to 17: found counted together in the band 15 to 19")
                .hasMessageContaining("age band 18 to 64: found counted together in the band 15 to 19");
    }

    @Test
    void the_last_band_before_the_open_one_may_be_shorter() {
        assertThat(AgeBand.every(10, 85)).endsWith(new AgeBand(80, 84), AgeBand.andOver(85));
    }

    @Test
    void areas_together_are_their_sum_in_the_years_of_all() {
        var both = Together.of(
                new Area("X", "Shire"),
                List.of(of(ASHBY, HALVES, 2022, 2024, 10), of(BECKLEY, HALVES, 2023, 2025, 100)));
        assertThat(both.firstYear()).isEqualTo(2023);
        assertThat(both.lastYear()).isEqualTo(2024);
        assertThat(both.people(Sex.MALE, 1, 2023)).isEqualTo(12 + 102);
        assertThat(both.area().name()).isEqualTo("Shire");
        assertThat(both.source().remarks()).containsExactly("Shire is the sum of Ashby, Beckley");
    }

    @Test
    void areas_that_do_not_go_together_are_refused() {
        var shire = new Area("X", "Shire");
        assertThatThrownBy(() -> Together.of(shire, List.of())).hasMessageContaining("no area");
        assertThatThrownBy(() -> Together.of(
                        shire,
                        List.of(of(ASHBY, HALVES, 2022, 2022, 1), of(BECKLEY, AgeBand.every(5, 90), 2023, 2023, 1))))
                .hasMessageContaining("age bands of Beckley: found 19 to 90 and over; expected the 2 of Ashby")
                .hasMessageContaining("none in common");
    }

    // The four countries' totals: ONS, 2022-based national population projections, 28 January 2025 (G05).
    @Test
    void the_four_countries_are_the_united_kingdom() {
        var all = List.of(AgeBand.andOver(0));
        var totals = List.of(
                List.of(57_112_542, 61_570_538),
                List.of(3_132_676, 3_316_059),
                List.of(5_447_000, 5_684_210),
                List.of(1_910_543, 1_950_366));
        var countries = totals.stream()
                .map(country -> Population.of(
                        ASHBY,
                        FirstYear.ONS,
                        all,
                        2022,
                        2023,
                        (sex, band, year) -> sex == Sex.FEMALE ? country.get(year - 2022) : 0))
                .toList();
        var kingdom = Together.of(new Area("K02000001", "United Kingdom"), countries);
        assertThat(kingdom.total(2022)).isEqualTo(67_602_761);
        // The second column is mid-2032.
        assertThat(kingdom.total(2023)).isEqualTo(72_521_173);
    }

    @Test
    void a_financial_year_has_three_quarters_of_its_mid_years_people_and_one_of_the_next() {
        var year = new FinancialYear(2022);
        assertThat(year).hasToString("2022/23");
        assertThat(new FinancialYear(2099)).hasToString("2099/00");
        assertThat(new FinancialYear(2008)).hasToString("2008/09");
        // Both sexes of Ashby: 10 and 11 people, one more of each a year later.
        assertThat(year.people(of(ASHBY, HALVES, 2022, 2023, 10), AgeBand.andOver(0)))
                .isCloseTo(0.75 * 42 + 0.25 * 46, within(1e-12));
        assertThatThrownBy(() -> new FinancialYear(2023).people(england, AgeBand.andOver(0)))
                .hasMessageContaining("asked for 2024");
    }

    @Test
    void a_stand_in_keeps_the_share_of_the_region_at_each_age() {
        var region = new Persons(BECKLEY, FirstYear.ONS, 2020, HALVES, List.of(1_000.0, 200.0));
        var district = new Persons(ASHBY, FirstYear.ONS, 2020, HALVES, List.of(100.0, 50.0));
        var projected = of(BECKLEY, HALVES, 2022, 2030, 600);

        var stand = LocalStandIn.of(district, region, projected);

        assertThat(stand.area()).isEqualTo(ASHBY);
        assertThat(stand.people(Sex.MALE, 0, 2022)).isCloseTo(60, within(1e-9));
        assertThat(stand.people(Sex.MALE, 1, 2030)).isCloseTo(0.25 * 609, within(1e-9));
        assertThat(stand.firstYear()).isEqualTo(2022);
        assertThat(stand.lastYear()).isEqualTo(2030);
        assertThat(stand.source().remarks())
                .singleElement()
                .asString()
                .startsWith(
                        "a stand-in by Trellis, not a local projection: Ashby keeps the share of the people of Beckley"
                                + " that it had by age at mid-2020")
                .endsWith("both sexes alike");
    }

    @Test
    void a_stand_in_takes_shares_by_sex_where_they_are_known() {
        var region = Population.of(BECKLEY, FirstYear.ONS, HALVES, 2011, 2011, (s, band, y) -> 1_000);
        var district = Population.of(
                ASHBY, FirstYear.ONS, HALVES, 2011, 2011, (sex, band, y) -> sex == Sex.FEMALE ? 300 : 100);
        var stand = LocalStandIn.of(district, region, 2011, of(BECKLEY, HALVES, 2022, 2030, 600));

        assertThat(stand.people(Sex.FEMALE, 0, 2022)).isCloseTo(180, within(1e-9));
        assertThat(stand.people(Sex.MALE, 0, 2022)).isCloseTo(60, within(1e-9));
        assertThat(stand.source().remarks().getFirst()).contains("by age and sex at mid-2011");
    }

    @Test
    void all_districts_of_a_region_together_are_the_region() {
        var region = new Persons(BECKLEY, FirstYear.ONS, 2020, HALVES, List.of(1_000.0, 200.0));
        var one = new Persons(ASHBY, FirstYear.ONS, 2020, HALVES, List.of(370.0, 130.0));
        var other = new Persons(BECKLEY, FirstYear.ONS, 2020, HALVES, List.of(630.0, 70.0));
        var projected = of(BECKLEY, HALVES, 2022, 2030, 600);
        var both = Together.of(
                BECKLEY, List.of(LocalStandIn.of(one, region, projected), LocalStandIn.of(other, region, projected)));
        for (int year = 2022; year <= 2030; year++) {
            assertThat(both.total(year)).isCloseTo(projected.total(year), within(1e-6));
        }
    }

    @Test
    void a_stand_in_of_another_year_or_a_part_greater_than_its_whole_is_refused() {
        var region = new Persons(BECKLEY, FirstYear.ONS, 2020, HALVES, List.of(0.0, 200.0));
        var earlier = new Persons(ASHBY, FirstYear.ONS, 2019, HALVES, List.of(0.0, 50.0));
        var greater = new Persons(ASHBY, FirstYear.ONS, 2020, HALVES, List.of(0.0, 201.0));
        var whole = new Persons(ASHBY, FirstYear.ONS, 2020, HALVES, List.of(0.0, 200.0));
        var projected = of(BECKLEY, HALVES, 2022, 2030, 600);
        assertThatThrownBy(() -> LocalStandIn.of(earlier, region, projected))
                .hasMessage("mid-year of Beckley: found 2020; expected 2019, as of Ashby");
        assertThatThrownBy(() -> LocalStandIn.of(greater, region, projected))
                .hasMessageContaining(
                        "Ashby, age 65 and over: found 201.0 people; expected 200.0 at most, those of Beckley");
        assertThat(LocalStandIn.of(whole, region, projected).people(Sex.MALE, 1, 2022))
                .isEqualTo(601);
        assertThat(LocalStandIn.of(whole, region, projected).people(Sex.MALE, 0, 2022))
                .isZero();
    }

    @Test
    void persons_are_women_and_men_together() {
        var persons = Persons.of(england, 2022);
        assertThat(persons.within(AgeBand.andOver(65))).isEqualTo(10_629_755);
        assertThat(persons.within(new AgeBand(85, 89))).isEqualTo(england.people(new AgeBand(85, 89), 2022));
        var halves = new Persons(ASHBY, FirstYear.ONS, 2020, HALVES, List.of(100.0, 50.0));
        assertThatThrownBy(() -> halves.within(AgeBand.andOver(64))).hasMessageContaining("0 to 64");
        assertThatThrownBy(() -> halves.within(new AgeBand(0, 65))).hasMessageContaining("65 and over");
        assertThatThrownBy(() -> new Persons(ASHBY, FirstYear.ONS, 2020, HALVES, List.of(-1.0)))
                .hasMessageContaining("1 figures for 2 age bands")
                .hasMessageContaining("found -1.0");
    }
}
