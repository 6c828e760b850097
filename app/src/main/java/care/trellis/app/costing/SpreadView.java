package care.trellis.app.costing;

import care.trellis.app.chart.Chart;
import care.trellis.cost.returns.Aggregation;
import care.trellis.cost.returns.RowSummary;
import java.util.ArrayList;
import java.util.List;

/** How far the returns differ, block by block: charts, and every row with its quartiles. */
public record SpreadView(List<Group> groups, int count, int all) {
    /** One block. */
    public record Group(String id, String label, List<Chart> charts, List<Row> rows) {}

    /** One row's place in order, each figure in pounds. */
    public record Row(
            String label,
            int count,
            String low,
            String lowerQuartile,
            String median,
            String upperQuartile,
            String high,
            String why) {}

    static SpreadView of(Aggregation aggregation, ExercisePage page) {
        var groups = new ArrayList<Group>();
        var totals = rows(aggregation, "", RowSummary.Kind.TOTAL);
        groups.add(group("totals", "Totals", totals, page));
        for (var block : aggregation.returns().model().blocks()) {
            var lines = rows(aggregation, block.id(), RowSummary.Kind.LINE);
            if (!lines.isEmpty()) {
                groups.add(group(block.id(), block.label(), lines, page));
            }
        }
        return new SpreadView(
                groups,
                aggregation.services().size(),
                aggregation.returns().services().size());
    }

    private static Group group(String id, String label, List<RowSummary> rows, ExercisePage page) {
        return new Group(
                id,
                label,
                SpreadChart.of(id, label, rows),
                rows.stream().map(row -> row(row, page)).toList());
    }

    private static List<RowSummary> rows(Aggregation aggregation, String block, RowSummary.Kind kind) {
        return aggregation.rows().stream()
                .filter(row -> row.kind() == kind && row.block().equals(block) && SpreadChart.hasSpread(row))
                .toList();
    }

    private static Row row(RowSummary row, ExercisePage page) {
        return new Row(
                row.label(),
                row.count(),
                SpreadChart.money(row.low()),
                SpreadChart.money(row.lowerQuartile()),
                SpreadChart.money(row.median()),
                SpreadChart.money(row.upperQuartile()),
                SpreadChart.money(row.high()),
                page.why(row.id()));
    }
}
