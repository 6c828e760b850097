package care.trellis.exchange.publish;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published costing exercise as one table of plain values, a row for each line, total, price and share, and what its
 * columns mean in the words of CSV on the Web (W3C, Metadata Vocabulary for Tabular Data, 2015).
 */
public final class CostReportCsv {
    private static final String STRING = "string";
    private static final String NUMBER = "decimal";
    private static final List<Column> COLUMNS = List.of(
            new Column("kind_of_care", "Kind of care", STRING, "A bed type, or an hour of home care"),
            new Column("sort", "Sort of row", STRING, "line, total, fact, median, price, part or fee"),
            new Column("id", "Id", STRING, "The line's id in the model; of a fee, the fee in pounds"),
            new Column("label", "Label", STRING, "What people call it; of a fee, the group of services"),
            new Column("unit", "Unit", STRING, "Of the quartiles and the median"),
            new Column("count", "Count", "integer", "Services whose figure is in it; empty where it is withheld"),
            new Column("lower_quartile", "Lower quartile", NUMBER, "Hyndman and Fan's method 7"),
            new Column(
                    "median",
                    "Median",
                    NUMBER,
                    "Hyndman and Fan's method 7; of a price, a part or a median, its amount"),
            new Column("upper_quartile", "Upper quartile", NUMBER, "Hyndman and Fan's method 7"),
            new Column(
                    "words",
                    "In words",
                    STRING,
                    "Of a fee, the shares of services and of beds or hours whose cost is above it"),
            new Column("withheld", "Withheld", STRING, "Why nothing is said; empty where something is"));

    private CostReportCsv() {}

    private record Column(String name, String title, String type, String description) {}

    /** The table in UTF-8. */
    public static byte[] of(CostReport report) {
        var table = new CsvTable(COLUMNS.stream().map(Column::name).toArray(String[]::new));
        for (var kind : report.kinds()) {
            for (var row : kind.rows()) {
                table.row(
                        kind.label(),
                        row.isTotal() ? "total" : row.unit().equals(kind.unit()) ? "line" : "fact",
                        row.id(),
                        row.label(),
                        row.unit(),
                        row.median() == null ? null : row.count(),
                        row.lowerQuartile(),
                        row.median(),
                        row.upperQuartile(),
                        null,
                        row.withheld());
            }
            for (var median : kind.medians()) {
                amount(table, kind, "median", median.meaning(), median.label(), median.value());
            }
            for (var part : kind.parts()) {
                amount(table, kind, "part", part.row(), part.label(), part.value());
            }
            table.row(
                    kind.label(),
                    "price",
                    "price",
                    "Price",
                    kind.unit(),
                    kind.price() == null ? null : kind.counted(),
                    null,
                    kind.price(),
                    null,
                    null,
                    kind.withheld());
            for (var fee : kind.fees()) {
                for (var share : fee.shares()) {
                    table.row(
                            kind.label(),
                            "fee",
                            fee.fee().toPlainString(),
                            share.group(),
                            kind.unit(),
                            null,
                            null,
                            null,
                            null,
                            share.withheld().isEmpty() ? share.services() + "; " + share.units() : null,
                            share.withheld());
                }
            }
        }
        return table.bytes();
    }

    private static void amount(
            CsvTable table, CostReport.OfKind kind, String sort, String id, String label, @Nullable BigDecimal value) {
        table.row(kind.label(), sort, id, label, kind.unit(), null, null, value, null, null, null);
    }

    /**
     * What the table's columns mean, and where it comes from.
     *
     * @param address of the report, whole
     */
    public static byte[] metadata(CostReport report, String address) {
        var columns = new ArrayList<Map<String, Object>>();
        for (var column : COLUMNS) {
            var described = new LinkedHashMap<String, Object>();
            described.put("name", column.name());
            described.put("titles", column.title());
            described.put("dc:description", column.description());
            described.put("datatype", column.type());
            columns.add(described);
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("columns", columns);
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        metadata.put("url", address + "/report.csv");
        metadata.put("dc:title", report.title() + ", " + report.place());
        metadata.put("dc:description", report.question());
        metadata.put("dc:issued", report.publishedOn().toString());
        metadata.put("dc:source", address);
        metadata.put(
                "dialect",
                Map.of("delimiter", ",", "header", true, "encoding", "utf-8", "lineTerminators", List.of("\r\n")));
        metadata.put("tableSchema", schema);
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(metadata)
                .getBytes(StandardCharsets.UTF_8);
    }
}
