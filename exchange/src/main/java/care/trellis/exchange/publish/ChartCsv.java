package care.trellis.exchange.publish;

import care.trellis.quality.chart.Chart;
import care.trellis.quality.chart.Rule;
import java.util.stream.Collectors;

/** A chart of one series as CSV: a row for each period. */
public final class ChartCsv {
    private ChartCsv() {}

    public static byte[] of(Chart chart) {
        var table = new CsvTable(
                "series",
                "chart",
                "period",
                "figure",
                "denominator",
                "value",
                "centre",
                "lower",
                "upper",
                "moving_range",
                "signs");
        for (var point : chart.points()) {
            var limits = point.limits();
            table.row(
                    chart.series().name(),
                    chart.kind().word(),
                    point.period(),
                    point.figure(),
                    chart.series().hasExposure() ? point.exposure() : null,
                    point.value(),
                    chart.centre(),
                    limits == null ? null : limits.lower(),
                    limits == null ? null : limits.upper(),
                    point.movingRange(),
                    point.rules().stream().map(Rule::word).collect(Collectors.joining("; ")));
        }
        return table.bytes();
    }
}
