package care.trellis.exchange.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CostReportCsvTest {
    private final CostReport report = CostReports.withAPriceAndWithout(1);

    @Test
    void every_column_is_described_by_its_name_and_in_its_order() throws IOException {
        var metadata = JsonMapper.builder()
                .build()
                .readTree(CostReportCsv.metadata(report, "https://trellis.example.org/exercises/e1/reports/1"));
        assertThat(metadata.get("url").asString())
                .isEqualTo("https://trellis.example.org/exercises/e1/reports/1/report.csv");
        assertThat(metadata.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
        var names = metadata.get("tableSchema")
                .get("columns")
                .valueStream()
                .map(column -> column.get("name").asString())
                .toList();
        assertThat(table().getHeaderNames()).isEqualTo(names);
    }

    @Test
    void the_price_is_the_sum_of_its_parts_and_what_is_withheld_has_no_figure() throws IOException {
        var rows = table().getRecords();
        var price = rows.stream()
                .filter(row -> row.get("sort").equals("price")
                        && row.get("kind_of_care").equals("Without nursing"))
                .findFirst()
                .orElseThrow();
        var sum = rows.stream()
                .filter(row -> row.get("sort").equals("part"))
                .map(row -> new java.math.BigDecimal(row.get("median")))
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(price.get("median"));
        assertThat(rows.stream().filter(row -> !row.get("withheld").isEmpty()))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get("median") + row.get("count") + row.get("words"))
                        .isEmpty());
    }

    @Test
    void a_label_that_looks_like_a_formula_is_none() throws IOException {
        assertThat(table().getRecords()).extracting(row -> row.get("label")).contains("'=1+1");
    }

    private CSVParser table() throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(new String(CostReportCsv.of(report), StandardCharsets.UTF_8)));
    }
}
