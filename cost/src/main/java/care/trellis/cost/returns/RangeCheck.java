package care.trellis.cost.returns;

import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Figures outside what they can be: facts of one service, lines outside the range of the model, negative costs. */
final class RangeCheck {
    private RangeCheck() {}

    static List<Finding> findings(TableView view) {
        var findings = new ArrayList<Finding>();
        view.facts().forEach((row, fact) -> {
            for (int column : view.costColumns()) {
                var written = row.figure(column);
                boolean applies = view.column(column).meaning() == Meaning.SERVICE || !fact.isOfOneService();
                if (written != null && applies && !fact.plausible().contains(fact.inUnit(written))) {
                    findings.add(view.finding(
                            Kind.OUT_OF_RANGE,
                            Severity.FAULT,
                            row,
                            view.column(column).name(),
                            written.toPlainString() + " " + fact.unit(),
                            fact.plausible() + " " + fact.unit(),
                            written.compareTo(Objects.requireNonNullElse(
                                                    fact.plausible().high(), written))
                                            > 0
                                    ? "No service is like this: it may be a sum over several, or in another unit"
                                    : "No service is like this: it may be in another unit, or a share of something",
                            List.of()));
                }
            }
        });
        view.rows().forEach((id, row) -> {
            if (view.model().require(id) instanceof Line line) {
                for (int column : view.costColumns()) {
                    checkLine(view, line, row, column, findings);
                }
            }
        });
        return findings;
    }

    private static void checkLine(
            TableView view, Line line, PublishedTable.Row row, int column, List<Finding> findings) {
        var figure = row.figure(column);
        if (figure == null) {
            return;
        }
        var input = line.input();
        boolean mayLose = line.rest() == Recipient.OPERATORS || line.rest() == Recipient.INVESTORS;
        if (figure.signum() < 0) {
            if (!mayLose) {
                findings.add(view.finding(
                        Kind.NEGATIVE,
                        Severity.DOUBT,
                        row,
                        view.column(column).name(),
                        TableView.shown(figure),
                        "0 or more",
                        "A cost is not negative; a refund belongs in the line it is a refund of",
                        List.of()));
            }
        } else if (input != null && !input.range().contains(figure)) {
            findings.add(view.finding(
                    Kind.OUT_OF_RANGE,
                    Severity.FAULT,
                    row,
                    view.column(column).name(),
                    TableView.shown(figure) + " " + line.unit(),
                    input.range() + " " + line.unit(),
                    "The model says what this line can be",
                    List.of()));
        }
    }
}
