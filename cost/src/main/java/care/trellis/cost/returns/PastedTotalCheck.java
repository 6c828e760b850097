package care.trellis.cost.returns;

import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lines that hold the very figure of a total they are part of, though other lines of that total are not 0: somebody copied
 * the wrong cell.
 */
final class PastedTotalCheck {
    private static final BigDecimal MATERIAL = new BigDecimal("0.05");

    private PastedTotalCheck() {}

    static List<Finding> findings(TableView view) {
        var findings = new ArrayList<Finding>();
        for (var line : view.model().lines()) {
            for (int column : view.costColumns()) {
                var figure = view.figure(line.id(), column);
                if (figure == null || figure.signum() <= 0) {
                    continue;
                }
                for (var total : view.model().totals()) {
                    if (isPasted(view, line.id(), figure, total, column)) {
                        findings.add(view.finding(
                                Kind.TOTAL_IN_A_LINE,
                                Severity.FAULT,
                                Objects.requireNonNull(view.rows().get(line.id())),
                                view.column(column).name(),
                                TableView.shown(figure),
                                "a figure of this line alone",
                                "It equals " + view.name(total.id()) + ", which also holds lines worth "
                                        + TableView.shown(others(view, line.id(), total, column)),
                                List.of(view.name(total.id()))));
                        break;
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isPasted(TableView view, String line, BigDecimal figure, Total total, int column) {
        var stated = view.figure(total.id(), column);
        return stated != null
                && view.structure().linesOf(total.id()).containsKey(line)
                && stated.compareTo(figure) == 0
                && others(view, line, total, column).compareTo(figure.multiply(MATERIAL)) > 0;
    }

    private static BigDecimal others(TableView view, String line, Total total, int column) {
        return view.structure().linesOf(total.id()).keySet().stream()
                .filter(other -> !other.equals(line))
                .map(other -> view.figure(other, column))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
