package care.trellis.app.costing.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.exchange.publish.CostReport;
import care.trellis.exchange.publish.CostReport.Choice;
import care.trellis.exchange.publish.CostReport.OfKind;
import care.trellis.exchange.publish.CostReport.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportChangesTest {
    @Test
    void a_line_that_either_did_not_say_has_no_difference() {
        var changes = ReportChanges.of(report("raised", "31.00", null), report("raised", "33.50", "5.00"));
        var lines = changes.kinds().getFirst().lines();
        assertThat(lines).extracting(ReportChanges.Line::label).containsExactly("Food", "Insurance");
        assertThat(lines.getFirst().difference()).isEqualByComparingTo("2.50");
        assertThat(lines.getLast().difference()).isNull();
        assertThat(lines.getLast().before()).isNull();
    }

    @Test
    void only_a_choice_made_otherwise_is_told_with_its_reason() {
        assertThat(ReportChanges.of(report("raised", "1", "1"), report("raised", "1", "1"))
                        .kinds()
                        .getFirst()
                        .choices())
                .isEmpty();
        assertThat(ReportChanges.of(report("as returned", "1", "1"), report("raised", "1", "1"))
                        .kinds()
                        .getFirst()
                        .choices())
                .containsExactly(new ReportChanges.Chosen("Empty beds", "as returned", "raised", "Agreed"));
    }

    private static CostReport report(String beds, String food, @Nullable String insurance) {
        var rows = new ArrayList<Row>();
        rows.add(row("food", "Food", food));
        rows.add(row("insurance", "Insurance", insurance));
        var kind = new OfKind(
                "k",
                "Without nursing",
                "£ per week",
                9,
                9,
                rows,
                List.of(),
                new BigDecimal("700"),
                List.of(),
                "",
                "",
                List.of(new Choice("Empty beds", beds, "Agreed")),
                List.of(),
                List.of());
        return new CostReport(
                "e",
                1,
                "Homes",
                "Larkshire",
                "?",
                "Fees",
                "m",
                "Model",
                "1",
                "2024/25",
                "2026/27",
                LocalDate.of(2026, 1, 1),
                9,
                9,
                9,
                9,
                List.of(kind),
                List.of(),
                List.of(),
                List.of(),
                "aa",
                "bb");
    }

    private static Row row(String id, String label, @Nullable String median) {
        return new Row(
                id,
                label,
                "Supplies",
                "£ per week",
                false,
                median == null ? 0 : 9,
                null,
                median == null ? null : new BigDecimal(median),
                null,
                median == null ? "too few" : "");
    }
}
