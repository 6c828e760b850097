package care.trellis.app.costing.publishing;

import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.pricing.OwnFigures;
import care.trellis.exchange.publish.CostReport;
import care.trellis.exchange.returns.ReturnReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A service's own figures beside what was published of all: never beside another's.
 *
 * @param kinds those the service gave figures of
 */
public record OwnView(CostReport report, Invited invited, List<OfKind> kinds) {
    public OwnView {
        kinds = List.copyOf(kinds);
    }

    /** One kind of care. */
    public record OfKind(String label, String unit, List<Row> rows) {
        public OfKind {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line.
     *
     * @param where in words, such as "in the lower quarter"; empty where nothing is said of all
     */
    public record Row(
            String label, boolean isTotal, String own, String lower, String median, String upper, String where) {}

    static OwnView of(CostReport report, Invited invited, ReturnReading reading) {
        var kinds = new ArrayList<OfKind>();
        for (var kind : report.kinds()) {
            var rows = new ArrayList<Row>();
            for (var row : kind.rows()) {
                var own = reading.figures().getOrDefault(row.id(), Map.of()).get(kind.id());
                if (own != null) {
                    var told = OwnFigures.isShare(row.id()) ? own.movePointRight(2) : own;
                    rows.add(new Row(
                            row.label(),
                            row.isTotal(),
                            Shown.of(told, row.unit()),
                            Shown.of(row.lowerQuartile(), row.unit()),
                            Shown.of(row.median(), row.unit()),
                            Shown.of(row.upperQuartile(), row.unit()),
                            where(told, row)));
                }
            }
            if (!rows.isEmpty()) {
                kinds.add(new OfKind(kind.label(), kind.unit(), rows));
            }
        }
        return new OwnView(report, invited, kinds);
    }

    private static String where(BigDecimal own, CostReport.Row row) {
        if (row.median() == null) {
            return "";
        }
        if (row.lowerQuartile() != null && own.compareTo(row.lowerQuartile()) < 0) {
            return "in the lowest quarter";
        }
        if (row.upperQuartile() != null && own.compareTo(row.upperQuartile()) > 0) {
            return "in the highest quarter";
        }
        int side = own.compareTo(row.median());
        return side == 0 ? "at the middle" : side < 0 ? "below the middle" : "above the middle";
    }
}
