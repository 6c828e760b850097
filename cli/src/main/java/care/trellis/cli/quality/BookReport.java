package care.trellis.cli.quality;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.quality.table.Column;
import care.trellis.quality.table.DecisionTable;
import care.trellis.quality.table.Limit;
import care.trellis.quality.table.Outcome;
import care.trellis.quality.table.ThresholdBook;
import java.util.Locale;
import java.util.stream.Collectors;

/** A threshold book that was found sound, for people and for programs. */
final class BookReport {
    private final ThresholdBook book;

    BookReport(ThresholdBook book) {
        this.book = book;
    }

    void show(Output out) {
        if (out.isJson()) {
            out.json(json());
            return;
        }
        out.paragraph(heading(book));
        out.paragraph(
                "Sound: every cell can be read and met, no case is left out or answered twice, and every row can count.");
        out.blank();
        var table = new Table()
                .words("table")
                .words("hit")
                .figures("rows")
                .words("decides")
                .wrapping("asks")
                .words("where no row matches");
        book.tables()
                .forEach(each -> table.row(
                        each.id(),
                        each.policy().letters(),
                        String.valueOf(each.rows().size()),
                        each.outcomes().stream().map(Outcome::id).collect(Collectors.joining(", ")),
                        each.inputs().stream().map(Column::id).collect(Collectors.joining(", ")),
                        whereNone(each)));
        out.table(table);
        out.blank();
        book.tables().stream()
                .map(DecisionTable::policy)
                .distinct()
                .forEach(policy -> out.paragraph(policy.letters() + ": " + policy.meaning() + "."));
        if (!book.limits().isEmpty()) {
            out.heading("Where it stops");
            book.limits().forEach(limit -> out.paragraph("  " + words(limit)));
        }
        if (!book.status().isInUse()) {
            out.blank();
            out.paragraph("Nothing may be offered by it yet: its status is " + status(book) + ".");
        }
    }

    /** Title, version, dates, status and source. */
    static String heading(ThresholdBook book) {
        return book.title() + " (" + book.id() + ", version " + book.version() + ", " + status(book)
                + ", in force from " + book.from()
                + book.to().map(last -> " to " + last).orElse("") + "). Source: " + book.source();
    }

    private static String status(ThresholdBook book) {
        return book.status().name().toLowerCase(Locale.ROOT);
    }

    private static String words(Limit limit) {
        return limit.id()
                + (limit.excludes() ? " (not applied): " : " (a remark): ")
                + limit.because()
                + (limit.use().isEmpty() ? "" : " Use: " + limit.use());
    }

    private static String whereNone(DecisionTable table) {
        if (table.gapsAllowed()) {
            return "0";
        }
        return table.otherwise().isEmpty()
                ? "cannot be"
                : table.otherwise().stream().map(value -> value.text()).collect(Collectors.joining(", "));
    }

    private Json json() {
        return new Json()
                .put("id", book.id())
                .put("title", book.title())
                .put("version", book.version())
                .put("status", status(book))
                .put("from", book.from())
                .put("to", book.to().orElse(null))
                .put("source", book.source())
                .put("sound", true)
                .put("facts", book.facts().stream().map(BookReport::json).toList())
                .put("tables", book.tables().stream().map(BookReport::json).toList());
    }

    private static Json json(Column fact) {
        return new Json()
                .put("id", fact.id())
                .put("label", fact.label())
                .put("type", fact.type().word())
                .put("unit", fact.unit())
                .put("expected", fact.expected());
    }

    private static Json json(DecisionTable table) {
        return new Json()
                .put("id", table.id())
                .put("label", table.label())
                .put("hit", table.policy().letters())
                .put("rows", table.rows().size())
                .put("inputs", table.inputs().stream().map(Column::id).toList())
                .put("outcomes", table.outcomes().stream().map(Outcome::id).toList())
                .put("gaps_allowed", table.gapsAllowed());
    }
}
