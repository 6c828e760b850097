package care.trellis.quality.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What a threshold book made of the facts of one service, and why.
 *
 * @param known every fact, calculated value and outcome
 * @param limits the limits of the book that are met; one that excludes leaves no outcome
 * @param limitsNotKnown what the limits of the book ask and nobody knew: whether the book applies is then not known
 * @param tables in the order of the book; none where the service is excluded
 */
public record BookResult(
        ThresholdBook book,
        Map<String, Value> known,
        List<Limit> limits,
        List<Column> limitsNotKnown,
        List<TableResult> tables) {
    public BookResult {
        known = Collections.unmodifiableMap(known);
        limits = List.copyOf(limits);
        limitsNotKnown = List.copyOf(limitsNotKnown);
        tables = List.copyOf(tables);
    }

    /** What is offered where an outcome is a word. */
    public record Offer(Outcome outcome, String word, String words) {}

    /** Whether the book does not apply, so that there are no outcomes; {@link #limits} says why. */
    public boolean isExcluded() {
        return limits.stream().anyMatch(Limit::excludes);
    }

    /** The outcomes of all tables by their ids; none where the service is excluded. */
    public SequencedMap<String, Value> outcomes() {
        var outcomes = new LinkedHashMap<String, Value>();
        tables.forEach(table -> outcomes.putAll(table.outcomes()));
        return outcomes;
    }

    /**
     * One outcome.
     *
     * @throws NoSuchElementException where the book has none of this id, or does not apply
     */
    public Value outcome(String id) {
        for (var table : tables) {
            var value = table.outcomes().get(id);
            if (value != null) {
                return value;
            }
        }
        throw new NoSuchElementException(
                isExcluded()
                        ? "the book " + book.id() + " does not apply, so it has no " + id
                        : "the book " + book.id() + " has no outcome " + id);
    }

    public double number(String id) {
        return ColumnType.onLine(outcome(id));
    }

    public String word(String id) {
        if (outcome(id) instanceof Value.Word(var word)) {
            return word;
        }
        throw new IllegalArgumentException("the outcome " + id + " is not a word");
    }

    public boolean truth(String id) {
        if (outcome(id) instanceof Value.Truth(var truth)) {
            return truth;
        }
        throw new IllegalArgumentException("the outcome " + id + " is not a truth");
    }

    /** Every row the outcomes rest on, strengths among them, in the order of the book. */
    public List<MatchedRow> matchedRows() {
        var rows = new ArrayList<MatchedRow>();
        tables.forEach(table -> rows.addAll(table.matched()));
        return rows;
    }

    /** The rows that matched and tell of something good. */
    public List<MatchedRow> strengths() {
        return matchedRows().stream().filter(MatchedRow::isStrength).toList();
    }

    /** The facts the book asks and nobody knew: no row that tests one matched, and nothing was taken as zero. */
    public List<Column> notKnown() {
        var columns = new LinkedHashSet<>(limitsNotKnown);
        tables.forEach(table -> columns.addAll(table.notKnown()));
        return List.copyOf(columns);
    }

    /** What is offered. */
    public List<Offer> offers() {
        var offers = new ArrayList<Offer>();
        for (var table : tables) {
            for (var outcome : table.table().outcomes()) {
                if (table.outcomes().get(outcome.id()) instanceof Value.Word(var word)) {
                    offers.add(new Offer(outcome, word, outcome.words().getOrDefault(word, "")));
                }
            }
        }
        return offers;
    }

    /** The finding in a few sentences. */
    public String sentence() {
        var sentences = new ArrayList<String>();
        if (isExcluded()) {
            limits.stream()
                    .filter(Limit::excludes)
                    .forEach(limit -> sentences.add("This book does not apply: " + limit.because()
                            + (limit.use().isEmpty() ? "" : " Use instead: " + limit.use())));
        } else {
            offers().forEach(offer -> sentences.add(offer.words().isEmpty() ? offer.word() + "." : offer.words()));
            limits.forEach(limit ->
                    sentences.add(limit.because() + (limit.use().isEmpty() ? "" : " Use beside it: " + limit.use())));
        }
        if (!limitsNotKnown.isEmpty() && !isExcluded()) {
            sentences.add("Whether the book applies is not known, because these facts are not: "
                    + labels(limitsNotKnown) + ".");
        }
        if (!notKnown().isEmpty()) {
            sentences.add("Not known: " + labels(notKnown()) + ".");
        }
        return String.join(" ", sentences);
    }

    private static String labels(List<Column> columns) {
        return columns.stream().map(Column::label).collect(Collectors.joining(", "));
    }
}
