package care.trellis.app.costing.publishing;

import care.trellis.exchange.publish.CostReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed between two published exercises, line by line, and what was chosen otherwise: from the two reports alone. */
public record ReportChanges(CostReport before, CostReport now, List<OfKind> kinds) {
    public ReportChanges {
        kinds = List.copyOf(kinds);
    }

    /** One kind of care that both have. */
    public record OfKind(
            String label,
            String unit,
            List<Line> lines,
            List<Chosen> choices,
            @Nullable BigDecimal priceBefore,
            @Nullable BigDecimal price) {
        public OfKind {
            lines = List.copyOf(lines);
            choices = List.copyOf(choices);
        }
    }

    /**
     * A line's median then and now.
     *
     * @param difference now less then; none where either is not said
     */
    public record Line(
            String label,
            boolean isTotal,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            @Nullable BigDecimal difference,
            int countBefore,
            int countNow) {}

    /** A choice made otherwise than the last time, and why. */
    public record Chosen(String label, String before, String now, String reason) {}

    static ReportChanges of(CostReport before, CostReport now) {
        var kinds = new ArrayList<OfKind>();
        for (var kind : now.kinds()) {
            before.kinds().stream()
                    .filter(each -> each.id().equals(kind.id()))
                    .findFirst()
                    .ifPresent(old -> kinds.add(new OfKind(
                            kind.label(),
                            kind.unit(),
                            lines(old, kind),
                            choices(old, kind),
                            old.price(),
                            kind.price())));
        }
        return new ReportChanges(before, now, kinds);
    }

    private static List<Line> lines(CostReport.OfKind before, CostReport.OfKind now) {
        var labels = new LinkedHashMap<String, CostReport.Row>();
        now.rows().forEach(row -> labels.put(row.id(), row));
        before.rows().forEach(row -> labels.putIfAbsent(row.id(), row));
        return labels.values().stream()
                .filter(row -> !row.block().equals(ReportMaker.ABOUT))
                .map(row -> {
                    var then = row(before, row.id());
                    var today = row(now, row.id());
                    var thenMedian = then == null ? null : then.median();
                    var todayMedian = today == null ? null : today.median();
                    return new Line(
                            row.label(),
                            row.isTotal(),
                            thenMedian,
                            todayMedian,
                            thenMedian == null || todayMedian == null ? null : todayMedian.subtract(thenMedian),
                            then == null ? 0 : then.count(),
                            today == null ? 0 : today.count());
                })
                .filter(line -> line.before() != null || line.now() != null)
                .toList();
    }

    private static CostReport.@Nullable Row row(CostReport.OfKind of, String id) {
        return of.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }

    private static List<Chosen> choices(CostReport.OfKind before, CostReport.OfKind now) {
        return now.choices().stream()
                .map(choice -> new Chosen(
                        choice.label(),
                        before.choices().stream()
                                .filter(each -> each.label().equals(choice.label()))
                                .map(CostReport.Choice::words)
                                .findFirst()
                                .orElse("not asked"),
                        choice.words(),
                        choice.reason()))
                .filter(chosen -> !Objects.equals(chosen.before(), chosen.now()))
                .toList();
    }
}
