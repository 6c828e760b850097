package care.trellis.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.AggregationChoices;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.PublishedTable.Column;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.Returns;
import care.trellis.cost.run.Run;
import care.trellis.exchange.Refusal;
import care.trellis.exchange.Resource;
import care.trellis.exchange.library.Library;
import care.trellis.exchange.yaml.ModelFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReturnsCsvTest {
    private static final String RETURNS = """
            line,A,B
            Direct Care,£10.50,"£1,011.00"
            Travel time,n/a,(0.20)
            Office,2.5,
            """;

    @Test
    void figures_are_read_as_people_write_them() {
        var returns = read(RETURNS.getBytes(StandardCharsets.UTF_8));

        assertThat(figure(returns, "A", "direct_care")).isEqualByComparingTo("10.50");
        assertThat(figure(returns, "B", "direct_care")).isEqualByComparingTo("1011");
        assertThat(figure(returns, "B", "travel_time")).isEqualByComparingTo("-0.20");
        assertThat(returns.service("A").orElseThrow().figures()).doesNotContainKey("travel_time");
        assertThat(returns.service("B").orElseThrow().figures()).doesNotContainKey("office");
    }

    @Test
    void every_encoding_and_separator_of_a_spreadsheet_gives_the_same_returns() {
        var expected = read(RETURNS.getBytes(StandardCharsets.UTF_8)).services();
        var semicolons = RETURNS.replace("\"£1,011.00\"", "£1011.00").replace(',', ';');

        assertThat(read(("\uFEFF" + RETURNS).getBytes(StandardCharsets.UTF_8)).services())
                .hasToString(expected.toString());
        assertThat(read(RETURNS.getBytes(Charset.forName("windows-1252"))).services())
                .hasToString(expected.toString());
        assertThat(read(("\uFEFF" + RETURNS).getBytes(StandardCharsets.UTF_16LE))
                        .services())
                .hasToString(expected.toString());
        assertThat(read(RETURNS.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .services())
                .hasToString(expected.toString());
        assertThat(read(semicolons.getBytes(StandardCharsets.UTF_8)).services()).hasToString(expected.toString());
        assertThat(read(semicolons.replace(';', '\t').getBytes(StandardCharsets.UTF_8))
                        .services())
                .hasToString(expected.toString());
    }

    @Test
    void remarks_headings_empty_rows_and_columns_and_summaries_are_left_aside() {
        var padded = """
                # From a report, 2022
                ,,,,,
                line,unit,A,B,,median
                Careworker costs,,,,,
                ,,,,,
                Direct care,£,10,11,,10.5
                """;

        var returns = read(padded.getBytes(StandardCharsets.UTF_8));

        assertThat(returns.services()).extracting(service -> service.service()).containsExactly("A", "B");
        assertThat(figure(returns, "B", "direct_care")).isEqualByComparingTo("11");
    }

    @Test
    void every_fault_comes_at_once_with_row_column_value_and_what_was_expected() {
        var broken = """
                line,A,A,,C
                Direct care,ten,10,3,1
                Direkt kare,1,2,,#DIV/0!
                ,5,,,
                Travel time,1,2,,"1,23"
                Travel time,1,2,,3
                """;

        assertThat(Refusal.of(() -> ReturnsCsv.read("returns.csv", broken.getBytes(StandardCharsets.UTF_8), model())))
                .extracting(fault -> fault.row() + "/" + fault.column() + " " + fault.value())
                .contains(
                        "1/3 \"A\" again (first in column 2)",
                        "2/2 \"ten\"",
                        "2/4 \"3\" below no heading",
                        "3/5 the spreadsheet error #DIV/0!",
                        "4/1 figures without a name",
                        "5/5 \"1,23\"");
    }

    @Test
    void unknown_rows_are_named_beside_unreadable_cells() {
        var broken = "line,A\nDirekt care,1\nTravel time,x\nTravel time,2\n";

        assertThat(Refusal.of(() -> ReturnsCsv.read("returns.csv", broken.getBytes(StandardCharsets.UTF_8), model())))
                .extracting(fault -> fault.row() + " " + fault.value())
                .contains("2 \"Direkt care\"", "3 \"x\"")
                .anySatisfy(fault -> assertThat(fault).startsWith("4 ").contains("again"));
    }

    @Test
    void what_is_no_csv_is_said_to_be_none() {
        assertThat(Refusal.of(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0})))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("save the sheet as CSV"));
        assertThat(Refusal.of(() -> read(new byte[0])))
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("nothing"));
        assertThat(Refusal.of(() -> read("line,A\nOffice,\"2".getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).contains("quotation mark"));
    }

    @Test
    void the_nine_returns_that_ship_have_the_three_published_medians() {
        var model = Library.model("home-care-annex-a").orElseThrow();
        var returns = ReturnsCsv.read("returns.csv", Library.sample("returns.csv"), model);

        var aggregation = Aggregation.of(returns, AggregationChoices.DEFAULT);

        assertThat(returns.services()).hasSize(9);
        assertThat(median(aggregation, MedianMeaning.SUM_OF_LINE_MEDIANS)).isEqualByComparingTo("20.56");
        assertThat(median(aggregation, MedianMeaning.SUM_OF_SUBTOTAL_MEDIANS)).isEqualByComparingTo("20.42");
        assertThat(median(aggregation, MedianMeaning.MEDIAN_OF_TOTALS)).isEqualByComparingTo("22.68");
    }

    @Test
    void a_table_of_many_councils_is_parted_and_its_columns_named() {
        var stacked = """
                council_and_columns,line,c1,c2,c3
                Barnsley LQ/M/UQ,cw.direct,10.87,10.7,11.0
                Barnsley LQ/M/UQ,cw.travel,0.52,1.52,1.04
                Hull M,cw.direct,10.1
                Bromley,cw.direct,1,2
                """;

        var tables = TableCsv.read("many.csv", stacked.getBytes(StandardCharsets.UTF_8));

        assertThat(tables).extracting(table -> table.title()).containsExactly("Barnsley", "Hull", "Bromley");
        assertThat(tables.getFirst().columns())
                .extracting(Column::meaning)
                .containsExactly(Meaning.LOWER_QUARTILE, Meaning.MEDIAN, Meaning.UPPER_QUARTILE);
        assertThat(tables.get(1).columns()).extracting(Column::meaning).containsExactly(Meaning.MEDIAN);
        assertThat(tables.get(2).columns())
                .containsExactly(new Column("c1", Meaning.CASE), new Column("c2", Meaning.CASE));
    }

    @Test
    void the_shared_tables_are_read_whole() throws IOException {
        for (var name : new String[] {"annexA_homecare_lines.csv", "annexA_carehomes_lines.csv"}) {
            var file = Path.of("../../shared/reference/cost", name);
            assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not here");
            var tables = TableCsv.read(name, Files.readAllBytes(file));
            assertThat(tables)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(table -> assertThat(table.rows()).isNotEmpty());
        }
    }

    private static BigDecimal median(Aggregation aggregation, MedianMeaning meaning) {
        return Run.rounded(aggregation.explain(meaning).value());
    }

    private static BigDecimal figure(Returns returns, String service, String line) {
        return returns.service(service).orElseThrow().figures().getOrDefault(line, BigDecimal.valueOf(-999));
    }

    private static Returns read(byte[] content) {
        return ReturnsCsv.read("returns.csv", content, model());
    }

    private static care.trellis.cost.model.CostModel model() {
        return ModelFile.read("day-visits.yaml", Resource.bytes("day-visits.yaml"));
    }
}
