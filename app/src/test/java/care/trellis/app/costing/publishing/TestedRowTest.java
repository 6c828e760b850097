package care.trellis.app.costing.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.publish.CostReport.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TestedRowTest {
    @Test
    void one_line_withheld_takes_the_smallest_other_with_it() {
        var told = TestedRow.secondOf(
                List.of(row("food", "31"), row("waste", "5"), row("odd", null)),
                Set.of("food", "waste", "odd"),
                new ArrayList<>(),
                "k");
        assertThat(withheld(told)).containsExactly("waste", "odd");
    }

    @Test
    void a_line_that_comes_to_nothing_hides_no_other() {
        var told = TestedRow.secondOf(
                List.of(row("food", "31"), row("waste", "5"), row("odd", null), row("nursing", null)),
                Set.of("food", "waste", "odd"),
                new ArrayList<>(),
                "k");
        assertThat(withheld(told)).containsExactly("waste", "odd", "nursing");
    }

    @Test
    void two_lines_withheld_hide_each_other() {
        var rows = List.of(row("food", "31"), row("waste", null), row("odd", null));
        assertThat(TestedRow.secondOf(rows, Set.of("food", "waste", "odd"), new ArrayList<>(), "k"))
                .isEqualTo(rows);
    }

    private static List<String> withheld(List<Row> rows) {
        return rows.stream().filter(row -> row.median() == null).map(Row::id).toList();
    }

    private static Row row(String id, @Nullable String median) {
        return new Row(
                id,
                id,
                "Supplies",
                "£ per week",
                false,
                median == null ? 0 : 9,
                null,
                median == null ? null : new BigDecimal(Objects.requireNonNull(median)),
                null,
                median == null ? "too few" : "");
    }
}
