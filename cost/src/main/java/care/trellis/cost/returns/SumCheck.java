package care.trellis.cost.returns;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Block;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.TotalConvention.Convention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which sum each printed total is, and the totals that are none though the table sums elsewhere.
 *
 * <p>A service's own figures must sum. A median or quartile need not: the median of totals is no sum of medians. So in
 * such a column a total or subtotal is doubted only where the column shows that it was summed: the other subtotals are the
 * sums of their lines, or the total is the sum of lines that the printed subtotal is not.
 */
final class SumCheck {
    private static final BigDecimal FEW = BigDecimal.valueOf(3);

    private final TableView view;
    private final Profile usual;
    private final List<Finding> findings = new ArrayList<>();
    private final List<TotalConvention> conventions = new ArrayList<>();

    SumCheck(TableView view, Profile usual) {
        this.view = view;
        this.usual = usual;
        for (int column : view.costColumns()) {
            check(column);
        }
        checkDetails();
    }

    List<Finding> findings() {
        return findings;
    }

    List<TotalConvention> conventions() {
        return conventions;
    }

    /** A printed subtotal of a block, beside the sum of the block's lines. */
    private record Subtotal(Total total, BigDecimal stated, Sum lines, BigDecimal tolerance, boolean explained) {
        boolean agrees() {
            return stated.subtract(lines.value()).abs().compareTo(tolerance) <= 0;
        }

        boolean isWrong() {
            return !agrees() && !explained;
        }

        /** Whether its agreement says something: two lines at least that are not 0. */
        boolean tells() {
            return lines.notZero() > 1;
        }
    }

    private record Sum(BigDecimal value, int given, int notZero, boolean complete) {}

    private void check(int column) {
        var subtotals = new ArrayList<Subtotal>();
        for (var block : view.model().blocks()) {
            subtotal(block, column).ifPresent(subtotals::add);
        }
        for (var total : view.model().totals()) {
            boolean isOfOneBlock =
                    subtotals.stream().anyMatch(subtotal -> subtotal.total().equals(total));
            if (total.isSum() && !isOfOneBlock && view.figure(total.id(), column) != null) {
                checkTotal(total, subtotals, column);
            }
        }
        if (view.column(column).meaning() == Meaning.SERVICE) {
            subtotals.stream()
                    .filter(Subtotal::isWrong)
                    .forEach(subtotal -> wrong(subtotal, column, "A service's subtotal is the sum of its own lines"));
        }
    }

    private Optional<Subtotal> subtotal(Block block, int column) {
        return view.structure()
                .totalOf(block)
                .filter(total -> view.figure(total.id(), column) != null)
                .map(total -> {
                    var lines = sum(total.id(), column);
                    var stated = Objects.requireNonNull(view.figure(total.id(), column));
                    return new Subtotal(
                            total,
                            stated,
                            lines,
                            tolerance(lines.given(), column),
                            lines.given() == 0 || explained(total.id(), stated.subtract(lines.value()), column));
                });
    }

