package care.trellis.cli.disclosure;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.cli.text.Words;
import care.trellis.disclosure.Figure;
import care.trellis.disclosure.Outcome;
import care.trellis.disclosure.Outcome.Decided;
import care.trellis.disclosure.Reason;
import care.trellis.disclosure.RuleBook;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What of a table may be published, as a table for people and as JSON for programs.
 *
 * @param isDated whether it was said how old the figures are
 */
record OutcomeReport(Outcome outcome, RuleBook book, boolean isDated) {
    void show(Output out) {
        if (out.isJson()) {
            out.json(json());
            return;
        }
        long published = outcome.cells().stream()
                .filter(each -> each.figure().isPresent())
                .count();
        out.line(book.title() + " (" + book.id() + ")");
        book.settings().forEach(setting -> out.paragraph("  " + setting.words()));
        out.blank();
        out.paragraph(
                published + " of " + outcome.cells().size() + " cells may be published. Why another may not is for"
                        + " whoever prepares the table: a reader is only told that it is withheld.");
        if (!isDated) {
            out.paragraph("How old the figures are was not asked: say --until.");
        }
        out.blank();
        var table = new Table()
                .words("cell")
                .figures("services")
                .figures("total")
                .figures("mean")
                .figures("median")
                .wrapping("");
        outcome.cells().forEach(each -> row(table, each));
        out.table(table);
    }

    private static void row(Table table, Decided decided) {
        var name = decided.cell().name();
        decided.figure()
                .ifPresentOrElse(
                        figure -> table.row(
                                name,
                                Integer.toString(figure.services()),
                                words(figure.total()),
                                words(figure.mean()),
                                figure.median().isPresent()
                                        ? words(figure.median().getAsDouble())
                                        : "",
                                ""),
                        () -> table.row(name, "", "", "", "", "withheld: " + why(decided)));
    }

    private static String why(Decided decided) {
        return decided.reason().map(Reason::words).orElse("");
    }

    private static String words(double value) {
        return Words.quantity(BigDecimal.valueOf(value));
    }

    private Json json() {
        return new Json()
                .put("table", outcome.table().name())
                .put("rules", book.id())
                .put("age_tested", isDated)
                .put("cells", outcome.cells().stream().map(OutcomeReport::json).toList());
    }

    private static Json json(Decided decided) {
        var json = new Json()
                .put("cell", decided.cell().name())
                .put("published", decided.figure().isPresent());
        decided.figure()
                .ifPresentOrElse(
                        figure -> put(json, figure),
                        () -> json.put(
                                        "reason",
                                        decided.reason().map(Enum::name).orElse(""))
                                .put("why", why(decided)));
        return json;
    }

    private static void put(Json json, Figure figure) {
        json.put("services", figure.services())
                .put("total", figure.total())
                .put("mean", figure.mean())
                .put("median", number(figure.median()))
                .put("lower_quartile", number(figure.lowerQuartile()))
                .put("upper_quartile", number(figure.upperQuartile()));
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
