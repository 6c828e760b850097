package care.trellis.exchange.publish;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.csv.CountsCsv;
import care.trellis.exchange.csv.SeriesCsv;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.quality.chart.Chart;
import care.trellis.quality.chart.ChartAnswer;
import care.trellis.quality.chart.ChartChoices;
import care.trellis.quality.chart.ChartKind;
import care.trellis.quality.chart.Unsuitable;
import care.trellis.quality.cusum.CusumChart;
import care.trellis.quality.cusum.CusumDesign;
import care.trellis.quality.funnel.Counted;
import care.trellis.quality.funnel.Funnel;
import care.trellis.quality.funnel.FunnelChoices;
import care.trellis.quality.funnel.FunnelPoint;
import care.trellis.quality.funnel.Kind;
import care.trellis.quality.funnel.Method;
import care.trellis.quality.series.Series;
import care.trellis.quality.working.Finding;
import care.trellis.quality.working.Step;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChartFilesTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static Series series(String sample) {
        return SeriesCsv.read(sample, QualityLibrary.sample(sample)).getFirst();
    }

    private static List<CSVRecord> csv(byte[] bytes) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(bytes, StandardCharsets.UTF_8)))
                .getRecords();
    }

    private static double figure(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static void same(JsonNode json, Finding finding, List<Step> working) {
        assertThat(json.at("/finding/says").asString()).isEqualTo(finding.says());
        assertThat(json.at("/finding/sure").asString()).isEqualTo(finding.sure());
        assertThat(json.at("/finding/caution").asString()).isEqualTo(finding.caution());
        assertThat(json.get("working")).hasSize(working.size());
        for (int i = 0; i < working.size(); i++) {
            var step = json.get("working").get(i);
            assertThat(new Step(
                            step.get("name").asString(),
                            step.get("formula").asString(),
                            step.get("inputs").asString(),
                            step.get("value").asDouble(),
                            step.get("source").asString()))
                    .isEqualTo(working.get(i));
        }
    }

    @Test
    void a_funnel_holds_every_figure_of_every_service() throws IOException {
        var funnel = Funnel.of(
                CountsCsv.read("counts.csv", QualityLibrary.sample("counts.csv")), FunnelChoices.of(Kind.PROPORTION));
        var rows = csv(FunnelCsv.of(funnel));
        var json = MAPPER.readTree(FunnelJson.of(funnel));
        same(json, funnel.finding(), funnel.working());
        assertThat(rows).hasSameSizeAs(funnel.points());
        assertThat(json.get("points")).hasSameSizeAs(funnel.points());
        assertThat(json.at("/choices/kind").asString()).isEqualTo("proportion");
        assertThat(json.at("/choices").has("method")).isFalse();
        assertThat(json.get("tau2").asDouble()).isEqualTo(funnel.tau2());
        assertThat(json.get("curve").get(0).get("upper_adjusted_99_8").asDouble())
                .isEqualTo(funnel.curve(80).getFirst().adjusted998().upper());
        for (int i = 0; i < rows.size(); i++) {
            var point = funnel.points().get(i);
            var row = rows.get(i);
            var node = json.get("points").get(i);
            assertThat(row.get("service")).isEqualTo(point.service());
            assertThat(figure(row, "ratio")).isEqualTo(point.ratio());
            assertThat(figure(row, "z")).isEqualTo(point.z());
            assertThat(figure(row, "adjusted_z")).isEqualTo(point.adjustedZ());
            assertThat(figure(row, "adjusted_lower_99_8"))
                    .isEqualTo(point.limits().adjusted998().lower());
            assertThat(figure(row, "upper_95")).isEqualTo(point.limits().by95().upper());
            assertThat(figure(row, "phi")).isEqualTo(funnel.phi());
            assertThat(row.get("limits_used")).isEqualTo("adjusted");
            assertThat(node.get("sentence").asString()).isEqualTo(point.sentence());
            assertThat(node.get("standard_error").asDouble()).isEqualTo(point.standardError());
            assertThat(node.at("/limits/lower_95").asDouble())
                    .isEqualTo(point.limits().by95().lower());
        }
    }

    @Test
    void a_service_left_aside_has_no_counted_z_and_a_name_that_looks_like_a_formula_is_harmless() throws IOException {
        // Of ten, the first and the last tenth are left aside: one at each end.
        var counted = new ArrayList<Counted>();
        counted.add(Counted.of("=1+1", 1, 20));
        for (int i = 0; i < 8; i++) {
            counted.add(Counted.of("s" + i, 16 + i, 20));
        }
        counted.add(Counted.of("z", 90, 20));
        var funnel = Funnel.of(counted, FunnelChoices.of(Kind.RATIO).by(Method.LOGARITHM));
        assertThat(funnel.points().stream().filter(point -> point.countedZ() == null))
                .extracting(FunnelPoint::service)
                .containsExactly("=1+1", "z");
        var rows = csv(FunnelCsv.of(funnel));
        var json = MAPPER.readTree(FunnelJson.of(funnel));
        assertThat(json.at("/choices/method").asString()).isEqualTo("logarithm");
        assertThat(rows.getFirst().get("service")).isEqualTo("'=1+1");
        for (int i = 0; i < rows.size(); i++) {
            boolean isAside = funnel.points().get(i).countedZ() == null;
            assertThat(rows.get(i).get("counted_z").isEmpty()).isEqualTo(isAside);
            assertThat(json.get("points").get(i).get("counted_z").isNull()).isEqualTo(isAside);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_chart_holds_every_figure_of_every_period(ChartKind kind) throws IOException {
        var answer =
                ChartAnswer.of(kind == ChartKind.C ? series("flow.csv") : series("series.csv"), ChartChoices.of(kind));
        assertThat(answer).isInstanceOf(Chart.class);
        var chart = answer.chart();
        var rows = csv(ChartCsv.of(chart));
        var json = MAPPER.readTree(ChartJson.of(answer));
        assertThat(json.get("asked").asString()).isEqualTo(kind.word());
        assertThat(json.get("suitable").asBoolean()).isTrue();
        var node = json.get("chart");
        same(node, chart.finding(), chart.working());
        assertThat(node.get("signals")).hasSameSizeAs(chart.signals());
        assertThat(node.get("notes")).hasSameSizeAs(chart.notes());
        assertThat(node.has("moving_ranges")).isEqualTo(kind == ChartKind.XMR);
        assertThat(node.at("/runs/longest").asInt()).isEqualTo(chart.runs().longest());
        for (int i = 0; i < rows.size(); i++) {
            var point = chart.points().get(i);
            var row = rows.get(i);
            assertThat(row.get("period")).isEqualTo(point.period());
            assertThat(figure(row, "value")).isEqualTo(point.value());
            assertThat(figure(row, "centre")).isEqualTo(chart.centre());
            assertThat(row.get("denominator").isEmpty()).isEqualTo(kind == ChartKind.C);
            assertThat(node.get("points").get(i).get("signs")).hasSameSizeAs(point.rules());
            var limits = point.limits();
            if (limits == null) {
                assertThat(row.get("lower")).isEmpty();
                assertThat(node.get("points").get(i).has("lower")).isFalse();
            } else {
                assertThat(figure(row, "lower")).isEqualTo(limits.lower());
                assertThat(figure(row, "upper")).isEqualTo(limits.upper());
                assertThat(node.get("points").get(i).get("upper").asDouble()).isEqualTo(limits.upper());
            }
        }
    }

    @Test
    void a_refusal_says_why_and_holds_what_is_offered() {
        var answer = (Unsuitable) ChartAnswer.of(series("rare-events.csv"), ChartChoices.of(ChartKind.XMR));
        var json = MAPPER.readTree(ChartJson.of(answer));
        assertThat(json.get("suitable").asBoolean()).isFalse();
        assertThat(json.get("asked").asString()).isEqualTo("xmr");
        assertThat(json.at("/refusal/reason").asString()).isEqualTo("rare_events");
        assertThat(json.at("/refusal/sentence").asString()).isEqualTo(answer.sentence());
        assertThat(json.at("/refusal/false_alarm").asDouble()).isEqualTo(answer.falseAlarm());
        assertThat(json.at("/chart/kind").asString()).isEqualTo("c");
        assertThat(json.at("/cusum/points")).hasSize(36);
    }

    @Test
    void a_stock_is_refused_without_a_chance_and_without_a_cusum() {
        var stock = Series.ofMonths("stock", 100, 103, 107, 110, 114, 117, 121, 124, 128, 131, 135, 138);
        var json = MAPPER.readTree(ChartJson.of(ChartAnswer.of(stock, ChartChoices.of(ChartKind.XMR))));
        assertThat(json.at("/refusal/reason").asString()).isEqualTo("slow_stock");
        assertThat(json.at("/refusal/false_alarm").isNull()).isTrue();
        assertThat(json.has("cusum")).isFalse();
        assertThat(json.at("/chart/kind").asString()).isEqualTo("run");
    }

    @Test
    void a_cusum_holds_its_design_and_every_sum() throws IOException {
        var chart = CusumChart.of(series("rare-events.csv"), CusumDesign.of(0.1, 2, 4.75));
        var rows = csv(CusumCsv.of(chart));
        var json = MAPPER.readTree(CusumJson.of(chart));
        same(json, chart.finding(), chart.design().working());
        assertThat(json.at("/design/height").asDouble()).isEqualTo(4.75);
        assertThat(json.at("/design/run_lengths")).hasSize(4);
        assertThat(json.at("/design/run_lengths/0/periods").asDouble())
                .isEqualTo(chart.design().runLength(1));
        for (int i = 0; i < rows.size(); i++) {
            var point = chart.points().get(i);
            assertThat(figure(rows.get(i), "sum")).isEqualTo(point.sum());
            assertThat(figure(rows.get(i), "expected")).isEqualTo(point.expected());
            assertThat(rows.get(i).get("alarm")).isEqualTo(point.alarm() ? "yes" : "no");
            assertThat(rows.get(i).get("denominator")).isEmpty();
            assertThat(json.get("points").get(i).get("sum").asDouble()).isEqualTo(point.sum());
            assertThat(json.get("points").get(i).get("alarm").asBoolean()).isEqualTo(point.alarm());
        }
    }

    @Test
    void a_run_length_too_long_for_a_double_is_null() {
        var series = Series.ofMonths("home", 0, 1, 0);
        var chart = CusumChart.of(series, CusumDesign.of(1e-4, 20, 500));
        var json = MAPPER.readTree(CusumJson.of(chart));
        assertThat(json.at("/design/run_lengths/0/periods").isNull()).isTrue();
        assertThat(new String(
                        ChartCsv.of(ChartAnswer.of(series, ChartChoices.of(ChartKind.C))
                                .chart()),
                        StandardCharsets.UTF_8))
                .doesNotContain("NaN");
    }
}
