package care.trellis.cli.quality;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.quality.table.BookResult;
import care.trellis.quality.table.ColumnType;
import care.trellis.quality.table.Limit;
import care.trellis.quality.table.MatchedRow;
import care.trellis.quality.table.Outcome;
import care.trellis.quality.table.ServiceResult;
import care.trellis.quality.table.TableResult;
import care.trellis.quality.table.ThresholdBook;
import care.trellis.quality.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a threshold book offers services, in the order of the services: an offer of help, not a league table. */
final class ThresholdReport {
    private final ThresholdBook book;
    private final List<ServiceResult> results;
    private final List<Outcome> outcomes;

    ThresholdReport(ThresholdBook book, List<ServiceResult> results) {
        this.book = book;
        this.results = results;
        this.outcomes = book.tables().stream()
                .flatMap(table -> table.outcomes().stream())
                .toList();
    }

    void show(Output out) {
        out.paragraph(BookReport.heading(book));
        out.blank();
        out.paragraph(finding());
        out.blank();
        var table = new Table().words("service");
        outcomes.forEach(outcome -> {
            if (outcome.type().isNumber()) {
                table.figures(outcome.id());
            } else {
                table.words(outcome.id());
            }
        });
        table.wrapping("because");
        results.forEach(result -> table.row(row(result)));
        out.table(table);
        out.blank();
        outcomes.stream()
                .flatMap(outcome -> outcome.words().entrySet().stream())
                .filter(offer -> !offer.getValue().isEmpty())
                .forEach(offer -> out.paragraph(offer.getKey() + ": " + offer.getValue()));
        out.blank();
        out.paragraph(book.note());
        out.paragraph("--explain SERVICE shows every row a service met, and by which facts.");
    }

    private String finding() {
        var parts = new ArrayList<String>();
        for (var outcome : outcomes) {
            if (outcome.type() == ColumnType.WORD) {
                outcome.words()
                        .keySet()
                        .forEach(word -> parts.add(outcome.id() + " " + word + " for " + count(outcome, word)));
            }
        }
        long excluded =
                results.stream().filter(each -> each.result().isExcluded()).count();
        long doubtful = results.stream()
                .filter(each ->
                        !each.result().isExcluded() && !each.result().notKnown().isEmpty())
                .count();
        return "Of " + results.size() + (results.size() == 1 ? " service: " : " services: ") + String.join(", ", parts)
                + (parts.isEmpty() ? "" : "; ") + "the book does not apply to " + excluded + ". For " + doubtful
                + " a fact is not known, which was not taken as zero.";
    }

    private long count(Outcome outcome, String word) {
        return results.stream()
                .filter(each -> Value.of(word).equals(each.result().outcomes().get(outcome.id())))
                .count();
    }

    private List<String> row(ServiceResult service) {
        var result = service.result();
        var cells = new ArrayList<String>();
        cells.add(service.service());
        for (var outcome : outcomes) {
            var value = result.outcomes().get(outcome.id());
            cells.add(value == null ? "" : value.text());
        }
        cells.add(because(result));
        return cells;
    }

    // What only passes on the outcome of an earlier table says nothing new.
    private static String because(BookResult result) {
        var reasons = Stream.concat(
                result.matchedRows().stream()
                        .filter(row -> row.met().stream().anyMatch(met -> !met.isOutcome()))
                        .map(row -> (row.isStrength() ? "Strength: " : "") + row.because() + " (" + row.id() + ")"),
                result.limits().stream().map(ThresholdReport::words));
        var notKnown = result.isExcluded() || result.notKnown().isEmpty()
                ? Stream.<String>empty()
                : Stream.of("Not known: "
                        + result.notKnown().stream().map(column -> column.id()).collect(Collectors.joining(", "))
                        + ".");
        return Stream.concat(reasons, notKnown).collect(Collectors.joining(" "));
    }

    private static String words(Limit limit) {
        return (limit.excludes() ? "Does not apply: " : "")
                + limit.because()
                + (limit.use().isEmpty() ? "" : " Use: " + limit.use());
    }

    /** Every row that one service met, and by which facts. */
    static void explain(ServiceResult service, Output out) {
        var result = service.result();
        out.line(service.service());
        out.paragraph("  " + result.sentence());
        for (var share : result.book().calculated()) {
            var value = result.known().get(share.column().id());
            out.paragraph("  " + share.column().label() + " (" + share.column().id() + "): "
                    + share.working(result.known()) + " = " + (value == null ? "not known" : value.text()));
        }
        result.tables().forEach(table -> explain(table, out));
    }

    private static void explain(TableResult result, Output out) {
        var table = result.table();
        out.heading("  " + table.label() + " (" + table.policy().letters() + ": "
                + table.policy().meaning() + ")");
        result.matched().forEach(row -> explain(row, out));
        if (result.isOtherwise()) {
            out.paragraph("    No row matched.");
        }
        result.outcomes().forEach((id, value) -> out.paragraph("    " + id + " = " + value.text()));
        if (!result.notKnown().isEmpty()) {
            out.paragraph("    Not known: "
                    + result.notKnown().stream().map(column -> column.label()).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static void explain(MatchedRow row, Output out) {
        var gives = row.outcomes().stream().map(Value::text).collect(Collectors.joining(", "));
        out.paragraph("    " + row.id() + (gives.isEmpty() ? "" : " gives " + gives) + ": " + row.because()
                + (row.isStrength() ? " (a strength)" : ""));
        row.met().forEach(met -> out.paragraph("      " + met.text()));
    }
}
