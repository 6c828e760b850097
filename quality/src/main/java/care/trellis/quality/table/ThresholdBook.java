package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published rule that says which facts about a service lead to which offer of help: decision tables of which a later one
 * may ask the outcome of an earlier one, with the limits of what they can say.
 *
 * @param from the first day it is in force
 * @param to the last day; empty while no end is set
 * @param source who published it, and where
 * @param facts what it asks from outside
 * @param calculated what it calculates from them before its tables are read
 */
public record ThresholdBook(
        String id,
        String title,
        String version,
        LocalDate from,
        Optional<LocalDate> to,
        String source,
        Status status,
        String note,
        List<Column> facts,
        List<Share> calculated,
        List<Limit> limits,
        List<DecisionTable> tables) {
    /** How far a book has come. */
    public enum Status {
        DRAFT,
        TRIAL,
        PUBLISHED,
        WITHDRAWN;

        /** Whether anything may be offered by it. */
        public boolean isInUse() {
            return this == TRIAL || this == PUBLISHED;
        }
    }

    public ThresholdBook {
        facts = List.copyOf(facts);
        calculated = List.copyOf(calculated);
        limits = List.copyOf(limits);
        tables = List.copyOf(tables);
    }

    /**
     * Checks a book as written.
     *
     * @throws Faulty naming every fault: of types, words and cells, gaps, overlaps, rows that can never count
     */
    public static ThresholdBook load(ThresholdBookDraft draft) {
        return new BookLoader(draft).load();
    }

    /** The same book without its limits, to find out what it would have said where it does not apply. */
    public ThresholdBook withoutLimits() {
        return new ThresholdBook(
                id, title, version, from, to, source, status, note, facts, calculated, List.of(), tables);
    }

    /** Whether it is in use and in force on a day. */
    public boolean isInForce(LocalDate day) {
        return status.isInUse()
                && !day.isBefore(from)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * What follows from the facts of one service. Facts the book does not ask make no difference.
     *
     * @throws Faulty naming every fact that is of another type, or out of its range
     */
    public BookResult evaluate(Facts given) {
        var known = new HashMap<String, Value>(2 * (facts.size() + calculated.size()));
        var faults = new ArrayList<Fault>();
        for (var fact : facts) {
            var value = given.values().get(fact.id());
            if (value != null) {
                fact.fault(value).ifPresent(faults::add);
                known.put(fact.id(), value);
            }
        }
        calculate(given, known, faults);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        var met = limits.stream().filter(limit -> limit.isMet(known)).toList();
        var results = new ArrayList<TableResult>(tables.size());
        if (met.stream().noneMatch(Limit::excludes)) {
            for (var table : tables) {
                var result = table.evaluate(Collections.unmodifiableMap(known));
                known.putAll(result.outcomes());
                results.add(result);
            }
        }
        return new BookResult(this, known, met, limitsNotKnown(known), results);
    }

    private void calculate(Facts given, Map<String, Value> known, List<Fault> faults) {
        for (var share : calculated) {
            var id = share.column().id();
            if (given.values().containsKey(id)) {
                faults.add(Fault.of(
                        share.column().label() + " (" + id + ")",
                        given.values().get(id).text(),
                        "the facts it is calculated from: " + share.part() + " and " + share.whole()));
            }
            share.fault(known).ifPresent(faults::add);
            share.of(known).ifPresent(value -> known.put(id, value));
        }
    }

    private List<Column> limitsNotKnown(Map<String, Value> known) {
        var columns = new LinkedHashSet<Column>();
        limits.forEach(limit -> columns.addAll(limit.undecidedFor(known)));
        return List.copyOf(columns);
    }
}
