package care.trellis.app.costing.checking;

import care.trellis.app.costing.checking.Exclusions.LeftOut;
import care.trellis.app.costing.checking.Queries.Query;
import care.trellis.app.costing.returns.ReturnView;
import care.trellis.app.web.Option;
import care.trellis.app.web.TypedForm;
import care.trellis.exchange.returns.ReturnForm;
import java.util.List;
import java.util.stream.Stream;

/**
 * A return as the council reads it, with what was asked back and what is left out; and its threads as the provider does.
 *
 * @param sentAt in words; empty where nothing was sent yet
 * @param form what is typed into one of its forms
 */
public record ReviewPage(
        ReturnView view,
        String sentAt,
        List<Query> queries,
        List<LeftOut> leftOut,
        boolean mayVerify,
        boolean mayAnswer,
        TypedForm form) {
    public ReviewPage {
        queries = List.copyOf(queries);
        leftOut = List.copyOf(leftOut);
    }

    /** The whole return, and each of its lines. */
    public List<Option> lines() {
        return Stream.concat(
                        Stream.of(Option.of("", "The whole return")),
                        view.form().asked().stream()
                                .filter(row -> row.kind() == ReturnForm.Kind.LINE)
                                .map(row -> Option.of(row.id(), row.label())))
                .toList();
    }

    /** What a line is called; the whole return where it is none. */
    public String label(String line) {
        return line.isEmpty()
                ? "The whole return"
                : view.form().row(line).map(ReturnForm.Asked::label).orElse(line);
    }
}
