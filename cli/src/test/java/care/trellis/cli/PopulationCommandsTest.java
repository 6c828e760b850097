package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PopulationCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_samples() {
        assertThat(Session.of("demand", "samples", folder.toString()).code()).isZero();
    }

    private static Session run(String... words) {
        var all = new ArrayList<>(List.of("demand", "population"));
        all.addAll(List.of(words));
        return Session.of(all.toArray(String[]::new));
    }

    private String sample(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String plain(Session session) {
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        return session.out().replaceAll("\\s+", " ");
    }

    // ONS, 2022-based national population projections, 28 January 2025.
    @Test
    void england_is_shown_where_nothing_else_is_asked_for() {
        assertThat(plain(run()))
                .startsWith("People of England at mid-year, principal")
                .contains("all ages 57,112,542", "65 and over 10,629,755", "85 and over 1,424,848", "65,380,426")
                .contains("Every 5 years; --csv and --json give all.")
                .contains("Office for National Statistics: National population projections: 2022-based. Last estimate:"
                        + " mid-2022.");
    }

    @Test
    void a_region_is_known_by_name_or_code_and_says_that_trellis_derived_it() {
        var byName = run("north east", "--ages", "65+,85+");
        assertThat(plain(byName))
                .contains("People of North East", "Derived by Trellis; not the subnational projection");
        assertThat(run("E12000001", "--ages", "65+,85+").out()).isEqualTo(byName.out());
    }

    @Test
    void a_variant_is_laid_on_and_told() {
        var high = plain(run("England", "--variant", "high", "--from", "2022", "--to", "2030", "--ages", "85+"));
        assertThat(high)
                .startsWith("People of England at mid-year, high age 2022 2023 2024 2025 2026 2027 2028 2029 2030")
                .contains("85 and over 1,424,848", "laid by Trellis on the 2022-based principal projection");
        assertThat(plain(run("England", "--variant", "low", "--to", "2030", "--ages", "85+")))
                .contains("Low variant");
    }

    @Test
    void json_and_csv_hold_the_same_people() {
        var json = new JsonMapper().readTree(run("London", "--bands", "--json").out());
        var csv = run("London", "--bands", "--csv").out().lines().toList();

        assertThat(json.at("/area/code").asString()).isEqualTo("E12000007");
        assertThat(json.at("/source/remarks").size()).isEqualTo(3);
        assertThat(json.get("ages").size()).isEqualTo(19);
        assertThat(csv).contains("# publisher: Office for National Statistics", "# base year: 2022");
        var row = csv.stream()
                .filter(line -> line.startsWith("E12000007,London,F,90+"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(row.split(",", -1)[4]))
                .isEqualTo(json.at("/ages/18/mid_years/0/women").asDouble());
    }

    @Test
    void a_csv_of_trellis_is_read_again() throws IOException {
        var file = write("london.csv", run("London", "--bands", "--csv").out());
        assertThat(run(file).out()).isEqualTo(run("London").out());
    }

    @Test
    void a_file_of_several_areas_asks_which() {
        var which = run(sample("subnational.csv"));
        assertThat(which.code()).isEqualTo(2);
        assertThat(which.err()).contains("The file holds 2 areas; choose one with --area: Ashby, Beckley.");
        assertThat(plain(run(sample("subnational.csv"), "--area", "ashby"))).contains("People of Ashby");
        var other = run(sample("subnational.csv"), "--area", "Ashbee");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("nearest: Ashby");
    }

    @Test
    void people_are_projected_by_cohorts_and_the_books_shown() {
        var session = projected();
        assertThat(plain(session))
                .contains("What became of everybody", "births deaths net migration")
                .contains("Projected by Trellis from mid-2024 by cohorts", "ade up to try things with");
        var json = new JsonMapper().readTree(projected("--json").out());
        assertThat(json.get("changes").size()).isEqualTo(10);
        for (var year : json.get("changes")) {
            assertThat(year.get("people_after").asDouble())
                    .isCloseTo(
                            year.get("people_before").asDouble()
                                    + year.get("births").asDouble()
                                    - year.get("deaths").asDouble()
                                    + year.get("net_migration").asDouble(),
                            within(1e-6));
        }
        assertThat(projected("--csv", "--to", "2026").out()).contains("age,2024,2025,2026\r\n");
    }

    @Test
    void a_projection_is_compared_with_a_published_table() throws IOException {
        var csv = run(projectedWords("--csv", "--bands"));
        var file = write("published.csv", csv.out());
        assertThat(plain(run(projectedWords("--against", file))))
                .contains("Beside people of Madeshire", "all ages 2034")
                .containsPattern("[+-]0\\.0000 %");
        assertThat(plain(run("England", "--to", "2023", "--against", file))).contains("No year in common.");
    }

    private Session projected(String... more) {
        return run(projectedWords(more));
    }

    private String[] projectedWords(String... more) {
        var words = new ArrayList<>(List.of(
                sample("people.csv"),
                "--project",
                "--mortality",
                sample("mortality.csv"),
                "--fertility",
                sample("fertility.csv"),
                "--migration",
                sample("migration.csv")));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void a_district_of_one_mid_year_is_stood_in_for_by_its_share_of_its_region() throws IOException {
        var text = new StringBuilder("area_code,area_name");
        for (int age = 0; age < 90; age++) {
            text.append(',').append(age);
        }
        text.append(",90+\nE12000001,North East")
                .append(",1000".repeat(91))
                .append("\nX1,Ashby")
                .append(",100".repeat(91));
        var file = write("mid2020.csv", text + "\n");

        var session = plain(run(file, "--area", "Ashby", "--region", "North East", "--to", "2022"));
        // A tenth of 2,682,069 people at mid-2022.
        assertThat(session).contains("all ages 268,207", "A stand-in by Trellis, not a local projection");
        assertThat(run(file).err()).contains("Name a district with --area and its region with --region");
        assertThat(run(file, "--region", "North East").err()).contains("--region goes with --area");
        assertThat(run(file, "--area", "Ashby", "--region", "Nowhere").err())
                .contains("There is no region \"Nowhere\"");
        assertThat(run(file, "--area", "Ashby", "--region", "London").err()).contains("There is no area \"E12000007\"");
    }

    @Test
    void wrong_usage_is_told_in_words() {
        assertThat(wrong("Atlantis")).contains("\"Atlantis\" is neither ");
        assertThat(wrong("--from", "2000")).contains("The table has the mid-years 2022 to 2047.");
        assertThat(wrong("--from", "2030", "--to", "2029")).contains("--to wants a year from 2030 on, was 2029.");
        assertThat(wrong("--ages", "old")).contains("ages such as 65+,85+");
        assertThat(wrong("--ages", "90-85")).contains("ages such as 65+,85+");
        assertThat(wrong("--csv", "--json")).contains("Choose one of --csv and --json.");
        assertThat(wrong("--bands", "--ages", "65+")).contains("Choose one of --ages and --bands.");
        assertThat(wrong("--against", "x.csv", "--csv")).contains("--against goes with the table for people");
        assertThat(wrong("--mortality", "x.csv")).contains("go with --project");
        assertThat(wrong("--project")).contains("--project wants --mortality");
        assertThat(wrong("--project", "--variant", "high")).contains("--variant goes with a published projection");
        assertThat(wrong("--write-tables", "x")).contains("--write-tables goes with --reference.");
    }

    @Test
    void ages_that_cut_a_band_are_a_fault_of_the_data() {
        var session = run("England", "--ages", "66+");
        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err()).contains("counted together in the band 65 to 69");
    }

    private static String wrong(String... words) {
        var session = run(words);
        assertThat(session.code()).isEqualTo(2);
        return session.err();
    }
}
