package care.trellis.exchange.dmn;

import care.trellis.quality.table.Column;
import care.trellis.quality.table.ColumnType;
import care.trellis.quality.table.DecisionTable;
import care.trellis.quality.table.Limit;
import care.trellis.quality.table.Share;
import care.trellis.quality.table.ThresholdBook;
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
        new DmnTableWriter(table, referenceOfColumn, xml).write();
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

    private void variable(String name, ColumnType type) {
        xml.open("variable")
                .attribute("name", name)
                .attribute("typeRef", DmnTableWriter.typeRef(type))
                .close();
    }
}
