package care.trellis.quality.framework;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.ColumnType;
import care.trellis.quality.table.Facts;
import care.trellis.quality.table.HitPolicy;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The rule by which a framework makes one overall rating of its domains' ratings: a decision table that asks how many
 * domains were given each level ({@code good}, {@code requires_improvement} …), how many were given none
 * ({@code not_rated}), and whatever else it names, such as {@code in_breach}.
 *
 * @param book holds one table, of which the first row that matches counts, with one outcome, {@code overall}
 * @param scale what both the domains and the service as a whole are rated by
 */
public record AggregationRule(Framework framework, ThresholdBook book, Scale scale) {
    /** The fact that counts domains without a level, and the outcome that there is no overall rating. */
    public static final String NOT_RATED = "not_rated";

    private static final String OVERALL = "overall";

    /**
     * The rule of a framework.
     *
     * @throws Faulty where the table is of another form, or speaks of levels the framework does not have
     */
    public static AggregationRule of(Framework framework, ThresholdBook book) {
        var subject = "aggregation rule " + book.id();
        var scales = framework.domains().stream()
                .flatMap(domain -> domain.scale().stream())
                .distinct()
                .toList();
        if (scales.size() != 1) {
            throw new Faulty(Fault.of(
                    subject,
                    scales.size() + " scales in the framework " + framework.id(),
                    "a framework whose domains are all rated by one scale"));
        }
        var rule = new AggregationRule(framework, book, scales.getFirst());
        var faults = rule.faults(subject);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return rule;
    }

    /**
     * The overall rating that follows from the domains' ratings. A domain that is left out was not rated.
     *
     * @param other what else the rule asks; what is left out is not known
     * @throws Faulty where a domain is none of the framework's, or another fact cannot be what it is given as
     */
    public Aggregation aggregate(Map<String, Reading> byDomain, Facts other) {
        var faults = new ArrayList<Fault>();
        var rated = framework.domains().stream()
                .filter(domain -> domain.scale().isPresent())
                .map(Domain::id)
                .toList();
        for (var domain : byDomain.keySet()) {
            if (!rated.contains(domain)) {
                faults.add(Fault.of(framework.id(), "\"" + domain + "\"", "a domain that is rated")
                        .advising("Nearest: " + Nearest.to(domain, rated)));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        var counts = counts(rated, byDomain);
        var facts = new HashMap<>(other.values());
        counts.forEach((level, count) -> facts.put(level, Value.of(count)));
        var result = book.evaluate(Facts.of(facts));
        var word = result.word(OVERALL);
        var overall = scale.levels().stream()
                .filter(level -> level.fact().equals(word))
                .findFirst();
        return new Aggregation(
                this, counts, overall, result.matchedRows().stream().findFirst(), result.notKnown());
    }

    private SequencedMap<String, Integer> counts(List<String> rated, Map<String, Reading> byDomain) {
        var counts = new LinkedHashMap<String, Integer>();
        scale.levels().forEach(level -> counts.put(level.fact(), 0));
        counts.put(NOT_RATED, 0);
        for (var domain : rated) {
            var reading = Optional.ofNullable(byDomain.get(domain));
            var fact = reading.map(each -> each instanceof Level level ? level.fact() : NOT_RATED)
                    .orElse(NOT_RATED);
            counts.merge(fact, 1, Integer::sum);
        }
        return Collections.unmodifiableSequencedMap(counts);
    }

    private List<Fault> faults(String subject) {
        var faults = new ArrayList<Fault>();
        var known = new ArrayList<>(scale.levels().stream().map(Level::fact).toList());
        known.add(NOT_RATED);
        for (var level : scale.levels()) {
            if (level.fact().equals(NOT_RATED)) {
                faults.add(Fault.of(subject, "the level " + level.word(), "a level that is not called not rated"));
            }
        }
        for (var fact : book.facts()) {
            if (fact.type() == ColumnType.WHOLE && !known.contains(fact.id())) {
                faults.add(Fault.of(subject, "the fact " + fact.id(), "how many domains were given a level")
                        .advising("Levels: " + Nearest.to(fact.id(), known)));
            }
        }
        if (book.tables().size() != 1
                || book.tables().getFirst().policy() != HitPolicy.FIRST
                || book.tables().getFirst().outcomes().size() != 1
                || !book.tables().getFirst().outcomes().getFirst().id().equals(OVERALL)) {
            faults.add(Fault.of(
                    subject, "another form", "one table with hit policy F and one outcome, called " + OVERALL));
            return faults;
        }
        for (var word : book.tables().getFirst().outcomes().getFirst().words().keySet()) {
            if (!known.contains(word)) {
                faults.add(Fault.of(subject, "the outcome " + word, "a level of the framework, or " + NOT_RATED)
                        .advising("Levels: " + Nearest.to(word, known)));
            }
        }
        if (!book.limits().isEmpty()) {
            faults.add(Fault.of(subject, "limits", "no limits: the rule is asked for every service"));
        }
        return faults;
    }

    /** What the rule asks beside the ratings. */
    public List<Column> otherFacts() {
        return book.facts().stream()
                .filter(fact -> fact.type() != ColumnType.WHOLE)
                .toList();
    }
}
