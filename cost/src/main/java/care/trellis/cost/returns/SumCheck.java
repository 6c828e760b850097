package care.trellis.cost.returns;

import static care.trellis.cost.returns.ColumnSums.near;
import static care.trellis.cost.returns.ColumnSums.withSubtotals;

import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.returns.ColumnSums.Subtotal;
import care.trellis.cost.returns.ColumnSums.Sum;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.TotalConvention.Convention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which sum each printed total of a column is, and the totals that are none though the column sums elsewhere.
 *
 * <p>A service's own figures must sum. A median or quartile need not: the median of totals is no sum of medians. So in
 * such a column a total or subtotal is doubted only where the column shows that it was summed: the other subtotals are the
 * sums of their lines, or the total is the sum of lines that the printed subtotal is not.
 */
final class SumCheck {
    private final TableView view;
    private final int column;
    private final ColumnSums sums;
    private final List<Finding> findings = new ArrayList<>();
    private final List<TotalConvention> conventions = new ArrayList<>();

    SumCheck(TableView view, Profile usual, int column) {
        this.view = view;
        this.column = column;
        this.sums = new ColumnSums(view, usual, column);
        for (var total : view.model().totals()) {
            boolean isOfOneBlock = sums.subtotals().stream()
                    .anyMatch(subtotal -> subtotal.total().equals(total));
            var stated = view.figure(total.id(), column);
            if (total.isSum() && !isOfOneBlock && stated != null) {
                check(total, stated);
            }
        }
        if (isService() || sums.subtotals().stream().anyMatch(subtotal -> subtotal.agrees() && subtotal.tells())) {
            sums.subtotals().stream().filter(Subtotal::isExplained).forEach(this::remark);
        }
        if (isService()) {
            sums.subtotals().stream()
                    .filter(Subtotal::isWrong)
                    .forEach(subtotal -> wrong(subtotal, "A service's subtotal is the sum of its own lines"));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    // As in the toolkit of 2008, whose other costs print 79 above lines of 73: one of 6 was not printed.
    private void remark(Subtotal subtotal) {
        findings.add(view.finding(
                Kind.SUBTOTAL_DOES_NOT_SUM,
                Severity.REMARK,
                Objects.requireNonNull(view.rows().get(subtotal.total().id())),
                view.column(column).name(),
                TableView.shown(subtotal.stated()),
                TableView.shown(subtotal.lines().value()) + ", the sum of the lines in the table",
                "A line of it is not in the table and may be worth the difference of "
                        + TableView.shown(
                                subtotal.stated().subtract(subtotal.lines().value())),
                List.of()));
    }

    List<TotalConvention> conventions() {
        return conventions;
    }

    private boolean isService() {
        return view.column(column).meaning() == Meaning.SERVICE;
    }

    /** A total with all it may be the sum of. */
    private record Candidate(
            Total total, BigDecimal stated, Sum lines, List<Subtotal> subtotals, BigDecimal tolerance) {
        BigDecimal ofSubtotals() {
            return withSubtotals(lines.value(), subtotals, total);
        }

        boolean isLines() {
            return near(stated, lines.value(), tolerance);
        }
    }

    private void check(Total total, BigDecimal stated) {
        var lines = sums.lines(total.id());
        var parts = view.structure().linesOf(total.id()).keySet();
        var subtotals = sums.subtotals().stream()
                .filter(subtotal -> parts.containsAll(
                        view.structure().linesOf(subtotal.total().id()).keySet()))
                .toList();
        if (lines.given() + subtotals.size() == 0) {
            return;
        }
        var candidate = new Candidate(total, stated, lines, subtotals, sums.tolerance(lines.given()));
        int inSubtotals = subtotals.stream()
                .mapToInt(subtotal ->
                        view.structure().linesOf(subtotal.total().id()).size())
                .sum();
        boolean isSubtotals = !subtotals.isEmpty()
                && near(stated, candidate.ofSubtotals(), sums.tolerance(subtotals.size() + parts.size() - inSubtotals));
        conventions.add(new TotalConvention(
                total.id(),
                view.column(column).name(),
                convention(candidate, isSubtotals),
                stated,
                lines.value(),
                candidate.ofSubtotals(),
                candidate.tolerance()));
        if (!isService() && !isSubtotals) {
            checkSummed(candidate);
        } else if (!isSubtotals
                && !candidate.isLines()
                && !sums.explained(total.id(), stated.subtract(lines.value()))) {
            wrong(candidate, "A service's total is the sum of its own lines");
        }
    }

    // Both sums may lie within rounding of a total by chance: with subtotals that are not the sums of their lines, the
    // nearer one is meant. Where a block has no printed subtotal, the total can only be said to be that of the lines.
    private Convention convention(Candidate candidate, boolean isSubtotals) {
        if (!candidate.isLines() || !isSubtotals) {
            return Convention.of(candidate.isLines(), isSubtotals);
        }
        var printed = candidate.subtotals().stream().map(Subtotal::total).toList();
        var parts = view.structure().linesOf(candidate.total().id()).keySet();
        boolean allPrinted = view.model().blocks().stream()
                .filter(block -> block.lines().size() > 1)
                .filter(block ->
                        parts.containsAll(view.structure().linesOf(block.id()).keySet()))
                .allMatch(block -> view.structure()
                        .totalOf(block)
                        .filter(printed::contains)
                        .isPresent());
        var toLines = candidate.stated().subtract(candidate.lines().value()).abs();
        var toSubtotals = candidate.stated().subtract(candidate.ofSubtotals()).abs();
        if (!allPrinted) {
            return Convention.SUM_OF_LINES;
        }
        if (candidate.subtotals().stream().noneMatch(Subtotal::isWrong)) {
            return Convention.BOTH;
        }
        return toLines.compareTo(toSubtotals) < 0 ? Convention.SUM_OF_LINES : Convention.SUM_OF_SUBTOTALS;
    }

    private void checkSummed(Candidate candidate) {
        var wrong = candidate.subtotals().stream().filter(Subtotal::isWrong).toList();
        var others = candidate.subtotals().stream()
                .filter(subtotal -> !wrong.contains(subtotal))
                .toList();
        if (candidate.subtotals().stream().noneMatch(subtotal -> subtotal.agrees() && subtotal.tells())) {
            return;
        }
        var stated = candidate.stated();
        var lines = candidate.lines().value();
        boolean isOthersAndLines = near(
                stated,
                withSubtotals(lines, others, candidate.total()),
                sums.tolerance(candidate.subtotals().size() + 1));
        if (!wrong.isEmpty() && (candidate.isLines() || isOthersAndLines)) {
            wrong.forEach(subtotal -> wrong(
                    subtotal,
                    "The other subtotals are the sums of their lines, and "
                            + view.name(candidate.total().id()) + ", " + TableView.shown(stated) + ", uses "
                            + TableView.shown(subtotal.lines().value())));
        } else if (wrong.isEmpty()
                && !candidate.isLines()
                && candidate.subtotals().stream().allMatch(Subtotal::agrees)
                && !sums.explained(candidate.total().id(), stated.subtract(lines))) {
            wrong(candidate, "Every subtotal of this column is the sum of its lines; this total is not");
        }
    }

    private void wrong(Subtotal subtotal, String reason) {
        findings.add(view.finding(
                Kind.SUBTOTAL_DOES_NOT_SUM,
                isQuartile() || subtotal.mayHoldMore() ? Severity.DOUBT : Severity.FAULT,
                Objects.requireNonNull(view.rows().get(subtotal.total().id())),
                view.column(column).name(),
                TableView.shown(subtotal.stated()),
                TableView.shown(subtotal.lines().value()) + ", the sum of its lines",
                reason,
                List.of()));
    }

    private boolean isQuartile() {
        var meaning = view.column(column).meaning();
        return meaning.isOrderStatistic() && meaning != Meaning.MEDIAN;
    }

    private void wrong(Candidate candidate, String reason) {
        var lines = candidate.lines().value();
        var ofSubtotals = candidate.ofSubtotals();
        findings.add(view.finding(
                Kind.TOTAL_DOES_NOT_SUM,
                Severity.FAULT,
                Objects.requireNonNull(view.rows().get(candidate.total().id())),
                view.column(column).name(),
                TableView.shown(candidate.stated()),
                TableView.shown(lines) + ", the sum of the lines"
                        + (lines.compareTo(ofSubtotals) == 0
                                ? ""
                                : ", or " + TableView.shown(ofSubtotals) + ", the sum of the subtotals"),
                reason,
                List.of()));
    }
}
