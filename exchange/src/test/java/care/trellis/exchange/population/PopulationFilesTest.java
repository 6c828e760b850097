package care.trellis.exchange.population;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Area;
import care.trellis.demand.population.Sex;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.publish.PopulationCsv;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PopulationFilesTest {
    private static final String FEMALES = """
            AREA_CODE,AREA_NAME,COMPONENT,SEX,AGE_GROUP,2022,2023
            E06000001,Ashby,Population,females,All ages,120.6,122
            E06000001,Ashby,Population,females,0,100,101
            E06000001,Ashby,Population,females,1,12,13
            E06000001,Ashby,Population,females,90 and over,8,8
            E12000001,North East,Population,females,0,1,1
            E11000007,A county,Population,females,0,1,1
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PopulationTables read(String name, String text) {
        return PopulationFiles.read(name, bytes(text));
    }

    @Test
    void the_files_of_women_and_men_of_the_subnational_projections_are_read_together_without_regions() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("females.csv", bytes(FEMALES.replace("90 and over", "2 and over")));
        files.put("males.csv", bytes(FEMALES.replace("females", "males").replace("90 and over", "2 and over")));

        var table = PopulationFiles.read(files, OptionalInt.empty());

        assertThat(table.areas()).containsExactly(new Area("E06000001", "Ashby"));
        var ashby = table.population("ashby").orElseThrow();
        assertThat(ashby.bands()).containsExactly(AgeBand.single(0), AgeBand.single(1), AgeBand.andOver(2));
        assertThat(ashby.people(Sex.MALE, 1, 2023)).isEqualTo(13);
        assertThat(ashby.source().title()).isEqualTo("Subnational population projections: 2022-based");
        assertThat(ashby.source().baseYear()).isEqualTo(2022);
    }

    @Test
    void a_file_of_women_only_asks_for_that_of_the_men() {
        var faults = Refusal.of(() -> read("females.csv", FEMALES.replace("90 and over", "2 and over")));
        assertThat(faults)
                .singleElement()
                .hasToString(
                        "females.csv, line 1, column 1: sex: found only females of Ashby; expected both; give the file"
                                + " of males with this one");
    }

    @Test
    void all_ages_that_are_not_the_sum_are_named_and_rounding_is_not() {
        var wrong = FEMALES.replace("120.6,122", "120,125");
        assertThat(Refusal.of(() -> read("females.csv", wrong)))
                .extracting(fault -> fault.message())
                .containsExactly("all ages of Ashby, females, 2023: found 125.0; expected 122.0, the sum of its ages");
    }

    @Test
    void every_cell_that_is_no_number_of_people_is_named_with_its_place() {
        var faults = Refusal.of(() -> read("p.csv", """
                area_code,sex,age,2022,2023
                X1,F,0,-1,x
                X1,woman,1+,,3000000000
                X1,M,about 7,1,1
                ,M,0,1,1
                """));
        assertThat(faults)
                .extracting(Object::toString)
                .containsExactly(
                        "p.csv, line 2, column 4: 2022: found -1; expected a number of people, 0 or more",
                        "p.csv, line 2, column 5: 2023: found \"x\"; expected a number of people, 0 or more",
                        "p.csv, line 3, column 2: sex: found \"woman\"; expected females, males or persons",
                        "p.csv, line 4, column 3: age: found \"about 7\"; expected an age such as 72, 65 to 69, 90+ or 90"
                                + " and over",
                        "p.csv, line 5, column 1: area: found nothing; expected the code of an area");
    }

    @Test
    void missing_repeated_and_gaping_rows_are_named() {
        assertThat(Refusal.of(() -> read("p.csv", """
                        area_code,sex,age,2022
                        X1,F,0,1
                        X1,F,0,2
                        """)).getFirst().message()).contains("X1, females, age 0 again");
        assertThat(Refusal.of(() -> read("p.csv", """
                        area_code,sex,age,2022
                        X1,F,0,1
                        X1,F,1+,2
                        X1,M,0,1
                        """)).getFirst().message()).contains("2 for females, 1 for males");
        assertThat(Refusal.of(() -> read("p.csv", """
                        area_code,sex,age,2022
                        X1,F,0,1
                        X1,F,2+,2
                        X1,M,0,1
                        X1,M,2+,2
                        """)).getFirst().message()).contains("0, then 2 and over");
    }

    @Test
    void a_heading_of_no_known_table_is_refused_with_what_is_known() {
        assertThat(Refusal.of(() -> read("p.csv", "service,numerator\na,1\n"))
                        .getFirst()
                        .message())
                .contains("service, numerator", "a column for each mid-year (2022)");
        assertThat(Refusal.of(() -> read("p.csv", "sex,age,2022,2024\nF,0,1,1\n"))
                        .getFirst()
                        .message())
                .contains("the year 2024 after 2022");
        assertThat(Refusal.of(() -> read("p.csv", "sex,age,2022-2023\nF,0,1\n"))
                        .getFirst()
                        .message())
                .contains("a table of what happened from one mid-year to the next");
        assertThat(Refusal.of(() -> read("p.csv", "sex,age,2022,2022-2023\nF,0,1,1\n"))
                        .getFirst()
                        .message())
                .contains("both mid-years and years between");
        assertThat(Refusal.of(() -> read("p.csv", "")).getFirst().message()).contains("found nothing");
        assertThat(Refusal.of(() -> read("p.csv", "sex,age,2022\n")).getFirst().message())
                .contains("a heading and no rows");
        assertThat(Refusal.of(() -> read("mid2020.csv", "area_code,0,1,1,2+\nX,1,1,1,1\n"))
                        .getFirst()
                        .message())
                .contains("the age 1 again");
    }

    @Test
    void a_table_of_one_mid_year_says_which_in_its_name_its_head_or_on_the_command_line() {
        var text = "area_code,area_name,all_ages,0,1+\nX1,Ashby,30,10,20\n";
        assertThat(read("mye-mid2020.csv", text).persons("X1").orElseThrow().year())
                .isEqualTo(2020);
        assertThat(read("mye.csv", "# year: 2019\n" + text)
                        .persons("X1")
                        .orElseThrow()
                        .year())
                .isEqualTo(2019);
        assertThat(PopulationFiles.read(Map.of("mye.csv", bytes(text)), OptionalInt.of(2018))
                        .persons("Ashby")
                        .orElseThrow()
                        .year())
                .isEqualTo(2018);
        assertThat(Refusal.of(() -> read("mye.csv", text)).getFirst().message()).contains("--year 2020");
        assertThat(Refusal.of(() -> read("mid2020.csv", text.replace("30", "40")))
                        .getFirst()
                        .toString())
                .isEqualTo(
                        "mid2020.csv, line 2, column 3: all ages of Ashby: found 40.0; expected 30.0, the sum of its ages");
    }

    @Test
    void the_area_of_a_national_file_is_in_its_name() {
        var text = "Sex,Age,2022\nFemales,0,1\nFemales,110 and over,2\nMales,0,1\nMales,110 and over,2\n"
                .replace("110 and over", "1 and over");
        assertThat(read("folder/population_northern_ireland.csv", text).areas())
                .containsExactly(new Area("N92000002", "Northern Ireland"));
        assertThat(read("england-and-wales.csv", text).areas().getFirst().code())
                .isEqualTo("K04000001");
        assertThat(read("ours.csv", text).areas()).containsExactly(new Area("ours.csv", "ours.csv"));
        assertThat(read("ours.csv", "# area: London\n" + text)
                        .areas()
                        .getFirst()
                        .code())
                .isEqualTo("E12000007");
    }

    @Test
    void what_trellis_writes_it_reads_again_with_its_source() {
        var text = """
                # publisher: A council
                # title: Our own
                # variant: high
                # base year: 2021
                # remark: first
                # remark X2: only there
                area_code,area_name,sex,age,2022,2023
                X1,"Ashby, Royal",F,0-64,10.5,11
                X1,A,F,65+,2,3
                X1,A,M,0-64,10,11
                X1,A,M,65+,2,3
                """;
        var population = read("own.csv", text).populations().getFirst();

        assertThat(population.area().name()).isEqualTo("Ashby, Royal");
        assertThat(population.source().remarks()).containsExactly("first");
        var again = PopulationFiles.read("again.csv", PopulationCsv.of(population))
                .populations()
                .getFirst();
        assertThat(again.source()).isEqualTo(population.source());
        assertThat(again.bands()).isEqualTo(population.bands());
        assertThat(again.people(Sex.FEMALE, 0, 2022)).isEqualTo(10.5);
        assertThat(again.people(AgeBand.andOver(65), 2023)).isEqualTo(6);
    }

    @Test
    void remarks_may_be_kept_for_some_areas() {
        var text = """
                # remark E12: derived
                sex,area_code,age,2022
                F,E12000001,0+,1
                M,E12000001,0+,1
                F,E92000001,0+,1
                M,E92000001,0+,1
                """;
        var table = read("own.csv", text);
        assertThat(table.population("North East").orElseThrow().source().remarks())
                .containsExactly("derived");
        assertThat(table.population("England").orElseThrow().source().remarks()).isEmpty();
    }

    @Test
    void files_of_other_years_do_not_go_together() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("f.csv", bytes("area_code,sex,age,2022\nX1,F,0+,1\n"));
        files.put("m.csv", bytes("area_code,sex,age,2023\nX1,M,0+,1\n"));
        assertThat(Refusal.of(() -> PopulationFiles.read(files, OptionalInt.empty())))
                .extracting(Object::toString)
                .isEqualTo(List.of(
                        "m.csv, line 2, column 1: X1: found 1 years from 2023; expected 1 years from 2022, as in"
                                + " the file before"));
    }
}
