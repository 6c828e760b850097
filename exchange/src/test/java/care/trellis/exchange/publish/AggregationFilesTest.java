package care.trellis.exchange.publish;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.Exclusion;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.returns.ServiceReturn;
import care.trellis.exchange.library.Library;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AggregationFilesTest {
    private static Aggregation aggregation() {
        var model = Library.model("home-care-annex-a").orElseThrow();
        var services = new ArrayList<ServiceReturn>();
        for (int service = 1; service <= 5; service++) {
            var figures = new LinkedHashMap<String, BigDecimal>();
            int row = 0;
            for (var line : model.lines()) {
                figures.put(line.id(), new BigDecimal(service * service).add(new BigDecimal(row++)));
            }
            services.add(ServiceReturn.of("S" + service, figures));
        }
        return Aggregation.of(
                Returns.of(model, services),
                AggregationChoices.DEFAULT
                        .excluding(List.of(Exclusion.whole("S5", "figures of another year")))
                        .using(MedianMeaning.MEDIAN_OF_TOTALS));
    }

    @Test
    void csv_has_a_row_for_every_summary_and_says_which_median_is_used() {
        var aggregation = aggregation();
        var lines = new String(AggregationCsv.of(aggregation), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(1 + aggregation.rows().size() + 3);
        var first = aggregation.rows().getFirst();
        assertThat(lines.get(1)).startsWith(first.id() + "," + AggregationJson.word(first.kind()) + ",");
        // Four services of 1, 4, 9, 16 remain in the first line.
        assertThat(lines.get(1)).contains(",4,1,3.25,6.5,10.75,16,");
        assertThat(lines.getLast()).startsWith("median-of-totals,").endsWith(",yes");
        assertThat(lines.get(lines.size() - 2)).endsWith(",no");
    }

    @Test
    void json_holds_rows_medians_and_what_was_left_out_with_its_reason() {
        var aggregation = aggregation();
        var json = JsonMapper.builder().build().readTree(AggregationJson.of(aggregation));
        assertThat(json.get("rows")).hasSize(aggregation.rows().size());
        assertThat(json.get("medians")).hasSize(3);
        assertThat(json.get("used").asString()).isEqualTo("median-of-totals");
        assertThat(json.get("method").asString()).isEqualTo("HF7");
        assertThat(json.get("services")).hasSize(4);
        assertThat(json.at("/effects/0/service").asString()).isEqualTo("S5");
        assertThat(json.at("/effects/0/reason").asString()).isEqualTo("figures of another year");
        assertThat(json.at("/rows/0/median").decimalValue()).isEqualByComparingTo("6.5");
    }
}
