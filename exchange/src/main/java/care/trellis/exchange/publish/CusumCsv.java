package care.trellis.exchange.publish;

import care.trellis.quality.cusum.CusumChart;
import java.math.BigDecimal;

/** A CUSUM as CSV: a row for each period. */
public final class CusumCsv {
    private CusumCsv() {}

    /** Every period, oldest first; the sum begins at 0 again after an alarm. */
    public static byte[] of(CusumChart chart) {
        var table = new CsvTable(
                "series", "period", "events", "denominator", "usual", "taken_off", "sum", "alarm_at", "alarm");
        for (var point : chart.points()) {
            table.row(
                    chart.series().name(),
                    point.period(),
                    BigDecimal.valueOf(point.events()),
                    chart.series().hasExposure() ? BigDecimal.valueOf(point.exposure()) : null,
                    BigDecimal.valueOf(point.expected()),
                    BigDecimal.valueOf(point.taken()),
                    BigDecimal.valueOf(point.sum()),
                    BigDecimal.valueOf(chart.design().h()),
                    point.alarm() ? "yes" : "");
        }
        return table.bytes();
    }
}
