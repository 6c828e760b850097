package care.trellis.exchange.dmn;

import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import care.trellis.quality.table.ThresholdBookDraft;
import care.trellis.quality.table.ThresholdBookDraft.FactDraft;
import care.trellis.quality.table.ThresholdBookDraft.LimitDraft;
import care.trellis.quality.table.ThresholdBookDraft.ShareDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The draft of a threshold book out of the elements of a DMN file. */
final class DmnReader {
    // A share drawn towards a prior one, which is the one formula a book knows.
    private static final Pattern SHARE = Pattern.compile(
            "\\(\\s*(\\w+)\\s*\\+\\s*([0-9.]+)\\s*\\)\\s*/\\s*\\(\\s*(\\w+)\\s*\\+\\s*([0-9.]+)\\s*\\)");
    private static final String UNDATED =
            "Read from a DMN file that names no version, date and source of a threshold book; set them before it is used.";

    private final Element definitions;
    private final Faults faults;
    private final Map<String, Element> items = new HashMap<>();
    private final Map<String, FactDraft> facts = new LinkedHashMap<>();
    private final List<ShareDraft> shares = new ArrayList<>();

    DmnReader(Element definitions, Faults faults) {
        this.definitions = definitions;
        this.faults = faults;
    }

    ThresholdBookDraft draft() {
        for (var item : definitions.all("itemDefinition")) {
            items.put(item.attribute("name").value(), item);
        }
        var tables = new DmnTables(definitions, items, faults);
        definitions.all("inputData").forEach(input -> fact(input, tables));
        for (var decision : definitions.all("decision")) {
            if (decision.first("decisionTable").isEmpty()) {
                share(decision);
            }
        }
        definitions
                .all("businessKnowledgeModel")
                .forEach(model -> faults.add(
                        model.at(),
                        "business knowledge model",
                        model.attribute("name").value(),
                        "decision tables only"));
        tables.undeclared().forEach((id, input) -> {
            if (!facts.containsKey(id)
                    && shares.stream().noneMatch(share -> share.id().value().equals(id))) {
                facts.put(id, fact(id, input.label(), input.type(), null));
            }
        });
        return draft(tables);
    }

    private ThresholdBookDraft draft(DmnTables tables) {
        var at = definitions.at();
        var book = definitions.ours("book").stream().findFirst();
        var title = definitions.attribute("name");
        var note = definitions.first("description").map(Element::words).orElse(new Text("", at));
        if (book.isEmpty()) {
            return new ThresholdBookDraft(
                    new Text(bookId(title.value()), at),
                    title,
                    new Text("1", at),
                    new Text("1970-01-01", at),
                    null,
                    new Text("A DMN file" + by(definitions.attribute("exporter").value()), at),
                    new Text("draft", at),
                    new Text((note.value() + " " + UNDATED).strip(), at),
                    List.copyOf(facts.values()),
                    shares,
                    List.of(),
                    tables.inOrder(),
                    true);
        }
        var ours = book.get();
        return new ThresholdBookDraft(
                ours.attribute("id"),
                title,
                ours.attribute("version"),
                ours.attribute("from"),
                ours.has("to") ? ours.attribute("to") : null,
                child(ours, "source"),
                ours.attribute("status"),
                note,
                List.copyOf(facts.values()),
                shares,
                ours.children().stream()
                        .filter(each -> each.name().equals("limit"))
                        .map(DmnReader::limit)
                        .toList(),
                tables.inOrder(),
                true);
    }

    private static String by(String exporter) {
        return exporter.isEmpty() ? "" : " by " + exporter;
    }

    private static String bookId(String title) {
        var plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return plain.isEmpty() ? "book" : plain.substring(0, Math.min(plain.length(), 60));
    }

    private static LimitDraft limit(Element limit) {
        var when = new LinkedHashMap<Text, Text>();
        limit.children().stream()
                .filter(each -> each.name().equals("when"))
                .forEach(each -> when.put(each.attribute("input"), each.words()));
        return new LimitDraft(
                limit.attribute("id"), when, limit.attribute("effect"), child(limit, "because"), child(limit, "use"));
    }

    private static Text child(Element ours, String name) {
        return ours.children().stream()
                .filter(each -> each.name().equals(name))
                .map(Element::words)
                .findFirst()
                .orElse(new Text("", ours.at()));
    }

    private void fact(Element input, DmnTables tables) {
        var variable = input.first("variable");
        var name = input.attribute("name");
        var id = FeelName.plain(name.value());
        var type = FeelType.of(
                variable.map(each -> each.attribute("typeRef")).orElse(new Text("", input.at())), items, faults);
        var asked = tables.undeclared().get(id);
        var label = input.has("label") ? input.attribute("label") : name;
        facts.put(id, fact(id, label, asked == null ? type : type.or(asked.type()), input));
    }

    private static FactDraft fact(String id, Text label, FeelType type, @Nullable Element input) {
        var none = new Text("", label.at());
        var ours = Optional.ofNullable(input).stream()
                .flatMap(each -> each.ours("fact").stream())
                .findFirst();
        return new FactDraft(
                new Text(id, label.at()),
                label,
                ours.map(fact -> fact.attribute("type")).orElse(type.type()),
                ours.map(fact -> fact.attribute("unit")).orElse(none),
                ours.filter(fact -> fact.has("least"))
                        .map(fact -> fact.attribute("least"))
                        .orElse(type.least()),
                ours.filter(fact -> fact.has("greatest"))
                        .map(fact -> fact.attribute("greatest"))
                        .orElse(type.greatest()),
                ours.map(fact -> fact.children().stream().map(Element::words).toList())
                        .filter(words -> !words.isEmpty())
                        .orElse(type.words()),
                input == null
                        ? none
                        : input.first("description").map(Element::words).orElse(none));
    }

    private void share(Element decision) {
        var written = decision.expression("literalExpression");
        var formula = SHARE.matcher(written.value());
        var name = decision.attribute("name");
        if (!formula.matches()) {
            faults.add(
                    written.at(),
                    "decision " + name,
                    written.value().isEmpty() ? "no decision table" : "\"" + written + "\"",
                    "a decision table, or a share such as (part + 0.5) / (whole + 2)");
            return;
        }
        shares.add(new ShareDraft(
                new Text(FeelName.plain(name.value()), name.at()),
                decision.has("label") ? decision.attribute("label") : name,
                new Text(formula.group(1), written.at()),
                new Text(formula.group(3), written.at()),
                new Text(formula.group(2), written.at()),
                new Text(formula.group(4), written.at()),
                decision.first("description").map(Element::words).orElse(new Text("", decision.at()))));
    }
}
