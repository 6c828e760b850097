package care.trellis.cost.returns;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Block;
import care.trellis.cost.model.Quantity.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the lines of one column of a table sum to, block by block, beside the subtotals printed there. */
final class ColumnSums {
    private static final BigDecimal FEW = BigDecimal.valueOf(3);

    private final TableView view;
    private final Profile usual;
    private final int column;
    private final BigDecimal halfUnit;
    private final List<Subtotal> subtotals = new ArrayList<>();

    ColumnSums(TableView view, Profile usual, int column) {
        this.view = view;
        this.usual = usual;
        this.column = column;
        this.halfUnit = view.halfUnit(column);
        for (var block : view.model().blocks()) {
            subtotal(block).ifPresent(subtotals::add);
        }
    }

    /** A printed subtotal of a block, beside the sum of the block's lines. */
    record Subtotal(Total total, BigDecimal stated, Sum lines, BigDecimal tolerance, boolean explained) {
        boolean agrees() {
            return near(stated, lines.value(), tolerance);
        }

        boolean isWrong() {
            return !agrees() && !explained;
        }

        /** Whether it is not the sum of the lines in the table, and one that is not there may be why. */
        boolean isExplained() {
            return !agrees() && explained && lines.given() > 0;
        }

        /** Whether it is above its lines, and a line of it is not in the table. */
        boolean mayHoldMore() {
            return !lines.complete() && stated.compareTo(lines.value()) > 0;
        }

        /** Whether its agreement says something: two lines at least that are not 0. */
        boolean tells() {
            return lines.notZero() > 1;
        }
    }

    /**
     * A sum of lines.
     *
     * @param given how many of them the column has
     * @param complete whether it has all
     */
    record Sum(BigDecimal value, int given, int notZero, boolean complete) {}

    /** The printed subtotals of blocks. */
    List<Subtotal> subtotals() {
        return subtotals;
    }

    /** The sum of the lines of a total or block, in its unit. */
    Sum lines(String id) {
        var unit = TotalOfReturn.unit(view.model(), id);
        var sum = BigDecimal.ZERO;
        int given = 0;
        int notZero = 0;
        var parts = view.structure().linesOf(id);
        for (var part : parts.entrySet()) {
            var figure = view.figure(part.getKey(), column);
            if (figure != null) {
                given++;
                notZero += figure.signum() == 0 ? 0 : 1;
                sum = sum.add(TotalOfReturn.inUnit(view.model(), part.getKey(), figure, unit)
                        .multiply(BigDecimal.valueOf(part.getValue())));
            }
        }
        return new Sum(sum, given, notZero, given == parts.size());
    }

    /** A sum of lines in the unit of a total, with each block that has a printed subtotal counted by that. */
    static BigDecimal withSubtotals(BigDecimal lines, List<Subtotal> subtotals, Total total) {
        var sum = lines;
        for (var subtotal : subtotals) {
            var unit = subtotal.total().unit();
            var more = unit.toBase(subtotal.stated().subtract(subtotal.lines().value()));
            sum = sum.add(total.unit().fromBase(more), DecimalEvaluation.PRECISION);
        }
        return sum;
    }

    /** What rounding explains of a difference between a printed figure and the sum of others. */
    BigDecimal tolerance(int figures) {
        return halfUnit.multiply(BigDecimal.valueOf(figures + 1L));
    }

    /** Whether lines that are not in the table explain a higher total: up to a few times what they usually come to. */
    boolean explained(String total, BigDecimal excess) {
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
        return usually.signum() > 0 && excess.compareTo(usually.multiply(FEW).add(tolerance(1))) <= 0;
    }

    private Optional<Subtotal> subtotal(Block block) {
        return view.structure()
                .totalOf(block)
                .filter(total -> view.figure(total.id(), column) != null)
                .map(total -> {
                    var lines = lines(total.id());
                    var stated = Objects.requireNonNull(view.figure(total.id(), column));
                    return new Subtotal(
                            total,
                            stated,
                            lines,
                            tolerance(lines.given()),
                            lines.given() == 0 || explained(total.id(), stated.subtract(lines.value())));
                });
    }

    static boolean near(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(tolerance) <= 0;
    }
}
