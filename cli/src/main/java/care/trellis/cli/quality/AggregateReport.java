package care.trellis.cli.quality;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.regulator.ServiceRatings;
import care.trellis.quality.framework.Aggregation;
import care.trellis.quality.framework.AggregationRule;
import care.trellis.quality.framework.Level;
import care.trellis.quality.framework.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Overall ratings and the rows that decided them, beside those that were published. */
final class AggregateReport {
    private static final int MOST_SHOWN = 200;

    /** One service with what the rule makes of it. */
    private record Result(ServiceRatings service, Aggregation aggregation) {
        /** Whether a level was published and the rule gives one. */
        boolean isComparable() {
            return aggregation.overall().isPresent()
                    && service.published().map(each -> each instanceof Level).orElse(false);
        }

        boolean agrees() {
            return isComparable()
                    && aggregation
                            .overall()
                            .map(Level::word)
                            .equals(service.published().map(Reading::word));
        }
    }

    private final AggregationRule rule;
    private final List<Result> results;

    AggregateReport(AggregationRule rule, List<ServiceRatings> services) {
        this.rule = rule;
        this.results = services.stream()
                .map(service -> new Result(service, rule.aggregate(service.byDomain(), service.other())))
                .toList();
    }

    void show(Output out) {
        if (out.isJson()) {
            out.json(json());
            return;
        }
        out.line(rule.book().title() + " (" + rule.book().id() + ", version "
                + rule.book().version() + ")");
        out.blank();
        var shown = results.size() <= MOST_SHOWN
                ? results
                : results.stream()
                        .filter(each -> each.isComparable() && !each.agrees())
                        .limit(MOST_SHOWN)
                        .toList();
        var table =
                new Table().words("service").words("overall").words("published").words("decided by row");
        shown.forEach(each -> table.row(
                each.service().service(),
                each.aggregation().word(),
                each.service().published().map(Reading::word).orElse("")
                        + (each.isComparable() && !each.agrees() ? " <-" : ""),
                row(each)));
        out.table(table);
        out.blank();
        if (shown.size() < results.size()) {
            out.paragraph("Only services whose published rating is another are shown, at most " + MOST_SHOWN
                    + "; --json gives all " + results.size() + ".");
        }
        out.table(reasons());
        out.blank();
        out.paragraph(finding());
        out.paragraph(rule.book().note());
    }

    private static String row(Result result) {
        return result.aggregation().decidedBy().map(row -> row.id()).orElse("none");
    }

    /** Each row that decided something, with its reason. */
    private Table reasons() {
        var table = new Table().words("row").figures("services").wrapping("because");
        var counts = countsByRow();
        rule.book().tables().getFirst().rows().stream()
                .filter(row -> counts.containsKey(row.id()))
                .forEach(row -> table.row(row.id(), String.valueOf(counts.get(row.id())), row.because()));
        return table;
    }

    private Map<String, Integer> countsByRow() {
        var counts = new TreeMap<String, Integer>();
        results.forEach(each -> counts.merge(row(each), 1, Integer::sum));
        return counts;
    }

    private String finding() {
        long comparable = results.stream().filter(Result::isComparable).count();
        long agreeing = results.stream().filter(Result::agrees).count();
        var made = results.stream()
                        .filter(each -> each.aggregation().overall().isPresent())
                        .count() + " of " + results.size() + " services have an overall rating by the rules.";
        var compared = comparable == 0
                ? ""
                : " For " + agreeing + " of the " + comparable
                        + " with a published one it is the same; where it is another, the arrow <- marks it.";
        return made + compared + notKnown();
    }

    private String notKnown() {
        var counts = results.stream()
                .flatMap(each -> each.aggregation().notKnown().stream())
                .collect(Collectors.groupingBy(each -> each.label(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> " Not known for " + each.getValue() + ": " + each.getKey() + ".")
                .collect(Collectors.joining());
    }

    private Json json() {
        var byRow = new Json();
        countsByRow().forEach(byRow::put);
        return new Json()
                .put("framework", rule.framework().id())
                .put("rule", rule.book().id())
                .put("version", rule.book().version())
                .put("services", results.size())
                .put("comparable", results.stream().filter(Result::isComparable).count())
                .put("agreeing", results.stream().filter(Result::agrees).count())
                .put("by_row", byRow)
                .put("ratings", results.stream().map(AggregateReport::json).toList());
    }

    private static Json json(Result result) {
        var counts = new Json();
        result.aggregation().counts().forEach(counts::put);
        return new Json()
                .put("service", result.service().service())
                .put("row_of_file", result.service().row())
                .put("overall", result.aggregation().overall().map(Level::word).orElse(null))
                .put(
                        "published",
                        result.service().published().map(Reading::word).orElse(null))
                .put("agrees", result.isComparable() ? (Object) result.agrees() : null)
                .put(
                        "row",
                        result.aggregation().decidedBy().map(row -> row.id()).orElse(null))
                .put(
                        "because",
                        result.aggregation()
                                .decidedBy()
                                .map(row -> row.because())
                                .orElse(null))
                .put("counts", counts)
                .put(
                        "not_known",
                        result.aggregation().notKnown().stream()
                                .map(each -> each.id())
                                .toList());
    }
}
