package care.trellis.exchange.publish;

import care.trellis.quality.funnel.Funnel;
import care.trellis.quality.funnel.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A funnel as CSV: a row for each service, in the order given, with what the whole funnel came to in every row. */
public final class FunnelCsv {
    private FunnelCsv() {}

    public static byte[] of(Funnel funnel) {
        var table = new CsvTable(
                "service",
                "owner",
                "numerator",
                "denominator",
                "ratio",
                "verdict",
                "words",
                "transformed",
                "standard_error",
                "z",
                "counted_z",
                "adjusted_z",
                "lower_95",
                "upper_95",
                "lower_99_8",
                "upper_99_8",
                "adjusted_lower_95",
                "adjusted_upper_95",
                "adjusted_lower_99_8",
                "adjusted_upper_99_8",
                "target",
                "target_transformed",
                "phi",
                "tau2",
                "limits_used");
        for (var point : funnel.points()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(point.service());
            cells.add(point.counted().owner());
            cells.add(point.counted().numerator());
            cells.add(point.counted().denominator());
            cells.add(point.ratio());
            cells.add(RatingCsv.word(point.verdict()));
            cells.add(point.verdict().words());
            cells.add(point.transformed());
            cells.add(point.standardError());
            cells.add(point.z());
            cells.add(point.countedZ());
            cells.add(point.adjustedZ());
            add(point.limits().by95(), cells);
            add(point.limits().by998(), cells);
            add(point.limits().adjusted95(), cells);
            add(point.limits().adjusted998(), cells);
            cells.add(funnel.target());
            cells.add(funnel.targetTransformed());
            cells.add(funnel.phi());
            cells.add(funnel.tau2());
            cells.add(funnel.adjusted() ? "adjusted" : "chance only");
            table.row(cells.toArray());
        }
        return table.bytes();
    }

    private static void add(Limits limits, List<@Nullable Object> cells) {
        cells.add(limits.lower());
        cells.add(limits.upper());
    }
}
