package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Nearest;
import care.trellis.fault.Text;
import care.trellis.quality.table.ThresholdBookDraft.OutcomeDraft;
import care.trellis.quality.table.ThresholdBookDraft.RowDraft;
import care.trellis.quality.table.ThresholdBookDraft.TableDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Makes one table of a draft; what its rows leave open is left to {@link TableCheck}. */
final class TableLoader {
    private static final Pattern ROW_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");
    private static final int MOST_INPUTS = 50;
    private static final int MOST_ROWS = 1_000;

    private final TableDraft draft;
    private final Columns columns;
    private final Map<String, Text> rowIds;
    private final Reading reading;
    private final String subject;

    TableLoader(TableDraft draft, Columns columns, Map<String, Text> rowIds, Reading reading) {
        this.draft = draft;
        this.columns = columns;
        this.rowIds = rowIds;
        this.reading = reading;
        this.subject = "table " + draft.id();
    }

    /** Empty where it has faults, all of which are noted; what it would decide may then be asked and is not known. */
    Optional<DecisionTable> load() {
        var table = table();
        if (table.isPresent()) {
            OutcomeColumns.of(table.get()).forEach(columns::add);
        } else {
            draft.outcomes().forEach(outcome -> columns.addDoubtful(outcome.id()));
        }
        return table;
    }

