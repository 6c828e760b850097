package care.trellis.exchange.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.population.ChangeTable.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

// The figures are the first of England's 2022-based national projections: ONS, 28 January 2025.
class ChangeFileTest {
    private static final String BOTH = """
            Sex,Age,2022-2023,2023-2024
            Females,Birth,244.93,231.99
            Females,0,53.755,50.898
            Females,1,16.827,15.92
            Males,Birth,272.766,257.219
            Males,0,59.47,56.091
            Males,1,17.897,16.813
            """;
    private static final String FERTILITY = "Sex,Age,2022-2023\nFemales,15,0.9689\nFemales,16,2.567\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ChangeTable read(String text) {
        return ChangeFile.read("t.csv", bytes(text));
    }

    private static String refusal(String text) {
        return Refusal.of(() -> read(text)).toString();
    }

    @Test
    void mortality_is_read_per_person_with_its_infants() {
        var mortality = ChangeFile.mortality("england.csv", bytes(BOTH));
        assertThat(mortality.firstYear()).isEqualTo(2022);
        assertThat(mortality.lastYear()).isEqualTo(2023);
        assertThat(mortality.oldest()).isEqualTo(1);
        assertThat(mortality.chanceOfInfants(Sex.FEMALE, 2023)).isCloseTo(0.0023199, within(1e-12));
        assertThat(mortality.chanceOfInfants(Sex.MALE, 2022)).isCloseTo(0.00272766, within(1e-12));
        assertThat(mortality.chance(Sex.MALE, 1, 2022)).isCloseTo(0.00017897, within(1e-12));
        assertThat(mortality.chance(Sex.FEMALE, 0, 2023)).isCloseTo(0.00050898, within(1e-12));
    }

    @Test
    void contents_tell_which_table_a_file_is() {
        assertThat(read(BOTH).kind()).isEqualTo(Kind.MORTALITY);
        assertThat(read(BOTH.replace(",1,", ",1+,")).kind()).isEqualTo(Kind.DEATHS);
        assertThat(read(FERTILITY).kind()).isEqualTo(Kind.FERTILITY);
        assertThat(read("Sex,Age,2022-2023\nFemales,15,325\nFemales,16,835\n").kind())
                .isEqualTo(Kind.BIRTHS);
        var moves = read("Sex,Age,Flow,2022-2023\nFemales,0,Net,-5\nFemales,1+,Net,3\nMales,0,Net,7\nMales,1+,Net,1\n");
        assertThat(moves.kind()).isEqualTo(Kind.MIGRATION);
        assertThat(moves.total(2022)).isEqualTo(6);
        assertThat(moves.at(Sex.FEMALE, AgeBand.single(0), 2022)).isEqualTo(-5);
    }

    @Test
    void totals_count_the_infants_too() {
        var deaths = read(
                "Sex,Age,2022-2023\nFemales,Birth,5\nFemales,0,2\nFemales,1+,3\nMales,Birth,6\nMales,0,1\nMales,1+,4\n");
        assertThat(deaths.total(2022)).isEqualTo(21);
        assertThat(deaths.atBirth(Sex.MALE, 2022)).isEqualTo(6);
        assertThat(deaths.ages(Sex.MALE)).containsExactly(AgeBand.single(0), AgeBand.andOver(1));
        assertThatThrownBy(() -> deaths.at(Sex.MALE, AgeBand.single(7), 2022)).hasMessageContaining("age 7");
        assertThatThrownBy(() -> deaths.total(2023)).hasMessageContaining("the year from mid-2023");
        assertThatThrownBy(() -> read(FERTILITY).atBirth(Sex.MALE, 2022)).hasMessageContaining("a row for birth");
    }

    @Test
    void fertility_is_read_per_woman() {
        var fertility = ChangeFile.fertility("f.csv", bytes(FERTILITY));
        assertThat(fertility.youngest()).isEqualTo(15);
        assertThat(fertility.oldest()).isEqualTo(16);
        assertThat(fertility.rate(16, 2022)).isCloseTo(0.002567, within(1e-12));
    }

    @Test
    void another_table_than_the_one_that_is_wanted_is_refused_by_name() {
        assertThat(Refusal.of(() -> ChangeFile.fertility("f.csv", bytes(BOTH))))
                .singleElement()
                .hasToString(
                        "f.csv, line 1, column 1: file: found a table of mortality per 100,000; expected a table of"
                                + " fertility per 1,000 women");
        assertThat(Refusal.of(() -> ChangeFile.migration("f.csv", bytes(FERTILITY)))
                        .toString())
                .contains("expected a table of net migration");
        assertThat(Refusal.of(() -> ChangeFile.mortality("f.csv", bytes("Sex,Age,2022\nFemales,0,1\n")))
                        .toString())
                .contains("found mid-years; expected years from one mid-year to the next");
    }

    @Test
    void gaps_repetitions_and_missing_sexes_are_named() {
        assertThat(refusal(BOTH.replace("Females,1,", "Females,2,"))).contains("FEMALE, age 2: found after 0");
        assertThat(refusal(BOTH.replace("Females,1,", "Females,0,"))).contains("Females, age 0 again");
        assertThat(refusal(BOTH.replace("Females,Birth", "Males,Birth"))).contains("Males, age Birth again");
        assertThat(refusal(BOTH.replace("Females", "Males"))).contains("again");
        assertThat(refusal("Sex,Age,2022-2023\nMales,0,1\n")).contains("no females");
        assertThat(refusal("Sex,Age,2022-2023\nFemales,0,1\nFemales,1,1\n")).contains("no males");
        assertThat(refusal("Sex,Age,2022-2023\nFemales,Birth,1\nMales,0,1\n")).contains("a row for birth only");
        assertThat(refusal("Sex,Age,2022-2023\nFemales,Birth,1\nFemales,0,1\nMales,0,1\n"))
                .contains("a row for one sex only");
        assertThat(refusal("Sex,Age,2022-2023\nFemales,0,1\nFemales,1,1\nMales,0,1\n"))
                .contains("others for males than for females");
    }

    @Test
    void figures_that_cannot_be_are_named() {
        assertThat(refusal(BOTH.replace("16.827", "-16.827"))).contains("FEMALE, age 1: found -16.827");
        assertThat(refusal(BOTH.replace("16.827", "many"))).contains("line 4, column 3", "\"many\"");
        assertThat(refusal(BOTH.replace("Males,1", "Boys,1"))).contains("\"Boys\"");
        assertThat(refusal(BOTH.replace("Males,1", "Males,one"))).contains("\"one\"");
        assertThat(Refusal.of(() -> ChangeFile.mortality("q.csv", bytes(BOTH.replace("16.827", "100001"))))
                        .toString())
                .contains("mortality, FEMALE, age 1, 2022", "a chance of dying within a year, 0 to 1");
        assertThat(Refusal.of(() -> ChangeFile.mortality(
                                "q.csv",
                                bytes(BOTH.replace("Females,0,53.755,50.898\n", "")
                                        .replace("Males,0,59.47,56.091\n", ""))))
                        .toString())
                .contains("a row for birth, then age 1");
        assertThat(Refusal.of(() -> ChangeFile.migration(
                                "m.csv", bytes("Sex,Age,Flow,2022-2023\nFemales,5,Net,1\nMales,5,Net,1\n")))
                        .toString())
                .contains("ages from 0");
    }

    @Test
    void variants_are_refused_by_row() {
        var sound = "variant,sex,age,0,1\nlow,F,0+,1,0.9\nlow,M,0+,1,0.9\nhigh,F,0+,1,1.1\nhigh,M,0+,1,1.1\n";
        assertThat(VariantFile.read("v.csv", bytes(sound)).high(Sex.MALE, 0, 1)).isEqualTo(1.1);
        assertThat(Refusal.of(() -> VariantFile.read("v.csv", bytes(sound.replace("high,M,0+,1,1.1", "high,M,0+,1,0"))))
                        .toString())
                .contains("line 5, column 5", "a ratio, 0.01 to 100");
        assertThat(Refusal.of(() -> VariantFile.read("v.csv", bytes(sound.replace("high,M", "higher,X"))))
                        .toString())
                .contains("\"higher\"", "\"X\"", "none for high, M, 0 and over");
        assertThat(Refusal.of(() -> VariantFile.read("v.csv", bytes(sound.replace("high,M", "high,F"))))
                        .toString())
                .contains("high, F, 0 and over again");
        assertThat(Refusal.of(() -> VariantFile.read("v.csv", bytes(sound.replace("0,1\n", "0,2\n"))))
                        .toString())
                .contains("a column for each year since the base");
        assertThat(Refusal.of(() -> VariantFile.read("v.csv", bytes(sound.replace("low,F,0+", "low,F,old"))))
                        .toString())
                .contains("65-69 or 90+");
    }
}
