package care.trellis.cost.returns;

import care.trellis.cost.model.CostModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The checks of tables before anybody relies on them. What they find are doubts and contradictions in the figures; only a
 * person can say which of two figures is right.
 */
public final class PlausibilityCheck {
    private PlausibilityCheck() {}

    /** Checks one table by itself. */
    public static PlausibilityReport of(CostModel model, PublishedTable table) {
        return of(model, List.of(table)).getFirst();
    }

    /** Checks returns as they were sent. */
    public static PlausibilityReport of(Returns returns) {
        return of(returns.model(), returns.table());
    }

    /** Checks tables of one model, each by itself and beside the others. */
    public static List<PlausibilityReport> of(CostModel model, List<PublishedTable> tables) {
        var structure = new Structure(model);
        var own = Profile.of(model);
        var views =
                tables.stream().map(table -> new TableView(structure, table)).toList();
        var peers = new Peers(views, own);
        var reports = new ArrayList<PlausibilityReport>();
        for (var view : views) {
            var findings = new ArrayList<Finding>();
            var conventions = new ArrayList<TotalConvention>();
            for (int column : view.costColumns()) {
                var sums = new SumCheck(view, own, column);
                findings.addAll(sums.findings());
                conventions.addAll(sums.conventions());
            }
            findings.addAll(DetailCheck.findings(view));
            findings.addAll(PastedTotalCheck.findings(view));
            findings.addAll(OrderCheck.findings(view));
            findings.addAll(SummaryCheck.findings(view));
            findings.addAll(RangeCheck.findings(view));
            findings.addAll(PayrollCheck.findings(view));
            findings.addAll(new PeerCheck(view, peers, findings).findings());
            findings.addAll(new ShiftCheck(view, peers).findings());
            findings.addAll(RepetitionCheck.findings(view));
            findings.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::at));
            reports.add(new PlausibilityReport(view.table(), conventions, findings));
        }
        return reports;
    }

    /** The model that knows most rows of a table; empty where none knows any. */
    public static Optional<CostModel> modelOf(PublishedTable table, List<CostModel> models) {
        return models.stream()
                .filter(model -> known(table, model) > 0)
                .max(Comparator.comparingLong(model -> known(table, model)));
    }

    private static long known(PublishedTable table, CostModel model) {
        return table.rows().stream()
                .map(row -> model.named(row.name().value()).orElse(null))
                .filter(Objects::nonNull)
                .count();
    }
}
