package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.trellis.cost.Models;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.returns.PublishedTable.Column;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.PublishedTable.Row;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedTableTest {
    private static final CostModel HOME = Models.named("home")
            .block("care", "GBP/resident/week")
            .value("a", "10")
            .value("extra", "1")
            .called("Extras", "Extra (Total)")
            .total("price", "GBP/resident/week", "care")
            .load();

    @Test
    void a_row_of_too_few_figures_or_without_a_name_and_a_heading_twice_are_told_at_once() {
        var columns = Column.services(List.of("p1", "p2", "p1"));
        var rows = List.of(row(" ", "1", "2", "3"), row("b", "1"), row("c", "1e13", "2", "3"));
        var faults = faults(columns, rows);
        assertThat(faults).hasSize(4);
        assertThat(faults.getFirst().found()).isEqualTo("two columns \"p1\"");
        assertThat(faults.get(1).found()).isEqualTo("no name");
        assertThat(faults.get(2).found()).isEqualTo("1 figures");
        assertThat(faults.get(2).expected()).isEqualTo("3, one a column");
        assertThat(faults.get(3).subject()).isEqualTo("row c, column p1");
        assertThat(faults.get(3).found()).isEqualTo("a number of 1 digits, exponent 13");
        assertThat(faults.get(3).expected()).isEqualTo("a figure below 1000000000000 with at most 30 decimals");
    }

    @Test
    void a_figure_below_a_million_million_with_thirty_decimals_is_held() {
        var columns = Column.services(List.of("p1"));
        assertThat(new PublishedTable("t", columns, List.of(row("a", "999999999999"), row("b", "1e-30"))).rows())
                .hasSize(2);
        assertThat(new PublishedTable("t", columns, List.of(row("a", "1.00000000000000000000"))).rows())
                .hasSize(1);
        assertThat(faults(columns, List.of(row("a", "1000000000000")))).hasSize(1);
        assertThat(faults(columns, List.of(row("a", "1e-31")))).hasSize(1);
        assertThat(faults(columns, List.of(row("a", "1e999999999")))).hasSize(1);
    }

    @Test
    void two_thousand_rows_and_five_thousand_columns_are_the_most() {
        var one = Column.services(List.of("p1"));
        assertThat(new PublishedTable("t", one, Collections.nCopies(2000, row("a", "1"))).rows())
                .hasSize(2000);
        assertThat(faults(one, Collections.nCopies(2001, row("a", "1")))).hasSize(1);
        var most =
                Column.services(IntStream.range(0, 5000).mapToObj(i -> "p" + i).toList());
        var figures = new ArrayList<@Nullable BigDecimal>(Collections.nCopies(5000, BigDecimal.ONE));
        assertThat(new PublishedTable("t", most, List.of(new Row(Text.of("a"), figures))).columns())
                .hasSize(5000);
        var more =
                Column.services(IntStream.range(0, 5001).mapToObj(i -> "p" + i).toList());
        var fault = faults(more, List.of(row("a", "1"))).getFirst();
        assertThat(fault.found()).isEqualTo("1 rows and 5001 columns");
        assertThat(fault.expected()).isEqualTo("1 to 2000 rows and 1 to 5000 columns");
        assertThat(faults(one, List.of())).hasSize(1);
        assertThat(faults(List.of(), List.of(row("a")))).hasSize(1);
    }

    @Test
    void places_in_the_order_of_figures_are_the_five_and_nothing_else() {
        assertThat(Arrays.stream(Meaning.values()).filter(Meaning::isOrderStatistic))
                .containsExactly(
                        Meaning.LOW, Meaning.LOWER_QUARTILE, Meaning.MEDIAN, Meaning.UPPER_QUARTILE, Meaning.HIGH);
        assertThat(Meaning.CASE.label()).isEqualTo("a case of its own");
    }

    @Test
    void returns_are_a_table_again_with_lines_totals_details_and_facts_in_order() {
        var written = "line\tp1\tp2\nprice\t15\t\nbeds\t40\t\nExtra #1\t5\t\nExtras\t5\t6\na\t10\t11\n";
        var returns = Returns.read(HOME, Tables.of("t", written));
        assertThat(returns.rowsGiven()).containsExactlyInAnyOrder("price", "extra", "a");
        var table = returns.table();
        assertThat(table.title()).isEqualTo(HOME.title());
        assertThat(table.columns()).isEqualTo(Column.services(List.of("p1", "p2")));
        assertThat(table.rows())
                .extracting(row -> row.name().value())
                .containsExactly("a", "extra", "price", "Extra #1", "beds");
        assertThat(table.rows())
                .extracting(Row::figures)
                .containsExactly(
                        figures("10", "11"),
                        figures("5", "6"),
                        figures("15", null),
                        figures("5", null),
                        figures("40", null));
        assertThat(Returns.read(HOME, table).services()).isEqualTo(returns.services());
    }

    private static List<@Nullable BigDecimal> figures(String first, @Nullable String second) {
        return Arrays.asList(new BigDecimal(first), second == null ? null : new BigDecimal(second));
    }

    private static Row row(String name, String... figures) {
        var cells = new ArrayList<@Nullable BigDecimal>();
        for (var figure : figures) {
            cells.add(new BigDecimal(figure));
        }
        return new Row(Text.of(name), cells);
    }

    private static List<Fault> faults(List<Column> columns, List<Row> rows) {
        var thrown = catchThrowableOfType(Faulty.class, () -> new PublishedTable("t", columns, rows));
        assertThat(thrown).isNotNull();
        return thrown.faults();
    }
}
