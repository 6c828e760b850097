package care.trellis.cost.returns;

import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Meaning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Rows that name one line twice, rows the model does not know, and columns of services that are copies. */
final class RepetitionCheck {
    private static final int ENOUGH_TO_BE_NO_CHANCE = 5;

    private RepetitionCheck() {}

    static List<Finding> findings(TableView view) {
        var findings = new ArrayList<Finding>();
        view.repeated()
                .forEach((row, first) -> findings.add(view.finding(
                        Kind.ROW_TWICE,
                        Severity.FAULT,
                        row,
                        "",
                        "the same line as " + first.name().value().strip()
                                + (first.name().at().line() == 0
                                        ? ""
                                        : " on line " + first.name().at().line()),
                        "every line and total once",
                        "Only the first of them is counted",
                        List.of(first.name().value().strip()))));
        view.unknown()
                .forEach(row -> findings.add(view.finding(
                        Kind.UNKNOWN_ROW,
                        Severity.REMARK,
                        row,
                        "",
                        row.name().value().strip(),
                        "a line or total of " + view.model().id(),
                        "It is in no sum; its quartiles are checked all the same",
                        List.of())));
        findings.addAll(columns(view));
        return findings;
    }

    private static List<Finding> columns(TableView view) {
        var findings = new ArrayList<Finding>();
        var seen = new LinkedHashMap<List<String>, Integer>();
        for (int column : view.table().columnsOf(Meaning.SERVICE)) {
            var figures = view.table().rows().stream()
                    .map(row -> row.figure(column))
                    .map(figure ->
                            figure == null ? "" : figure.stripTrailingZeros().toString())
                    .toList();
            long notZero = view.table().rows().stream()
                    .map(row -> row.figure(column))
                    .filter(Objects::nonNull)
                    .filter(figure -> figure.compareTo(BigDecimal.ZERO) != 0)
                    .count();
            var first = seen.putIfAbsent(figures, column);
            if (first != null && notZero >= ENOUGH_TO_BE_NO_CHANCE) {
                findings.add(new Finding(
                        Kind.DUPLICATE_COLUMN,
                        Severity.DOUBT,
                        "",
                        view.table().rows().getFirst().name().at(),
                        view.column(column).name(),
                        "the same figures as " + view.column(first).name(),
                        "figures of its own",
                        "Two services with every cost alike are one return sent twice, or a group's average",
                        List.of(view.column(first).name())));
            }
        }
        return findings;
    }
}
