package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.library.FrameworkLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FrameworkCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_samples() {
        assertThat(Session.of("quality", "samples", folder.toString()).code()).isZero();
    }

    @Test
    void every_framework_that_ships_is_listed_and_shown_and_can_be_copied() throws IOException {
        var listed = Session.of("quality", "frameworks");
        for (var id : FrameworkLibrary.frameworkIds()) {
            assertThat(listed.out()).contains(id);
            assertThat(Session.of("quality", "frameworks", id).code()).isZero();
            assertThat(json("quality", "frameworks", id, "--json").at("/id").asString())
                    .isEqualTo(id);
            var copy = Files.writeString(
                    folder.resolve("copy.yaml"),
                    Session.of("quality", "frameworks", "--copy", id).out());
            assertThat(Session.of("quality", "frameworks", copy.toString()).out())
                    .isEqualTo(Session.of("quality", "frameworks", id).out());
        }
    }

    @Test
    void a_day_selects_what_was_in_force() {
        assertThat(Session.of("quality", "frameworks", "--at", "2022-05-01").out())
                .contains("cqc-key-questions")
                .doesNotContain("cqc-single-assessment")
                .contains("3 frameworks were in force on 2022-05-01");
        assertThat(json("quality", "frameworks", "--at", "2024-05-01", "--json")
                        .at("/frameworks/1/id")
                        .asString())
                .isEqualTo("cqc-single-assessment");
        assertThat(Session.of("quality", "frameworks", "--at", "May").code()).isEqualTo(2);
        assertThat(Session.of("quality", "frameworks", "nothing-such").code()).isEqualTo(2);
        assertThat(Session.of("quality", "frameworks", "--copy", "nothing-such").code())
                .isEqualTo(2);
    }

    @Test
    void questions_and_easier_wordings_are_shown() {
        assertThat(Session.of("quality", "frameworks", "care-act-wellbeing").out())
                .contains("Question: ")
                .contains("Easier: Are you safe here?");
    }

    @Test
    void crosswalks_show_their_gaps_both_ways() throws IOException {
        var shown = Session.of("quality", "frameworks", "--crosswalk").out();
        assertThat(shown.replaceAll("\\s+", " "))
                .contains("Nothing in cqc-key-questions answers to: The individual's contribution to society.")
                .contains("Nothing in care-act-wellbeing answers to: Well-led.");
        var id = "care-act-wellbeing-scotland-key-questions";
        assertThat(json("quality", "frameworks", "--crosswalk", id, "--json")
                        .at("/crosswalks/0/right_gaps/0")
                        .asString())
                .isEqualTo("leadership");
        var changed = Files.writeString(
                folder.resolve("crosswalk.yaml"),
                FrameworkLibrary.source(id).orElseThrow().replace("right: setting", "right: seting"));
        var refused = Session.of("quality", "frameworks", "--crosswalk", changed.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("line 22").contains("Nearest: setting");
    }

    @Test
    void the_sample_is_aggregated_with_the_row_that_decided_and_compared_with_the_published() {
        var file = folder.resolve("ratings.csv").toString();
        var shown = Session.of("quality", "aggregate", file, "--framework", "cqc-key-questions");

        assertThat(shown.code()).isZero();
        assertThat(shown.out().replaceAll("\\s+", " "))
                .contains("Ivy Bank Requires improvement Inadequate <- one-inadequate")
                .contains("Juniper Place Not rated Good not-all-rated")
                .contains("11 of 12 services have an overall rating")
                .contains("For 10 of the 11 with a published one it is the same")
                .contains("Not known for 1: In breach of regulations.");
        var json = json("quality", "aggregate", file, "--framework", "cqc-key-questions", "--json");
        assertThat(json.at("/agreeing").asInt()).isEqualTo(10);
        assertThat(json.at("/by_row/in-breach").asInt()).isEqualTo(1);
        assertThat(json.at("/ratings/8/agrees").asBoolean()).isFalse();
        assertThat(json.at("/ratings/9/agrees").isNull()).isTrue();
    }

    @Test
    void the_column_of_breaches_may_be_called_anything() throws IOException {
        var file = Files.writeString(folder.resolve("mine.csv"), """
                Home,Safe,Effective,Caring,Responsive,Well led,Notice served
                A,Good,Good,Good,Good,Good,Y
                """);

        assertThat(json(
                                "quality",
                                "aggregate",
                                file.toString(),
                                "--framework",
                                "cqc-key-questions",
                                "--in-breach",
                                "Notice served",
                                "--json")
                        .at("/ratings/0/overall")
                        .asString())
                .isEqualTo("Requires improvement");
    }

    @Test
    void the_regulators_own_file_is_aggregated_too() throws IOException {
        var rows = new StringBuilder("Latest ratings\nLocation ID,Service / Population Group,Domain,Latest Rating\n");
        for (var domain : new String[] {"Safe", "Effective", "Caring", "Responsive", "Well-led", "Overall"}) {
            rows.append("1-1,Overall,")
                    .append(domain)
                    .append(",Good\n1-1,Residential,")
                    .append(domain)
                    .append(",Outstanding\n");
        }
        var file = Files.writeString(folder.resolve("latest.csv"), rows);

        var json = json("quality", "aggregate", file.toString(), "--framework", "cqc-key-questions", "--json");
        assertThat(json.at("/ratings")).hasSize(1);
        assertThat(json.at("/agreeing").asInt()).isEqualTo(1);
    }

    @Test
    void faults_of_ratings_are_named_all_at_once() throws IOException {
        var file = Files.writeString(folder.resolve("bad.csv"), """
                service,safe,effective,caring,responsive,well-led,in breach
                A,Good,Nice,Good,Good,Good,perhaps
                A,Good,Good,Good,Good,Good,no
                """);

        var refused = Session.of("quality", "aggregate", file.toString(), "--framework", "cqc-key-questions", "--json");
        assertThat(refused.code()).isEqualTo(1);
        var faults = new JsonMapper().readTree(refused.out()).at("/faults");
        assertThat(faults).hasSize(3);
        assertThat(faults.at("/0/row").asInt()).isEqualTo(2);
        assertThat(faults.at("/0/column").asInt()).isEqualTo(3);
        assertThat(Session.of("quality", "aggregate", file.toString(), "--framework", "scotland-key-questions")
                        .code())
                .isEqualTo(2);
        var other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(Session.of("quality", "aggregate", other.toString(), "--framework", "cqc-key-questions")
                        .err())
                .contains("safe, effective");
    }

    @Test
    void a_regulators_file_is_told_by_its_content_and_refused_rows_give_exit_code_one() throws IOException {
        var ratings = Files.writeString(folder.resolve("a.txt"), "Location ID,Rating\n1-1,Good\n1-2,Nice\n");
        var api = Files.writeString(
                folder.resolve("b.txt"),
                "{\"locationId\": \"1-1\", \"currentRatings\": {\"overall\": {\"rating\": \"Good\"}}}");
        var month = Files.writeString(
                folder.resolve("MDSF_data_30 June 2024.csv"), "CSNumber,Council_Area_Name\nCS2003000001,Fife\n");

        var read = Session.of("quality", "import", ratings.toString());
        assertThat(read.code()).isEqualTo(1);
        assertThat(read.out()).contains("2 rows or locations read, 1 refused").contains("line 3, column 2");
        assertThat(Session.of("quality", "import", api.toString()).code()).isZero();
        assertThat(json("quality", "import", month.toString(), "--json")
                        .at("/snapshot")
                        .asString())
                .isEqualTo("2024-06-30");
        assertThat(json("quality", "import", month.toString(), "--date", "2024-05-31", "--json")
                        .at("/snapshot")
                        .asString())
                .isEqualTo("2024-05-31");
        assertThat(Session.of("quality", "import", month.toString(), "--date", "May")
                        .code())
                .isEqualTo(2);
        var neither = Files.writeString(folder.resolve("c.csv"), "a,b\n1,2\n");
        var refused = Session.of("quality", "import", neither.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Location ID and Latest Rating");
    }

    private static JsonNode json(String... arguments) {
        var session = Session.of(arguments);
        assertThat(session.err()).isEmpty();
        return new JsonMapper().readTree(session.out());
    }
}
