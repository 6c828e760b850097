package care.trellis.exchange.dmn;

import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import care.trellis.quality.table.ThresholdBookDraft.OutcomeDraft;
import care.trellis.quality.table.ThresholdBookDraft.RowDraft;
import care.trellis.quality.table.ThresholdBookDraft.TableDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The drafts of the tables of a DMN file, those first whose outcomes others ask. */
final class DmnTables {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ -]*(\\.[\\p{L}_][\\p{L}\\p{N}_ -]*)?");
    private static final Pattern ROW_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");
    private static final Map<String, String> HITS =
            Map.of("", "U", "UNIQUE", "U", "FIRST", "F", "PRIORITY", "P", "COLLECT SUM", "C+", "COLLECT COUNT", "C#");
    private static final String NO_REASON = "The DMN file gives no reason.";

    /** What a table asks that may not be declared elsewhere. */
    record Input(Text label, FeelType type) {}

    private final Map<String, Element> items;
    private final Faults faults;
    private final Map<String, String> outcomeOfReference = new HashMap<>();
    private final Map<String, Input> undeclared = new LinkedHashMap<>();
    private final List<TableDraft> drafts = new ArrayList<>();

    DmnTables(Element definitions, Map<String, Element> items, Faults faults) {
        this.items = items;
        this.faults = faults;
        var decisions = definitions.all("decision").stream()
                .filter(each -> each.first("decisionTable").isPresent())
                .toList();
        decisions.forEach(this::noteOutcomes);
        decisions.forEach(decision -> decision.first("decisionTable")
                .map(table -> draft(decision, table))
                .ifPresent(drafts::add));
    }

    Map<String, Input> undeclared() {
        return undeclared;
    }

    /** Each table after those whose outcomes it asks. */
    List<TableDraft> inOrder() {
        var ordered = new ArrayList<TableDraft>();
        var left = new ArrayList<>(drafts);
        while (!left.isEmpty()) {
            var pending = left.stream()
                    .flatMap(table -> table.outcomes().stream())
                    .map(outcome -> outcome.id().value())
                    .collect(Collectors.toSet());
            var next = left.stream()
                    .filter(table -> table.inputs().stream().noneMatch(input -> pending.contains(input.value())))
                    .findFirst();
            if (next.isEmpty()) {
                var table = left.getFirst();
                faults.add(
                        table.id().at(), "table " + table.id(), "a circle of tables that ask each other", "no circle");
                ordered.addAll(left);
                return ordered;
            }
            ordered.add(next.get());
            left.remove(next.get());
        }
        return ordered;
    }

    // A table of one output is asked by the name of its decision, one of several by the decision's and the output's.
    private void noteOutcomes(Element decision) {
        var name = FeelName.plain(decision.attribute("name").value());
        var outputs = decision.first("decisionTable").stream()
                .flatMap(table -> table.all("output").stream())
                .toList();
        if (outputs.size() == 1) {
            outcomeOfReference.put(name, name);
        } else {
            outputs.forEach(output -> {
                var outcome = FeelName.plain(output.attribute("name").value());
                outcomeOfReference.put(name + "." + outcome, outcome);
            });
        }
    }

    private TableDraft draft(Element decision, Element table) {
        var ours = table.ours("table").stream().findFirst();
        var name = decision.attribute("name");
        var id = ours.map(each -> each.attribute("id")).orElse(new Text(FeelName.plain(name.value()), decision.at()));
        var inputs = table.all("input").stream().map(this::input).toList();
        var outputs = table.all("output");
        boolean counts = hit(table).equals("C#");
        var outcomes = outputs.stream()
                .map(output -> outcome(output, outputs.size() == 1 ? name : output.attribute("name"), counts))
                .toList();
        var gaps = ours.map(each -> each.attribute("gaps")).orElse(new Text("", table.at()));
        return new TableDraft(
                id,
                decision.has("label") ? decision.attribute("label") : name,
                new Text(hit(table), table.at()),
                gaps,
                inputs,
                outcomes,
                rows(id, table, inputs, outcomes, counts),
                gaps.value().isEmpty() ? otherwise(outputs, outcomes, counts) : new LinkedHashMap<>(),
                decision.first("description").map(Element::words).orElse(new Text("", decision.at())));
    }

    private String hit(Element table) {
        var policy = (table.attribute("hitPolicy").value() + " "
                        + table.attribute("aggregation").value())
                .strip();
        return HITS.getOrDefault(policy, policy);
    }

    private Text input(Element input) {
        var written = input.expression("inputExpression");
        var reference = FeelName.plain(written.value());
        if (!NAME.matcher(written.value()).matches()) {
            faults.add(
                    written.at(),
                    "input",
                    written.value().isEmpty() ? "no expression" : "\"" + written + "\"",
                    "the name of a fact or of an earlier decision");
        }
        var outcome = outcomeOfReference.get(reference);
        if (outcome != null) {
            return new Text(outcome, written.at());
        }
        var type = FeelType.of(
                        input.first("inputExpression")
                                .map(each -> each.attribute("typeRef"))
                                .orElse(written),
                        items,
                        faults)
                .limitedTo(input.expression("inputValues"), faults);
        var label = input.has("label") ? input.attribute("label") : new Text(written.value(), written.at());
        undeclared.merge(
                reference,
                new Input(label, type),
                (a, b) -> new Input(a.label(), a.type().or(b.type())));
        return new Text(reference, written.at());
    }

    private OutcomeDraft outcome(Element output, Text name, boolean counts) {
        var ours = output.ours("outcome").stream().findFirst();
        var type = FeelType.of(output.attribute("typeRef"), items, faults)
                .limitedTo(output.expression("outputValues"), faults);
        SequencedMap<Text, Text> words = new LinkedHashMap<>();
        type.words().forEach(word -> words.put(word, offer(output, word)));
        var written = ours.map(each -> each.attribute("type")).orElse(type.type());
        return new OutcomeDraft(
                new Text(FeelName.plain(name.value()), name.at()),
                output.has("label") ? output.attribute("label") : name,
                counts ? new Text("whole", output.at()) : written,
                ours.map(each -> each.attribute("unit")).orElse(new Text("", output.at())),
                counts ? new LinkedHashMap<>() : words);
    }

    private static Text offer(Element output, Text word) {
        return output.ours("outcome").stream()
                .flatMap(each -> each.children().stream())
                .filter(each -> each.attribute("word").value().equals(word.value()))
                .map(Element::words)
                .findFirst()
                .orElse(new Text("", output.at()));
    }

    private static SequencedMap<Text, Text> otherwise(
            List<Element> outputs, List<OutcomeDraft> outcomes, boolean counts) {
        var otherwise = new LinkedHashMap<Text, Text>();
        for (int i = 0; i < outputs.size() && !counts; i++) {
            var entry = outputs.get(i).expression("defaultOutputEntry");
            if (!entry.value().isEmpty()) {
                otherwise.put(outcomes.get(i).id(), entry);
            }
        }
        return otherwise;
    }

    private List<RowDraft> rows(
            Text id, Element table, List<Text> inputs, List<OutcomeDraft> outcomes, boolean counts) {
        var clauses = table.all("annotation").stream()
                .map(each -> each.attribute("name").value())
                .toList();
        var rules = table.all("rule");
        return IntStream.range(0, rules.size())
                .mapToObj(i -> row(rules.get(i), id + "." + (i + 1), inputs, outcomes, clauses, counts))
                .toList();
    }

    private RowDraft row(
            Element rule,
            String number,
            List<Text> inputs,
            List<OutcomeDraft> outcomes,
            List<String> clauses,
            boolean counts) {
        var written = rule.has("label") ? rule.attribute("label") : rule.attribute("id");
        var id = ROW_ID.matcher(written.value()).matches() ? written : new Text(number, rule.at());
        var then = new LinkedHashMap<Text, Text>();
        if (!counts) {
            entries(rule, "outputEntry", outcomes.size())
                    .forEach((i, entry) -> then.put(outcomes.get(i).id(), entry));
        }
        var when = new LinkedHashMap<Text, Text>();
        entries(rule, "inputEntry", inputs.size()).forEach((i, entry) -> when.put(inputs.get(i), entry));
        return new RowDraft(id, when, then, because(rule, clauses), annotation(rule, clauses, "strength"));
    }

    // An entry that is left empty asks nothing.
    private Map<Integer, Text> entries(Element rule, String kind, int columns) {
        var entries = rule.all(kind);
        if (entries.size() != columns) {
            faults.add(
                    rule.at(),
                    "rule " + rule.attribute("id"),
                    entries.size() + " of " + kind,
                    columns + ", one for each column");
        }
        var texts = new LinkedHashMap<Integer, Text>();
        for (int i = 0; i < Math.min(entries.size(), columns); i++) {
            var text = entries.get(i).first("text").map(Element::words);
            if (text.isPresent() && !text.get().value().isEmpty()) {
                texts.put(i, text.get());
            }
        }
        return texts;
    }

    private static Text because(Element rule, List<String> clauses) {
        var because = annotation(rule, clauses, "because");
        if (!because.value().isEmpty()) {
            return because;
        }
        var told = rule.all("annotationEntry").stream()
                .flatMap(entry -> entry.first("text").stream())
                .map(Element::words)
                .filter(text -> !text.value().isEmpty())
                .findFirst()
                .or(() -> rule.first("description").map(Element::words));
        return told.filter(text -> !text.value().isEmpty()).orElse(new Text(NO_REASON, rule.at()));
    }

    private static Text annotation(Element rule, List<String> clauses, String clause) {
        int at = clauses.indexOf(clause);
        var entries = rule.all("annotationEntry");
        return at < 0 || at >= entries.size()
                ? new Text("", rule.at())
                : entries.get(at).first("text").map(Element::words).orElse(new Text("", rule.at()));
    }
}