    // A line that is not in the table explains a higher total, up to a few times what the line usually comes to.
    private boolean explained(String total, BigDecimal excess, int column) {
        var missing = view.structure().linesOf(total).keySet().stream()
                .filter(line -> view.figure(line, column) == null)
                .map(usual::of)
                .toList();
        if (excess.signum() <= 0 || missing.isEmpty()) {
            return false;
        }
        if (missing.stream().anyMatch(Optional::isEmpty)) {
            return true;
        }
        var usually = missing.stream()
                .flatMap(Optional::stream)
                .map(value -> value.max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return usually.signum() > 0 && excess.compareTo(usually.multiply(FEW).add(tolerance(1, column))) <= 0;
    }

    private Sum sum(String id, int column) {
        var unit = TotalOfReturn.unit(view.model(), id);
        var sum = BigDecimal.ZERO;
        int given = 0;
        int notZero = 0;
        boolean complete = true;
        for (var part : view.structure().linesOf(id).entrySet()) {
            var figure = view.figure(part.getKey(), column);
            if (figure == null) {
                complete = complete
                        && usual.of(part.getKey()).orElse(BigDecimal.ZERO).signum() == 0;
                continue;
            }
            given++;
            notZero += figure.signum() == 0 ? 0 : 1;
            sum = sum.add(TotalOfReturn.inUnit(view.model(), part.getKey(), figure, unit)
                    .multiply(BigDecimal.valueOf(part.getValue())));
        }
        return new Sum(sum, given, notZero, complete);
    }

    private BigDecimal tolerance(int figures, int column) {
        return view.halfUnit(column).multiply(BigDecimal.valueOf(figures + 1L));
    }

    private void checkTotal(Total total, List<Subtotal> all, int column) {
        var stated = Objects.requireNonNull(view.figure(total.id(), column));
        var lines = sum(total.id(), column);
        var parts = view.structure().linesOf(total.id()).keySet();
        var subtotals = all.stream()
                .filter(subtotal -> parts.containsAll(
                        view.structure().linesOf(subtotal.total().id()).keySet()))
                .toList();
        var ofSubtotals = withSubtotals(lines.value(), subtotals, total);
        int terms = subtotals.size()
                + parts.size()
                - subtotals.stream()
                        .mapToInt(subtotal ->
                                view.structure().linesOf(subtotal.total().id()).size())
                        .sum();
        boolean isLines = near(stated, lines.value(), tolerance(lines.given(), column));
        boolean isSubtotals = !subtotals.isEmpty() && near(stated, ofSubtotals, tolerance(terms, column));
        boolean noSubtotals = subtotals.isEmpty();
        if (lines.given() + subtotals.size() == 0) {
            return;
        }
        conventions.add(new TotalConvention(
                total.id(),
                view.column(column).name(),
                Convention.of(isLines, isSubtotals || (noSubtotals && isLines)),
                stated,
                lines.value(),
                ofSubtotals,
                tolerance(lines.given(), column)));
        if (view.column(column).meaning() == Meaning.SERVICE) {
            if (!isLines && !isSubtotals && !explained(total.id(), stated.subtract(lines.value()), column)) {
                wrong(
                        total,
                        stated,
                        lines.value(),
                        ofSubtotals,
                        column,
                        "A service's total is the sum of its own lines");
            }
            return;
        }
        if (!isSubtotals) {
            checkSummed(total, stated, lines, subtotals, column, isLines);
        }
    }

    /** The column's lines, with each block that has a printed subtotal counted by it. */
    private BigDecimal withSubtotals(BigDecimal lines, List<Subtotal> subtotals, Total total) {
        var sum = lines;
        for (var subtotal : subtotals) {
            var unit = subtotal.total().unit();
            var more = unit.toBase(subtotal.stated().subtract(subtotal.lines().value()));
            sum = sum.add(total.unit().fromBase(more), DecimalEvaluation.PRECISION);
        }
        return sum;
    }

    private void checkSummed(
            Total total, BigDecimal stated, Sum lines, List<Subtotal> subtotals, int column, boolean isLines) {
        boolean someSum = subtotals.stream().anyMatch(subtotal -> subtotal.agrees() && subtotal.tells());
        var wrong = subtotals.stream().filter(Subtotal::isWrong).toList();
        var others =
                subtotals.stream().filter(subtotal -> !wrong.contains(subtotal)).toList();
        if (!someSum) {
            return;
        }
        boolean isOthersAndLines =
                near(stated, withSubtotals(lines.value(), others, total), tolerance(subtotals.size() + 1, column));
        if (!wrong.isEmpty() && (isLines || isOthersAndLines)) {
            wrong.forEach(subtotal -> wrong(
                    subtotal,
                    column,
                    "The other subtotals are the sums of their lines, and " + view.name(total.id()) + ", "
                            + TableView.shown(stated) + ", uses "
                            + TableView.shown(subtotal.lines().value())));
        } else if (wrong.isEmpty()
                && !isLines
                && subtotals.stream().allMatch(Subtotal::agrees)
                && !explained(total.id(), stated.subtract(lines.value()), column)) {
            wrong(
                    total,
                    stated,
                    lines.value(),
                    lines.value(),
                    column,
                    "Every subtotal of this column is the sum of its lines; this total is not");
        }
    }

    private void wrong(Subtotal subtotal, int column, String reason) {
        findings.add(view.finding(
                Kind.SUBTOTAL_DOES_NOT_SUM,
                subtotal.lines().complete() && !isQuartile(column) ? Severity.FAULT : Severity.DOUBT,
                Objects.requireNonNull(view.rows().get(subtotal.total().id())),
                view.column(column).name(),
                TableView.shown(subtotal.stated()),
                TableView.shown(subtotal.lines().value()) + ", the sum of its lines",
                reason,
                List.of()));
    }

    private boolean isQuartile(int column) {
        var meaning = view.column(column).meaning();
        return meaning.isOrderStatistic() && meaning != Meaning.MEDIAN;
    }

    private void wrong(
            Total total, BigDecimal stated, BigDecimal lines, BigDecimal subtotals, int column, String reason) {
        findings.add(view.finding(
                Kind.TOTAL_DOES_NOT_SUM,
                Severity.FAULT,
                Objects.requireNonNull(view.rows().get(total.id())),
                view.column(column).name(),
                TableView.shown(stated),
                TableView.shown(lines) + ", the sum of the lines"
                        + (near(lines, subtotals, BigDecimal.ZERO)
                                ? ""
                                : ", or " + TableView.shown(subtotals) + ", the sum of the subtotals"),
                reason,
                List.of()));
    }

    private void checkDetails() {
        for (int column : view.table().columnsOf(Meaning.SERVICE)) {
            for (var line : new java.util.LinkedHashSet<>(view.details().values())) {
                var stated = view.figure(line, column);
                var parts = view.details().entrySet().stream()
                        .filter(detail -> detail.getValue().equals(line))
                        .map(detail -> detail.getKey().figure(column))
                        .filter(Objects::nonNull)
                        .toList();
                var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                if (stated != null && !parts.isEmpty() && !near(stated, sum, tolerance(parts.size(), column))) {
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
    }

    private static boolean near(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(tolerance) <= 0;
    }
}
