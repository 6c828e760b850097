package care.trellis.exchange.publish;

import care.trellis.cost.returns.Aggregation;

/** Aggregated returns as CSV: a row for every line, detail, block and total, then the three meanings of "median cost". */
public final class AggregationCsv {
    private AggregationCsv() {}

    /** Columns id, kind, block, label, unit, count, low, lower_quartile, median, upper_quartile, high, used. */
    public static byte[] of(Aggregation aggregation) {
        var table = new CsvTable(
                "id",
                "kind",
                "block",
                "label",
                "unit",
                "count",
                "low",
                "lower_quartile",
                "median",
                "upper_quartile",
                "high",
                "used");
        for (var row : aggregation.rows()) {
            table.row(
                    row.id(),
                    AggregationJson.word(row.kind()),
                    row.block(),
                    row.label(),
                    row.unit(),
                    row.count(),
                    row.low(),
                    row.lowerQuartile(),
                    row.median(),
                    row.upperQuartile(),
                    row.high(),
                    "");
        }
        for (var median : aggregation.medians()) {
            table.row(
                    median.meaning().word(),
                    "median_cost",
                    "",
                    median.meaning().label(),
                    aggregation.unit(),
                    "",
                    null,
                    null,
                    median.value(),
                    null,
                    null,
                    median.meaning() == aggregation.choices().used() ? "yes" : "no");
        }
        return table.bytes();
    }
}
