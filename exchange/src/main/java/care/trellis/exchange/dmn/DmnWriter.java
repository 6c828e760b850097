package care.trellis.exchange.dmn;

import care.trellis.quality.table.Cell;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.ColumnType;
import care.trellis.quality.table.DecisionTable;
import care.trellis.quality.table.HitPolicy;
import care.trellis.quality.table.Limit;
import care.trellis.quality.table.Outcome;
import care.trellis.quality.table.Row;
import care.trellis.quality.table.Share;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a threshold book as DMN 1.3, in the order of the elements that its schema asks. */
final class DmnWriter {
    private static final String ADDRESS = "https://trellis.care/threshold-books/";

    private final ThresholdBook book;
    private final XmlText xml = new XmlText();
    private final Map<String, String> elementOfColumn = new LinkedHashMap<>();
    private final Map<String, String> referenceOfColumn = new LinkedHashMap<>();

    DmnWriter(ThresholdBook book) {
        this.book = book;
        book.facts().forEach(fact -> note(fact.id(), "fact_" + fact.id(), fact.id()));
        book.calculated()
                .forEach(share -> note(
                        share.column().id(),
                        "decision_" + share.column().id(),
                        share.column().id()));
        for (var table : book.tables()) {
            for (var outcome : table.outcomes()) {
                note(
                        outcome.id(),
                        "decision_" + table.id(),
                        table.outcomes().size() == 1 ? outcome.id() : table.id() + "." + outcome.id());
            }
        }
    }

    private void note(String column, String element, String reference) {
        elementOfColumn.put(column, element);
        referenceOfColumn.put(column, reference);
    }

    byte[] bytes() {
        xml.open("definitions")
                .attribute("xmlns", XmlTree.DMN)
                .attribute("xmlns:trellis", XmlTree.OURS)
                .attribute("id", "book_" + book.id())
                .attribute("name", book.title())
                .attribute("namespace", ADDRESS + book.id() + "/" + book.from())
                .attribute("exporter", "Trellis");
        description(book.note());
        xml.open("extensionElements");
        header();
        xml.close();
        book.facts().forEach(this::fact);
        book.calculated().forEach(this::share);
        book.tables().forEach(this::decision);
        xml.close();
        return xml.bytes();
    }

    private void header() {
        xml.open("trellis:book")
                .attribute("id", book.id())
                .attribute("version", book.version())
                .attribute("from", book.from().toString());
        book.to().ifPresent(last -> xml.attribute("to", last.toString()));
        xml.attribute("status", book.status().name().toLowerCase(Locale.ROOT));
        xml.element("trellis:source", book.source());
        for (Limit limit : book.limits()) {
            xml.open("trellis:limit")
                    .attribute("id", limit.id())
                    .attribute("effect", limit.excludes() ? "excluded" : "remark");
            limit.tests()
                    .forEach(test -> xml.open("trellis:when")
                            .attribute("input", test.column().id())
                            .text(test.cell().feel())
                            .close());
            xml.element("trellis:because", limit.because());
            xml.element("trellis:use", limit.use());
            xml.close();
        }
        xml.close();
    }

    private void description(String text) {
        if (!text.isEmpty()) {
            xml.element("description", text);
        }
    }

    private void fact(Column fact) {
        xml.open("inputData")
                .attribute("id", elementOfColumn.getOrDefault(fact.id(), ""))
                .attribute("name", fact.id())
                .attribute("label", fact.label());
        description(fact.note());
        xml.open("extensionElements")
                .open("trellis:fact")
                .attribute("type", fact.type().word());
        if (!fact.unit().isEmpty()) {
            xml.attribute("unit", fact.unit());
        }
        fact.least().ifPresent(value -> xml.attribute("least", value.text()));
        fact.greatest().ifPresent(value -> xml.attribute("greatest", value.text()));
        fact.words().forEach(word -> xml.element("trellis:word", word));
        xml.close().close();
        variable(fact.id(), fact.type());
        xml.close();
    }

    private void share(Share share) {
        var column = share.column();
        xml.open("decision")
                .attribute("id", elementOfColumn.getOrDefault(column.id(), ""))
                .attribute("name", column.id())
                .attribute("label", column.label());
        description(column.note());
        variable(column.id(), ColumnType.NUMBER);
        requirement(share.part(), "requiredInput");
        requirement(share.whole(), "requiredInput");
        xml.open("literalExpression").attribute("typeRef", "number");
        xml.element("text", share.formula());
        xml.close().close();
    }

    private void decision(DecisionTable table) {
        boolean single = table.outcomes().size() == 1;
        var name = single ? table.outcomes().getFirst().id() : table.id();
        xml.open("decision")
                .attribute("id", "decision_" + table.id())
                .attribute("name", name)
                .attribute("label", table.label());
        description(table.note());
        if (single) {
            variable(name, table.outcomes().getFirst().type());
        } else {
            xml.open("variable").attribute("name", name).close();
        }
        table.inputs().stream()
                .map(Column::id)
                .collect(Collectors.toMap(
                        id -> elementOfColumn.getOrDefault(id, ""),
                        id -> id,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .forEach((_, id) -> requirement(id, isFact(id) ? "requiredInput" : "requiredDecision"));
        table(table);
        xml.close();
    }

    private boolean isFact(String id) {
        return book.facts().stream().anyMatch(fact -> fact.id().equals(id));
    }

    private void requirement(String column, String kind) {
        xml.open("informationRequirement");
        xml.open(kind)
                .attribute("href", "#" + elementOfColumn.getOrDefault(column, ""))
                .close();
        xml.close();
    }

    private void table(DecisionTable table) {
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
            output(table, i);
        }
        xml.open("annotation").attribute("name", "because").close();
        xml.open("annotation").attribute("name", "strength").close();
        table.rows().forEach(row -> rule(table, row));
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
            return column.words().stream().map(DmnWriter::quoted).collect(Collectors.joining(", "));
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

    private void output(DecisionTable table, int index) {
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
                    outcome.words().keySet().stream().map(DmnWriter::quoted).collect(Collectors.joining(", ")));
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

    private void rule(DecisionTable table, Row row) {
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

    private void variable(String name, ColumnType type) {
        xml.open("variable")
                .attribute("name", name)
                .attribute("typeRef", typeRef(type))
                .close();
    }

    private static String typeRef(ColumnType type) {
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
