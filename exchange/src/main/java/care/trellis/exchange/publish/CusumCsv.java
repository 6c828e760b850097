package care.trellis.exchange.publish;

import care.trellis.quality.cusum.CusumChart;

/** A series followed by a CUSUM as CSV: a row for each period. */
public final class CusumCsv {
    private CusumCsv() {}

    public static byte[] of(CusumChart chart) {
        var table = new CsvTable(
                "series",
                "period",
                "events",
                "denominator",
                "expected",
                "taken",
                "sum",
                "height",
                "alarm",
                "baseline",
                "k");
        for (var point : chart.points()) {
            table.row(
                    chart.series().name(),
                    point.period(),
                    point.events(),
                    chart.series().hasExposure() ? point.exposure() : null,
                    point.expected(),
                    point.taken(),
                    point.sum(),
                    chart.design().h(),
                    point.alarm() ? "yes" : "no",
                    chart.design().baseline(),
                    chart.design().k());
        }
        return table.bytes();
    }
}
