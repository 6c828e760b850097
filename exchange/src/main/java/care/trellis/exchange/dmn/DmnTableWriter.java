package care.trellis.exchange.dmn;

import care.trellis.quality.table.Cell;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.ColumnType;
import care.trellis.quality.table.DecisionTable;
import care.trellis.quality.table.HitPolicy;
import care.trellis.quality.table.Outcome;
import care.trellis.quality.table.Row;
import care.trellis.quality.table.Value;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes one table of a threshold book as the decision table of a decision. */
final class DmnTableWriter {
    private final DecisionTable table;
    private final Map<String, String> referenceOfColumn;
    private final XmlText xml;

    /**
     * Prepares to write.
     *
     * @param referenceOfColumn how an input asks a column: by its name, or by those of a decision and its outcome
     */
    DmnTableWriter(DecisionTable table, Map<String, String> referenceOfColumn, XmlText xml) {
        this.table = table;
        this.referenceOfColumn = referenceOfColumn;
        this.xml = xml;
    }

    void write() {
        xml.open("decisionTable").attribute("id", "table_" + table.id());
        switch (table.policy()) {
            case UNIQUE, FIRST, PRIORITY ->
                xml.attribute("hitPolicy", table.policy().name());
            case SUM, COUNT ->
                xml.attribute("hitPolicy", "COLLECT")
                        .attribute("aggregation", table.policy().name());
        }
        xml.open("extensionElements").open("trellis:table").attribute("id", table.id());
        if (table.gapsAllowed()) {
            xml.attribute("gaps", "allowed");
        }
        xml.close().close();
        table.inputs().forEach(this::input);
        for (int i = 0; i < table.outcomes().size(); i++) {
            output(i);
        }
        xml.open("annotation").attribute("name", "because").close();
        xml.open("annotation").attribute("name", "strength").close();
        table.rows().forEach(this::rule);
        xml.close();
    }

    private void input(Column column) {
        xml.open("input").attribute("label", column.label());
        xml.open("inputExpression").attribute("typeRef", typeRef(column.type()));
        xml.element("text", referenceOfColumn.getOrDefault(column.id(), column.id()));
        xml.close();
        var values = values(column);
        if (!values.isEmpty()) {
            xml.open("inputValues");
            xml.element("text", values);
            xml.close();
        }
        xml.close();
    }

    // Other engines refuse a null that is not among the values, and to us a fact may always be unknown.
    private static String values(Column column) {
        var known = knownValues(column);
        return known.isEmpty() || !column.canBeMissing() ? known : known + ", null";
    }

    private static String knownValues(Column column) {
        if (!column.words().isEmpty()) {
            return column.words().stream().map(DmnTableWriter::quoted).collect(Collectors.joining(", "));
        }
        if (column.type() == ColumnType.DATE) {
            return "";
        }
        var least = column.least().map(Value::text);
        var greatest = column.greatest().map(Value::text);
        if (least.isPresent() && greatest.isPresent()) {
            return "[" + least.get() + ".." + greatest.get() + "]";
        }
        return least.map(value -> ">= " + value)
                .or(() -> greatest.map(value -> "<= " + value))
                .orElse("");
    }

    private void output(int index) {
        Outcome outcome = table.outcomes().get(index);
        boolean counts = table.policy() == HitPolicy.COUNT;
        xml.open("output")
                .attribute("label", outcome.label())
                .attribute("name", outcome.id())
                .attribute("typeRef", counts ? "string" : typeRef(outcome.type()));
        xml.open("extensionElements")
                .open("trellis:outcome")
                .attribute("type", outcome.type().word());
        if (!outcome.unit().isEmpty()) {
            xml.attribute("unit", outcome.unit());
        }
        outcome.words()
                .forEach((word, offer) -> xml.open("trellis:offer")
                        .attribute("word", word)
                        .text(offer)
                        .close());
        xml.close().close();
        if (!outcome.words().isEmpty()) {
            xml.open("outputValues");
            xml.element(
                    "text",
                    outcome.words().keySet().stream()
                            .map(DmnTableWriter::quoted)
                            .collect(Collectors.joining(", ")));
            xml.close();
        }
        // Where DMN would say null, we say 0.
        if (!table.otherwise().isEmpty() || table.gapsAllowed()) {
            xml.open("defaultOutputEntry");
            xml.element(
                    "text",
                    table.otherwise().isEmpty()
                            ? "0"
                            : literal(table.otherwise().get(index)));
            xml.close();
        }
        xml.close();
    }

    private void rule(Row row) {
        xml.open("rule").attribute("id", "rule_" + row.id()).attribute("label", row.id());
        row.cells().stream().map(Cell::feel).forEach(cell -> entry("inputEntry", cell));
        if (table.policy() == HitPolicy.COUNT) {
            // What is counted are the entries, so each is another.
            entry("outputEntry", quoted(row.id()));
        }
        row.outcomes().forEach(value -> entry("outputEntry", literal(value)));
        entry("annotationEntry", row.because());
        entry("annotationEntry", row.isStrength() ? "true" : "");
        xml.close();
    }

    private void entry(String kind, String text) {
        xml.open(kind);
        xml.element("text", text);
        xml.close();
    }

    static String typeRef(ColumnType type) {
        return switch (type) {
            case NUMBER, WHOLE -> "number";
            case TRUTH -> "boolean";
            case WORD -> "string";
            case DATE -> "date";
        };
    }

    private static String literal(Value value) {
        return switch (value) {
            case Value.Figure figure -> figure.text();
            case Value.Truth truth -> String.valueOf(truth.value());
            case Value.Word word -> quoted(word.value());
            case Value.Day day -> "date(\"" + day.value() + "\")";
        };
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }
}
