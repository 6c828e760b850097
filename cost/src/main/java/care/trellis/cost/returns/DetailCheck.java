package care.trellis.cost.returns;

import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Meaning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Numbered details of a line that do not sum to it. */
final class DetailCheck {
    private DetailCheck() {}

    static List<Finding> findings(TableView view) {
        var findings = new ArrayList<Finding>();
        for (int column : view.table().columnsOf(Meaning.SERVICE)) {
            for (var line : new LinkedHashSet<>(view.details().values())) {
                var stated = view.figure(line, column);
                var parts = view.details().entrySet().stream()
                        .filter(detail -> detail.getValue().equals(line))
                        .map(detail -> detail.getKey().figure(column))
                        .filter(Objects::nonNull)
                        .toList();
                var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                var rounding = view.halfUnit(column).multiply(BigDecimal.valueOf(parts.size() + 1L));
                if (stated != null
                        && !parts.isEmpty()
                        && stated.subtract(sum).abs().compareTo(rounding) > 0) {
                    findings.add(view.finding(
                            Kind.DETAILS_DO_NOT_SUM,
                            Severity.FAULT,
                            Objects.requireNonNull(view.rows().get(line)),
                            view.column(column).name(),
                            TableView.shown(stated),
                            TableView.shown(sum) + ", the sum of its details",
                            "The numbered rows are the parts of this line",
                            List.of()));
                }
            }
        }
        return findings;
    }
}
