package care.trellis.exchange.publish;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.book.PriceYear;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.exchange.library.Library;
import care.trellis.exchange.yaml.ModelFile;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunFilesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<Run> runs() {
        var book = Library.book("england").orElseThrow();
        return Library.models().stream()
                .map(model -> Run.of(Inputs.of(model).with(book.changes(model, PriceYear.financial(2025)))))
                .toList();
    }

    private static CostModel hostile() {
        return ModelFile.read("hostile.yaml", """
                model: hostile
                title: Hostile
                version: "1"
                source: me
                blocks:
                  costs:
                    label: Costs
                    unit: GBP/hour
                    lines:
                      food: {label: "=cmd|' /C calc'!A0", value: -2.5, note: "a \\"quoted\\", long\\nnote", paid_to: suppliers}
                      staff: {label: "  +1", value: 1, note: "@x", paid_to: staff}
                totals:
                  price: {label: "-Price", unit: GBP/hour, sum: [costs]}
                headline: price
                """);
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

    @ParameterizedTest
    @MethodSource("runs")
    void csv_holds_every_line_and_total_unrounded_and_rounded(Run run) throws IOException {
        var rows = csv(RunCsv.of(run));
        assertThat(rows)
                .hasSize(run.model().lines().size() + run.model().totals().size());
        for (var row : rows) {
            var value = run.value(row.get("id"));
            assertThat(new BigDecimal(row.get("value"))).isEqualByComparingTo(value);
            assertThat(row.get("rounded")).isEqualTo(Run.rounded(value).toPlainString());
            assertThat(row.get("unit"))
                    .isEqualTo(run.model().require(row.get("id")).unit().toString());
        }
    }

    @Test
    void csv_text_never_becomes_a_formula_and_negative_numbers_stay_numbers() throws IOException {
        var rows = csv(RunCsv.of(Run.of(Inputs.of(hostile()))));
        assertThat(rows.get(0).get("label")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(rows.get(0).get("value")).isEqualTo("-2.5");
        assertThat(rows.get(0).get("note")).isEqualTo("a \"quoted\", long\nnote");
        assertThat(rows.get(0).get("paid_to")).isEqualTo("suppliers");
        assertThat(rows.get(1).get("label")).isEqualTo("'  +1");
        assertThat(rows.get(1).get("note")).isEqualTo("'@x");
        assertThat(rows.get(2).get("label")).isEqualTo("'-Price");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void json_holds_the_run_with_all_its_digits(Run run) {
        var json = MAPPER.readTree(RunJson.of(run));
        assertThat(json.at("/model/id").asString()).isEqualTo(run.model().id());
        assertThat(json.at("/model/version").asString()).isEqualTo(run.model().version());
        run.inputs()
                .selection()
                .forEach((selector, option) ->
                        assertThat(json.at("/selection/" + selector).asString()).isEqualTo(option));
        assertThat(json.get("lines")).hasSize(run.model().lines().size());
        assertThat(json.get("inputs")).hasSize(run.model().inputs().size());
        for (var kind : List.of("inputs", "workings", "lines", "totals")) {
            for (var figure : json.get(kind)) {
                assertThat(figure.get("value").decimalValue())
                        .isEqualByComparingTo(run.value(figure.get("id").asString()));
            }
        }
        run.recipients()
                .forEach((recipient, amount) -> assertThat(
                                json.at("/recipients/" + recipient.word()).decimalValue())
                        .isEqualByComparingTo(amount));
        for (var input : json.get("inputs")) {
            assertThat(input.get("source").asString()).isNotBlank();
        }
        assertThat(json.has("explanation")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void explained_json_leads_from_the_price_to_the_inputs(Run run) {
        var explanation = MAPPER.readTree(RunJson.explained(run)).get("explanation");
        assertThat(explanation.get("id").asString()).isEqualTo(run.model().headline());
        assertThat(leaves(explanation)).isPositive();
    }

    private static int leaves(JsonNode explanation) {
        int found = explanation.has("source") ? 1 : 0;
        for (var part : explanation.get("parts")) {
            found += leaves(part);
        }
        return found;
    }

    @Test
    void a_held_line_is_among_the_inputs_of_the_json() {
        var run = runs().getFirst();
        var line = run.model().lines().stream()
                .filter(each -> each.formula() != null)
                .findFirst()
                .orElseThrow();
        var held = Run.of(
                run.inputs().with(new Change.Set(line.id(), new BigDecimal("1.5"), Provenance.setBy("a person"))));
        var inputs = MAPPER.readTree(RunJson.of(held)).get("inputs");
        var last = inputs.get(inputs.size() - 1);
        assertThat(last.get("id").asString()).isEqualTo(line.id());
        assertThat(last.get("held").asBoolean()).isTrue();
        assertThat(last.get("source").asString()).isEqualTo("a person");
    }
}