    private Optional<DecisionTable> table() {
        int before = reading.faults().size();
        reading.name(subject, draft.id());
        var label = reading.words(subject, "label", draft.label());
        var policy = HitPolicy.of(draft.hit().value());
        if (policy.isEmpty()) {
            reading.add(draft.hit(), subject + ", hit", "\"" + draft.hit() + "\"", "U, F, P, C+ or C#");
        }
        var inputs = inputs();
        var outcomes = draft.outcomes().stream()
                .flatMap(each -> outcome(each).stream())
                .toList();
        policy.ifPresent(known -> requireOutcomesOf(known, outcomes));
        boolean gapsAllowed = gapsAllowed(policy);
        if (reading.faults().size() > before
                && (policy.isEmpty() || outcomes.size() < draft.outcomes().size())) {
            return Optional.empty();
        }
        boolean counts = policy.orElseThrow() == HitPolicy.COUNT;
        if (draft.rows().isEmpty()) {
            reading.add(draft.id(), subject, "no rows", "a row or more");
        }
        if (draft.rows().size() > MOST_ROWS) {
            reading.add(draft.id(), subject, draft.rows().size() + " rows", "at most " + MOST_ROWS);
        }
        var rows = draft.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> row(row, inputs, outcomes, policy.orElseThrow()))
                .toList();
        var otherwise = draft.otherwise().isEmpty() || counts
                ? List.<Value>of()
                : outcomes(subject + ", otherwise", draft.id(), draft.otherwise(), outcomes);
        if (counts && !draft.otherwise().isEmpty()) {
            reading.add(draft.id(), subject, "otherwise", "gaps: allowed, which counts as 0, where rows are counted");
        }
        boolean isSound = reading.faults().size() == before
                && inputs.size() == draft.inputs().size();
        if (!isSound) {
            return Optional.empty();
        }
        var table = new DecisionTable(
                draft.id().value(),
                label,
                policy.orElseThrow(),
                inputs,
                outcomes,
                rows,
                gapsAllowed,
                otherwise,
                draft.note().value().strip());
        requireEveryWordGiven(table);
        return Optional.of(table);
    }

    private List<Column> inputs() {
        var inputs = new LinkedHashMap<String, Column>();
        if (draft.inputs().isEmpty()) {
            reading.add(draft.id(), subject, "no inputs", "the facts its rows ask");
        }
        if (draft.inputs().size() > MOST_INPUTS) {
            reading.add(draft.id(), subject, draft.inputs().size() + " inputs", "at most " + MOST_INPUTS);
        }
        for (var name : draft.inputs()) {
            columns.find(name, subject + ", inputs", "a fact of the book, or an outcome of a table above", reading)
                    .ifPresent(column -> {
                        if (inputs.putIfAbsent(column.id(), column) != null) {
                            reading.add(name, subject + ", inputs", "\"" + name + "\" again", "every input once");
                        }
                    });
        }
        return List.copyOf(inputs.values());
    }

    private Optional<Outcome> outcome(OutcomeDraft outcome) {
        var about = subject + ", outcome " + outcome.id();
        reading.name(about, outcome.id());
        if (columns.has(outcome.id())
                || draft.outcomes().stream()
                                .filter(each ->
                                        each.id().value().equals(outcome.id().value()))
                                .count()
                        > 1) {
            reading.add(
                    outcome.id(), about, "\"" + outcome.id() + "\" again", "a name that nothing else in the book has");
        }
        var label = reading.words(about, "label", outcome.label());
        var type = reading.type(about, outcome.type());
        if (type.isPresent() && type.get() == ColumnType.DATE) {
            reading.add(outcome.type(), about, "the type date", "number, whole, truth or word");
        }
        var words = new LinkedHashMap<String, String>();
        outcome.words()
                .forEach((word, offer) -> words.put(word.value(), offer.value().strip()));
        if (type.isPresent() && (type.get() == ColumnType.WORD) == words.isEmpty()) {
            reading.add(
                    outcome.id(),
                    about,
                    words.isEmpty() ? "no words" : "words",
                    type.get() == ColumnType.WORD
                            ? "the words it can be, in order of priority, each with what is offered"
                            : "words for an outcome of the type word only");
        }
        return type.map(known -> new Outcome(
                outcome.id().value(), label, known, outcome.unit().value().strip(), words));
    }

    private void requireOutcomesOf(HitPolicy policy, List<Outcome> outcomes) {
        if (outcomes.isEmpty() && draft.outcomes().isEmpty()) {
            reading.add(draft.id(), subject, "no outcomes", "an outcome or more");
        }
        if (policy.collects()) {
            if (draft.outcomes().size() > 1) {
                reading.add(
                        draft.hit(), subject, outcomes.size() + " outcomes", "one outcome where rows are collected");
            }
            outcomes.stream()
                    .filter(each -> !each.type().isNumber())
                    .forEach(each -> reading.add(
                            draft.hit(),
                            subject + ", outcome " + each.id(),
                            each.type().kind(),
                            "a number, where rows are added up or counted"));
        }
        if (policy == HitPolicy.PRIORITY) {
            outcomes.stream()
                    .filter(each -> each.type() != ColumnType.WORD)
                    .forEach(each -> reading.add(
                            draft.hit(),
                            subject + ", outcome " + each.id(),
                            each.type().kind(),
                            "words in order of priority, where priority decides"));
        }
    }

    private boolean gapsAllowed(Optional<HitPolicy> policy) {
        var gaps = draft.gaps().value();
        if (gaps.isEmpty()) {
            return false;
        }
        if (!gaps.equals("allowed")) {
            reading.add(draft.gaps(), subject + ", gaps", "\"" + gaps + "\"", "allowed, or no such key");
        } else if (policy.isPresent() && !policy.get().collects()) {
            reading.add(
                    draft.gaps(),
                    subject + ", gaps",
                    "gaps: allowed with hit policy " + policy.get().letters(),
                    "otherwise, with the outcomes where no row matches");
        } else if (!draft.otherwise().isEmpty()) {
            reading.add(draft.gaps(), subject + ", gaps", "gaps: allowed and otherwise", "one of the two");
        }
        return true;
    }

    private Row row(RowDraft row, List<Column> inputs, List<Outcome> outcomes, HitPolicy policy) {
        var about = subject + ", row " + row.id();
        if (!ROW_ID.matcher(row.id().value()).matches()) {
            reading.add(row.id(), about, "the id \"" + row.id() + "\"", "letters, digits, dots, hyphens, underscores");
        }
        var first = rowIds.putIfAbsent(row.id().value(), row.id());
        if (first != null) {
            reading.add(
                    row.id(),
                    about,
                    "the id \"" + row.id() + "\" again"
                            + (first.at().line() == 0 ? "" : " (first on " + first.at() + ")"),
                    "an id that no other row of the book has");
        }
        var because = reading.words(about, "because", row.because());
        boolean isStrength = reading.truth(about + ", strength", row.strength()).orElse(false);
        var values = policy == HitPolicy.COUNT ? List.<Value>of() : outcomes(about, row.id(), row.then(), outcomes);
        if (policy == HitPolicy.COUNT && !row.then().isEmpty()) {
            reading.add(row.then().firstEntry().getKey(), about, "an outcome", "none, where rows are counted");
        }
        boolean adds = policy == HitPolicy.COUNT
                || (policy == HitPolicy.SUM
                        && values.stream().anyMatch(value -> value instanceof Value.Figure(var points) && points > 0));
        if (isStrength && adds) {
            reading.add(row.strength(), about, "a strength that adds", "a strength that adds nothing, or takes away");
        }
        return new Row(row.id().value(), row.id().at(), cells(about, row, inputs), values, because, isStrength);
    }

    private List<Cell> cells(String about, RowDraft row, List<Column> inputs) {
        var read = new HashMap<String, Cell>();
        row.when().forEach((name, text) -> {
            var column = inputs.stream()
                    .filter(each -> each.id().equals(name.value()))
                    .findFirst();
            column.flatMap(known -> reading.cell(about + ", " + name, text, known))
                    .ifPresent(cell -> read.put(name.value(), cell));
            var names = draft.inputs().stream().map(Text::value).toList();
            if (!names.contains(name.value())) {
                reading.add(Fault.at(name.at(), about, "\"" + name + "\"", "an input of the table")
                        .advising("Nearest: " + Nearest.to(name.value(), names)));
            }
        });
        return inputs.stream()
                .map(column -> read.getOrDefault(
                        column.id(), Cell.open(column.type(), row.id().at())))
                .toList();
    }

    private List<Value> outcomes(String about, Text at, SequencedMap<Text, Text> then, List<Outcome> outcomes) {
        var written = new HashMap<String, Text>();
        then.forEach((name, value) -> {
            if (outcomes.stream().noneMatch(each -> each.id().equals(name.value()))) {
                reading.add(Fault.at(name.at(), about, "\"" + name + "\"", "an outcome of the table")
                        .advising("Nearest: "
                                + Nearest.to(
                                        name.value(),
                                        outcomes.stream().map(Outcome::id).toList())));
            }
            written.put(name.value(), value);
        });
        var values = new ArrayList<Value>();
        for (var outcome : outcomes) {
            var text = written.get(outcome.id());
            if (text == null) {
                reading.add(at, about, "no " + outcome.id(), "a value of every outcome of the table");
            } else {
                reading.value(
                                about + ", " + outcome.id(),
                                text,
                                outcome.type(),
                                outcome.words().keySet())
                        .ifPresent(values::add);
            }
        }
        return values;
    }

    private void requireEveryWordGiven(DecisionTable table) {
        for (int i = 0; i < table.outcomes().size(); i++) {
            var outcome = table.outcomes().get(i);
            int at = i;
            for (var word : outcome.words().keySet()) {
                boolean isGiven = table.rows().stream()
                                .anyMatch(row -> row.outcomes().get(at).equals(Value.of(word)))
                        || (!table.otherwise().isEmpty()
                                && table.otherwise().get(at).equals(Value.of(word)));
                if (!isGiven) {
                    reading.add(
                            draft.outcomes().get(i).id(),
                            subject + ", outcome " + outcome.id(),
                            "the word \"" + word + "\", which no row gives",
                            "words that a row gives");
                }
            }
        }
    }
}
