package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.exchange.panel.Gunzip;
import care.trellis.exchange.sheet.SheetFile;
import care.trellis.exchange.table.Heading;
import care.trellis.exchange.table.Row;
import care.trellis.fault.Position;
import care.trellis.quality.framework.AggregationRule;
import care.trellis.quality.framework.Domain;
import care.trellis.quality.framework.Missing;
import care.trellis.quality.framework.Reading;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.Facts;
import care.trellis.quality.table.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table with a row for each service and a column for each domain of a framework, as CSV, XLSX or ODS; or the English
 * regulator's file with a row for each key question.
 */
public final class ServiceRatingsFile {
    private static final String SERVICE = "service";
    private static final String PUBLISHED = "overall";
    private static final Missing NOTHING = new Missing("(nothing)", "The file has an empty cell.");
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "yes", true, "y", true, "true", true, "1", true, "no", false, "n", false, "false", false, "0", false);

    private final AggregationRule rule;
    private final List<Domain> domains;
    private final Faults faults;

    private ServiceRatingsFile(AggregationRule rule, Faults faults) {
        this.rule = rule;
        this.faults = faults;
        this.domains = rule.framework().domains().stream()
                .filter(domain -> domain.scale().isPresent())
                .toList();
    }

    /**
     * Reads it, packed with gzip or not.
     *
     * @param columns what the columns of the rule's other facts are called in this file, by fact, where it is not the fact's
     *     own name
     * @throws care.trellis.exchange.Unreadable naming every fault
     */
    public static List<ServiceRatings> read(
            String file, byte[] content, AggregationRule rule, Map<String, String> columns) {
        var faults = new Faults(file);
        var unpacked = Gunzip.of(content, SheetFile.MOST_BYTES, faults);
        var reader = new ServiceRatingsFile(rule, faults);
        var wide = reader.mustHave(columns);
        if (!HeadingRow.isIn(unpacked, wide, faults)
                && columns.isEmpty()
                && HeadingRow.isIn(unpacked, CqcRatingsFile.BY_KEY_QUESTION, faults)) {
            return reader.of(CqcRatingsFile.read(file, unpacked));
        }
        var read = reader.wide(unpacked, wide, columns);
        return faults.refuseUnlessSound(() -> read);
    }

    private List<Heading> mustHave(Map<String, String> columns) {
        var headings = new ArrayList<Heading>();
        headings.add(Heading.required(SERVICE, "Location ID", "Service ID", "Location", "Home", "Name"));
        domains.forEach(domain -> headings.add(Heading.required(domain.id(), domain.label())));
        columns.values().forEach(column -> headings.add(Heading.required(column)));
        return headings;
    }

    private List<ServiceRatings> wide(byte[] content, List<Heading> mustHave, Map<String, String> columns) {
        var services = new ArrayList<ServiceRatings>();
        var headings = new ArrayList<>(mustHave);
        headings.add(Heading.optional(PUBLISHED, "Published overall", "Overall rating", "Published"));
        for (var fact : rule.otherFacts()) {
            if (!columns.containsKey(fact.id())) {
                headings.add(Heading.optional(fact.id(), fact.label()));
            }
        }
        var seen = new HashSet<String>();
        boolean[] found = {false};
        SheetFile.read(content, faults, sheet -> {
            var heading = HeadingRow.in(sheet.rows(), mustHave);
            heading.ifPresent(
                    row -> row.table(headings, faults).forEach(each -> services.add(of(each, columns, seen))));
            found[0] = heading.isPresent();
            return found[0];
        });
        if (!found[0]) {
            faults.add(
                    new Position(1, 1),
                    "heading",
                    "no row near the top with all the columns",
                    "the columns "
                            + String.join(
                                    ", ", mustHave.stream().map(Heading::name).toList())
                            + ", or the regulator's file with Location ID, Domain and Latest Rating");
        }
        return services;
    }

    private ServiceRatings of(Row row, Map<String, String> columns, Set<String> seen) {
        var service = row.required(SERVICE);
        if (!service.isEmpty() && !seen.add(service)) {
            row.wrong(SERVICE, "\"" + service + "\" again", "one row for each service");
        }
        var byDomain = new HashMap<String, Reading>();
        domains.forEach(domain -> byDomain.put(domain.id(), reading(row, domain.id())));
        var facts = Facts.builder();
        for (var fact : rule.otherFacts()) {
            value(row, columns.getOrDefault(fact.id(), fact.id()), fact)
                    .ifPresent(value -> facts.value(fact.id(), value));
        }
        return new ServiceRatings(
                service,
                byDomain,
                facts.build(),
                row.text(PUBLISHED).isEmpty() ? Optional.empty() : Optional.of(reading(row, PUBLISHED)),
                row.number());
    }

    private Reading reading(Row row, String column) {
        if (row.isMissing(column)) {
            return NOTHING;
        }
        var reading = rule.scale().read(row.text(column));
        if (reading.isEmpty()) {
            row.wrong(column, "\"" + row.text(column) + "\"", rule.scale().expected());
        }
        return reading.orElse(NOTHING);
    }

    private static Optional<Value> value(Row row, String column, Column fact) {
        return switch (fact.type()) {
            case TRUTH -> row.choice(column, TRUTHS).map(Value::of);
            case DATE -> row.date(column).map(Value::of);
            case WORD -> row.isMissing(column) ? Optional.empty() : Optional.of(Value.of(row.text(column)));
            case NUMBER, WHOLE -> {
                var number = row.number(column, -1e12, 1e12);
                yield number.isPresent() ? Optional.of(Value.of(number.getAsDouble())) : Optional.empty();
            }
        };
    }

    // Only the service as a whole: a group of it has no overall rating by this rule.
    private List<ServiceRatings> of(RatingsImport read) {
        read.refused().forEach(faults::add);
        var ratings = new LinkedHashMap<String, Map<String, Reading>>();
        var overall = new HashMap<String, Reading>();
        var rows = new HashMap<String, Integer>();
        for (var rating : read.ratings()) {
            if (rating.group().isEmpty()) {
                var id = rating.service().id();
                rows.putIfAbsent(id, rating.at().line());
                var byDomain = ratings.computeIfAbsent(id, each -> new HashMap<>());
                if (rating.isOverall()) {
                    overall.put(id, rating.reading());
                } else {
                    byDomain.put(rating.domain(), rating.reading());
                }
            }
        }
        return faults.refuseUnlessSound(() -> ratings.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new ServiceRatings(
                        each.getKey(),
                        each.getValue(),
                        Facts.of(Map.of()),
                        Optional.ofNullable(overall.get(each.getKey())),
                        rows.getOrDefault(each.getKey(), 1)))
                .toList());
    }
}
