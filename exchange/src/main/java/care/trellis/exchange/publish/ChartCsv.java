package care.trellis.exchange.publish;

import care.trellis.quality.chart.Chart;
import care.trellis.quality.chart.Rule;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A chart of one series as CSV: a row for each period, with its limits and the signs it is part of. */
public final class ChartCsv {
    private ChartCsv() {}

    /** Every period, oldest first. */
    public static byte[] of(Chart chart) {
        var table = new CsvTable(
                "series",
                "kind",
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
                    figure(point.figure()),
                    chart.series().hasExposure() ? figure(point.exposure()) : null,
                    figure(point.value()),
                    figure(chart.centre()),
                    limits == null ? null : figure(limits.lower()),
                    limits == null ? null : figure(limits.upper()),
                    figure(point.movingRange()),
                    point.rules().stream().map(Rule::word).collect(Collectors.joining("; ")));
        }
        return table.bytes();
    }

    private static @Nullable BigDecimal figure(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
