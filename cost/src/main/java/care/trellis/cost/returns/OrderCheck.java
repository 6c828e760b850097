package care.trellis.cost.returns;

import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Meaning;
import java.util.ArrayList;
import java.util.List;

/** Rows whose quartiles are not in order: lowest ≤ lower quartile ≤ median ≤ upper quartile ≤ highest. */
final class OrderCheck {
    private OrderCheck() {}

    static List<Finding> findings(TableView view) {
        var ordered = new ArrayList<Integer>();
        for (var meaning : Meaning.values()) {
            var columns = view.table().columnsOf(meaning);
            if (meaning.isOrderStatistic() && columns.size() == 1) {
                ordered.add(columns.getFirst());
            }
        }
        var findings = new ArrayList<Finding>();
        for (var row : view.table().rows()) {
            Integer before = null;
            for (int column : ordered) {
                var figure = row.figure(column);
                if (figure == null) {
                    continue;
                }
                var lower = before == null ? null : row.figure(before);
                if (before != null && lower != null && lower.compareTo(figure) > 0) {
                    var lowerName = view.column(before).meaning().label();
                    var upperName = view.column(column).meaning().label();
                    findings.add(view.finding(
                            Kind.QUARTILES_OUT_OF_ORDER,
                            Severity.FAULT,
                            row,
                            view.column(before).name(),
                            lowerName + " " + TableView.shown(lower) + " above " + upperName + " "
                                    + TableView.shown(figure),
                            "a " + lowerName + " at or below the " + upperName,
                            "Figures of one row in order cannot fall: these are columns of different homes or services,"
                                    + " not order statistics",
                            List.of(view.column(column).name())));
                }
                before = column;
            }
        }
        return findings;
    }
}
