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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChartCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy_the_samples() {
        assertThat(Session.of("quality", "samples", folder.toString()).code()).isZero();
    }

    private Session run(String command, String file, String... more) {
        var words = new ArrayList<String>(
                List.of("quality", command, folder.resolve(file).toString()));
        words.addAll(List.of(more));
        return Session.of(words.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return name;
    }

    private static JsonNode json(Session session) {
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        return new JsonMapper().readTree(session.out());
    }

    @Test
    void a_funnel_says_the_finding_then_every_council_in_the_order_of_the_file_and_the_working() {
        var session = run("funnel", "counts.csv");

        assertThat(session.code()).isZero();
        assertThat(session.out())
                .startsWith("Of 38 services, ")
                .containsSubsequence("Barnsley", "Blackburn with Darwen", "York")
                .contains(
                        "has no first and no last",
                        "How it was worked out",
                        "variance between services",
                        "Spiegelhalter 2005");
    }

    @Test
    void a_funnel_in_json_and_csv_holds_the_same_figures() {
        var json = json(run("funnel", "counts.csv", "--json"));
        var csv = run("funnel", "counts.csv", "--csv").out().lines().toList();

        double below = 0;
        double rated = 0;
        for (var point : json.get("points")) {
            below += point.get("numerator").asDouble();
            rated += point.get("denominator").asDouble();
        }
        assertThat(json.get("target").asDouble()).isCloseTo(below / rated, within(1e-12));
        assertThat(csv).hasSize(39);
        assertThat(csv.getFirst()).startsWith("service,owner,numerator,denominator,ratio,verdict");
        var row = csv.get(1).split(",", -1);
        var columns = List.of(csv.getFirst().split(",", -1));
        assertThat(Double.parseDouble(row[columns.indexOf("z")]))
                .isEqualTo(json.at("/points/0/z").asDouble());
        assertThat(Double.parseDouble(row[columns.indexOf("tau2")]))
                .isEqualTo(json.get("tau2").asDouble());
    }

    @Test
    void chance_alone_puts_more_services_outside_where_all_of_them_differ() throws IOException {
        var text = new StringBuilder("service,numerator,denominator\n");
        int[] counts = {5, 35, 10, 30, 12, 28, 8, 33, 15, 25, 18, 22};
        for (int i = 0; i < counts.length; i++) {
            text.append("S").append(i).append(",").append(counts[i]).append(",100\n");
        }
        var file = write("differing.csv", text.toString());

        assertThat(outside(json(run("funnel", file, "--json")))).isZero();
        assertThat(outside(json(run("funnel", file, "--no-overdispersion", "--json"))))
                .isPositive();
    }

    private static long outside(JsonNode funnel) {
        return funnel.get("points")
                .valueStream()
                .filter(point ->
                        List.of("above", "below").contains(point.get("verdict").asString()))
                .count();
    }

    @Test
    void a_ratio_has_its_own_methods() throws IOException {
        var file = write("falls.csv", "home,observed,expected\nAsh,100,108\nElm,150,112\nYew,180,165.5\n");
        assertThat(json(run("funnel", file, "--kind", "ratio", "--method", "logarithm", "--json"))
                        .at("/choices/method")
                        .asString())
                .isEqualTo("logarithm");
        assertThat(run("funnel", file, "--kind", "ratio").out()).contains("Of 3 services");
        var share = run("funnel", file);
        assertThat(share.code()).isEqualTo(1);
        assertThat(share.err()).contains("150 of 112", "165.5", "--kind ratio");
    }

    @Test
    void an_xmr_chart_of_rare_events_is_refused_with_the_reason_and_what_fits_is_drawn() {
        var session = run("chart", "rare-events.csv", "--kind", "xmr");

        assertThat(session.code()).isZero();
        assertThat(session.out())
                .startsWith("An XmR chart would mislead here: with 0.25 events a month")
                .contains("In its stead, a c chart:", "A CUSUM adds up events");
        var json = json(run("chart", "rare-events.csv", "--kind", "xmr", "--json"));
        assertThat(json.get("suitable").asBoolean()).isFalse();
        assertThat(json.at("/refusal/reason").asString()).isEqualTo("rare_events");
        assertThat(json.at("/refusal/false_alarm").asDouble()).isGreaterThan(0.9);
    }

    @Test
    void a_flow_that_changed_is_found_by_an_xmr_chart() {
        var session =
                run("chart", "flow.csv", "--kind", "xmr", "--baseline", "24", "--row", "8", "--screened", "--trend");

        assertThat(session.code()).isZero();
        assertThat(session.out())
                .startsWith("Something has changed.")
                .contains("2025-01 to 2025-12: 12 figures in a row above the centre line of 84.33.");
        assertThat(run("chart", "flow.csv", "--kind", "xmr", "--csv").out().lines())
                .hasSize(37);
    }

    @Test
    void counts_over_homes_have_exact_limits_where_they_are_asked_for() {
        var usual = json(run("chart", "series.csv", "--kind", "u", "--json"));
        var exact = json(run("chart", "series.csv", "--kind", "u", "--exact", "--baseline", "24", "--json"));

        assertThat(exact.at("/chart/choices/exact").asBoolean()).isTrue();
        assertThat(exact.at("/chart/choices/baseline").asInt()).isEqualTo(24);
        double events = 0;
        double homes = 0;
        for (int i = 0; i < 24; i++) {
            events += exact.at("/chart/points/" + i + "/figure").asDouble();
            homes += exact.at("/chart/points/" + i + "/denominator").asDouble();
        }
        assertThat(exact.at("/chart/centre").asDouble()).isCloseTo(events / homes, within(1e-12));
        assertThat(usual.at("/chart/points")).hasSize(110);
        assertThat(run("chart", "series.csv", "--kind", "run").out()).contains("cross their centre line");
    }

    @Test
    void one_series_of_several_is_chosen_by_its_name() throws IOException {
        var text = new StringBuilder("home,month,count\n");
        for (int month = 1; month <= 12; month++) {
            text.append("Ash,2024-%02d,%d\nYew,2024-%02d,%d\n".formatted(month, 5 + month % 3, month, 20 + month % 4));
        }
        var file = write("two.csv", text.toString());

        assertThat(json(run("chart", file, "--kind", "c", "--series", "Yew", "--json"))
                        .at("/chart/series")
                        .asString())
                .isEqualTo("Yew");
        assertThat(json(run("cusum", file, "--series", "Ash", "--json"))
                        .get("series")
                        .asString())
                .isEqualTo("Ash");
        assertThat(run("cusum", file).err()).contains("2 series", "--series", "Ash, Yew");
        var unknown = run("chart", file, "--kind", "c", "--series", "Yow");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no series \"Yow\"", "Yew");
    }

    @Test
    void a_cusum_without_a_file_shows_what_designs_can_do() {
        var session = Session.of("quality", "cusum", "--baseline", "0.1", "--h", "4.75", "--json");

        var lengths = json(session).at("/designs/0/run_lengths");
        assertThat(lengths.valueStream()
                        .map(each -> each.get("periods").asDouble())
                        .toList())
                .satisfiesExactly(
                        usual -> assertThat(usual).isCloseTo(924.894962, within(1e-5)),
                        half -> assertThat(half).isCloseTo(151.892579, within(1e-5)),
                        twice -> assertThat(twice).isCloseTo(66.203899, within(1e-5)),
                        thrice -> assertThat(thrice).isCloseTo(29.788148, within(1e-5)));
        assertThat(Session.of("quality", "cusum").out().lines())
                .anySatisfy(line -> assertThat(line).contains("0.05", "every 25 periods"));
    }

    @Test
    void a_cusum_follows_one_home_and_alarms() {
        var session = run("cusum", "rare-events.csv", "--baseline", "0.1", "--h", "4.75");

        assertThat(session.code()).isZero();
        assertThat(session.out())
                .contains("alarm", "9 events in 36 months, where 3.6 would be usual", "once in 925 months");
        var csv = run("cusum", "rare-events.csv", "--baseline", "0.1", "--h", "4.75", "--csv")
                .out();
        assertThat(csv.lines()).hasSize(37);
        assertThat(csv).contains("yes");
    }

    @Test
    void every_fault_of_a_file_is_named_at_once() throws IOException {
        var file = write("bad.csv", "period,value\n2024-01,1\n2024-01,x\n2024-03,\n");
        var session = run("chart", file, "--kind", "c", "--json");

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.err().lines()).hasSize(3);
        assertThat(session.err()).contains("line 3, column 1", "line 3, column 2", "line 4, column 2");
        assertThat(new JsonMapper().readTree(session.out()).get("faults")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funnel",
                "funnel nowhere.csv",
                "funnel counts.csv --kind odds",
                "funnel counts.csv --method cubic",
                "funnel counts.csv --csv --json",
                "chart series.csv",
                "chart series.csv --kind pie",
                "chart flow.csv --kind xmr --row 6",
                "chart flow.csv --kind xmr --baseline -1",
                "cusum --csv",
                "cusum --h 5 --budget 1000",
                "cusum --baseline 0 --times 2",
                "cusum rare-events.csv --times 1",
                "cusum rare-events.csv --budget 1",
            })
    void wrong_usage_is_told_and_ends_with_2(String command) {
        var words = new ArrayList<String>(List.of("quality"));
        for (var word : command.split(" ", -1)) {
            words.add(word.endsWith(".csv") ? folder.resolve(word).toString() : word);
        }
        var session = Session.of(words.toArray(String[]::new));
        assertThat(session.code()).as(session.out()).isEqualTo(2);
        assertThat(session.err()).isNotBlank();
        assertThat(session.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"funnel", "chart", "cusum"})
    void help_has_examples(String command) {
        var session = Session.of("quality", command, "--help");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("Examples:", "./trellis quality " + command);
    }
}
