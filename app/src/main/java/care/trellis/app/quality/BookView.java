package care.trellis.app.quality;

import care.trellis.app.chart.Chart;
import care.trellis.app.web.Sentence;
import care.trellis.quality.table.DecisionTable;
import care.trellis.quality.table.Row;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A threshold book as anybody may read it.
 *
 * @param offers what each outcome offers, in words
 * @param limits where it stops, and what to use there
 */
public record BookView(
        String id,
        String title,
        String version,
        String dates,
        String status,
        String source,
        String note,
        Chart.Table facts,
        List<Table> tables,
        List<String> offers,
        List<String> limits) {
    /** One decision table. */
    public record Table(String id, String title, String how, String note, Chart.Table table) {}

    static BookView of(ThresholdBook book) {
        var facts = new ArrayList<List<String>>();
        book.facts().forEach(fact -> facts.add(List.of(fact.label(), fact.id(), fact.expected())));
        book.calculated()
                .forEach(share -> facts.add(List.of(
                        share.column().label(),
                        share.column().id(),
                        share.column().note())));
        return new BookView(
                book.id(),
                book.title(),
                book.version(),
                "From " + book.from() + book.to().map(day -> " to " + day).orElse(""),
                book.status().name().toLowerCase(java.util.Locale.ROOT),
                book.source(),
                book.note(),
                new Chart.Table(List.of("Fact", "Column of a file", "What it can be"), facts, false),
                book.tables().stream().map(BookView::table).toList(),
                book.tables().stream()
                        .flatMap(table -> table.outcomes().stream())
                        .flatMap(outcome -> outcome.words().entrySet().stream())
                        .map(each -> each.getValue().isEmpty() ? each.getKey() : each.getValue())
                        .toList(),
                book.limits().stream()
                        .map(limit -> Sentence.capital(limit.because())
                                + (limit.use().isEmpty() ? "" : " Use instead: " + limit.use()))
                        .toList());
    }

    private static Table table(DecisionTable table) {
        return new Table(
                "table-" + table.id(),
                table.label(),
                switch (table.policy()) {
                    case UNIQUE -> "Exactly one row applies.";
                    case FIRST -> "The first row that applies counts.";
                    case PRIORITY -> "Of the rows that apply, the one with the highest outcome counts.";
                    case SUM -> "Every row that applies adds its points.";
                    case COUNT -> "The rows that apply are counted.";
                },
                table.note(),
                new Chart.Table(
                        List.of("Row", "Where", "Gives", "Because"),
                        table.rows().stream().map(row -> cells(table, row)).toList(),
                        false));
    }

    private static List<String> cells(DecisionTable table, Row row) {
        var where = IntStream.range(0, table.inputs().size())
                .filter(i -> !row.cells().get(i).isOpen())
                .mapToObj(i -> table.inputs().get(i).label() + ": "
                        + row.cells().get(i).text())
                .collect(Collectors.joining("; and "));
        return List.of(
                row.id(),
                where.isEmpty() ? "always" : where,
                row.isStrength()
                        ? "a strength"
                        : row.outcomes().stream().map(Value::text).collect(Collectors.joining(", ")),
                row.because());
    }
}
