package care.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RatingCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_samples() {
        assertThat(Session.of("quality", "samples", folder.toString()).code()).isZero();
    }

    private Session run(String command, String... more) {
        var words = new ArrayList<String>(List.of("quality", command, file("answers.csv")));
        words.addAll(List.of(more));
        return Session.of(words.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static JsonNode json(Session session) {
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        return new JsonMapper().readTree(session.out());
    }

    @Test
    void services_are_rated_domain_by_domain_in_the_order_of_the_list_with_the_finding_in_words() {
        var session = run("rate", "--services", file("services.csv"));

        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains("Personal dignity", "Of 25 services ", "clearly below it", "The usual position is")
                .containsSubsequence("Alder House", "Beech Lodge", "Birch Walk", "Control over day-to-day life");
    }

    @Test
    void one_domain_and_one_service_can_be_chosen_and_explained() {
        var session = run(
                "rate",
                "--services",
                file("services.csv"),
                "--domain",
                "personal dignity",
                "--explain",
                "Poplar House");

        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains(
                        "Poplar House, personal dignity",
                        "Too few answers to say: 2 heard, 5 needed.",
                        "Had everybody been heard",
                        "more answers would be enough",
                        "τ² = ",
                        "Paule and Mandel 1982")
                .doesNotContain("family and personal relationships");
    }

    @Test
    void json_and_csv_hold_the_same_figures_and_the_published_ones_only_what_may_be_shown() {
        var json = json(run("rate", "--services", file("services.csv"), "--as-at", "2025-01-31", "--json"));
        var csv = run("rate", "--services", file("services.csv"), "--as-at", "2025-01-31", "--csv")
                .out();
        var published = run("rate", "--services", file("services.csv"), "--csv", "--published")
                .out();

        assertThat(json.at("/rules/as_at").asString()).isEqualTo("2025-01-31");
        assertThat(json.get("ratings")).hasSize(75);
        assertThat(csv.lines()).hasSize(76);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .contains(json.at("/ratings/0/estimate/value").asString());
        assertThat(published.lines().findFirst().orElseThrow())
                .startsWith("service,name,domain,as_at,form,words,estimate,low,high,heard,");
        assertThat(json(run("rate", "--json", "--published"))
                        .at("/ratings/0/form")
                        .asString())
                .isEqualTo("withheld");
        assertThat(json(run("rate", "--json", "--explain", "S06")).get("explained"))
                .hasSize(3);
    }

    @Test
    void a_prior_is_borrowed_where_few_services_have_answers_and_that_is_said() throws IOException {
        var few = folder.resolve("few.csv");
        Files.writeString(few, "service,score\nA,0\nA,1\nA,1\nA,2\nA,3\nB,2\nB,3\n");

        assertThat(Session.of("quality", "rate", few.toString()).out())
                .contains("Nothing can be said: only 2 services have answers")
                .contains("Note: The file does not say how the answers were collected.");
        assertThat(Session.of(
                                "quality",
                                "rate",
                                few.toString(),
                                "--prior",
                                "all answers=1.6:0.15:2024-05-01:A published study")
                        .out())
                .contains("The usual range is borrowed: A published study, 2024-05-01.");
    }

    @Test
    void another_scale_and_a_standard_can_be_given() throws IOException {
        var percent = folder.resolve("percent.csv");
        var text = new StringBuilder("service,score\n");
        for (int i = 0; i < 60; i++) {
            text.append("S")
                    .append(i % 12)
                    .append(',')
                    .append(20 + (i * 37) % 70)
                    .append('\n');
        }
        Files.writeString(percent, text);

        assertThat(Session.of("quality", "rate", percent.toString()).code()).isEqualTo(1);
        var json = json(
                Session.of("quality", "rate", percent.toString(), "--scale", "0:100", "--standard", "50", "--json"));
        assertThat(json.at("/domains/0/model/standard").asDouble()).isEqualTo(50);
    }

    @Test
    void fairness_is_shown_for_every_group_with_its_error() {
        var session = run("fairness", "--services", file("services.csv"), "--rounds", "50");
        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains("all services", "10 or fewer", "voluntary", "people with dementia", "in 50 simulated");

        var json = json(run("fairness", "--services", file("services.csv"), "--rounds", "50", "--seed", "3", "--json"));
        assertThat(json.at("/domains")).hasSize(3);
        assertThat(json.at("/domains/0/groups/0/services").asInt()).isEqualTo(25);
        assertThat(json.at("/domains/0/groups/0/false_below_rate").asDouble()).isBetween(0.0, 0.1);
    }

    @Test
    void visits_come_with_reasons_and_the_rule_that_chose_them() {
        var session = run("visits", "--services", file("services.csv"), "--visits", "5", "--seed", "20250401");
        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains("The visits of 2025-04: 5 of 25 services", "The rule", "seed of the lottery is 20250401");

        var json = json(run(
                "visits",
                "--services",
                file("services.csv"),
                "--visits",
                "5",
                "--month",
                "2025-09",
                "--tell",
                "standard",
                "--json"));
        assertThat(json.at("/month").asString()).isEqualTo("2025-09");
        assertThat(json.at("/visits")).hasSize(5);
        assertThat(json.at("/candidates")).hasSize(25);
        assertThat(json.at("/visits/0/reason").asString()).isNotBlank();
        assertThat(json.at("/rule/0").asString()).contains("below the standard");
    }

    @Test
    void faults_of_a_file_come_one_a_line_with_row_and_column() throws IOException {
        var broken = folder.resolve("broken.csv");
        Files.writeString(broken, "service,score,type\nA,9,self\nB,1,slef\n");
        var session = Session.of("quality", "rate", broken.toString(), "--json");

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(broken + ", line 2, column 2: score: found 9; expected"),
                        second -> assertThat(second).startsWith(broken + ", line 3, column 3: type: found \"slef\""));
        assertThat(new JsonMapper().readTree(session.out()).at("/faults")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate",
                "rate nowhere.csv",
                "rate ANSWERS --services nowhere.csv",
                "rate ANSWERS --as-at yesterday",
                "rate ANSWERS --scale three",
                "rate ANSWERS --scale 3:0",
                "rate ANSWERS --standard 7",
                "rate ANSWERS --domain happiness",
                "rate ANSWERS --explain Nowhere",
                "rate ANSWERS --prior x",
                "rate ANSWERS --prior x=1:-1:2024-01-01:y",
                "rate ANSWERS --prior x=1:1:then:y",
                "rate ANSWERS --csv --json",
                "rate ANSWERS --published",
                "fairness ANSWERS --rounds 1",
                "visits ANSWERS",
                "visits ANSWERS --visits 0",
                "visits ANSWERS --visits 2 --month April",
                "visits ANSWERS --visits 2 --pause 30",
                "visits ANSWERS --visits 2 --wait-share 2"
            })
    void wrong_usage_ends_with_2_and_says_where_help_is(String command) {
        var session = Session.of(("quality " + command.replace("ANSWERS", file("answers.csv"))).split(" "));

        assertThat(session.code()).as(session.err()).isEqualTo(2);
        assertThat(session.err()).contains("Help: ./trellis quality");
        assertThat(session.out()).isEmpty();
    }
}
