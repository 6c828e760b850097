package care.trellis.cost.returns;

import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Runs of rows whose figures look like those of the next row, or of the row before: labels that slid against figures.
 *
 * <p>A figure is as far from a row as their logarithms differ, each with a thousandth of the greatest usual figure added,
 * so that zeros count and pennies do not. A run of six rows or more is named where its figures are on average 0.8 from their
 * own rows, at most six tenths of that from their neighbours', and 5 nearer in sum. These bounds were chosen on the columns
 * of 34 published tables and nine returns, so that none of them was named; how often they are right elsewhere is not known,
 * and a slide among small lines can be missed.
 */
final class ShiftCheck {
    private static final int SHORTEST = 6;
    private static final double LEAST_DISTANCE = 0.8;
    private static final double LEAST_GAIN = 5;
    private static final double MOST_LEFT = 0.6;
    private static final double PENNIES = 0.001;

    private final TableView view;
    private final List<Finding> findings = new ArrayList<>();

    ShiftCheck(TableView view, Peers peers) {
        this.view = view;
        for (int column : view.costColumns()) {
            var ids = new ArrayList<String>();
            var usual = new ArrayList<BigDecimal>();
            for (var row : peers.of(view, column).entrySet()) {
                if (!row.getValue().isEmpty() && view.figure(row.getKey(), column) != null) {
                    ids.add(row.getKey());
                    usual.add(QuantileMethod.HF7.of(row.getValue(), QuantileMethod.HALF));
                }
            }
            if (ids.size() > SHORTEST) {
                check(column, ids, usual);
            }
        }
    }

    List<Finding> findings() {
        return findings;
    }

    private record Run(int from, int to, double gain) {}

    private void check(int column, List<String> ids, List<BigDecimal> usual) {
        double pennies = PENNIES
                * usual.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        if (pennies <= 0) {
            return;
        }
        var figures = new double[ids.size()];
        var rows = new double[ids.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = log(Objects.requireNonNull(view.figure(ids.get(i), column)), pennies);
            rows[i] = log(usual.get(i), pennies);
        }
        for (int shift : new int[] {1, -1}) {
            var run = best(figures, rows, shift);
            if (isShifted(figures, rows, shift, run)) {
                name(column, ids, shift, run);
                return;
            }
        }
    }

    private static double log(BigDecimal figure, double pennies) {
        return Math.log(Math.max(figure.doubleValue(), 0) + pennies);
    }

    /** The run of rows that gains most from the shift (Kadane's maximum subarray). */
    private static Run best(double[] figures, double[] rows, int shift) {
        var best = new Run(0, -1, 0);
        int from = 0;
        double gain = 0;
        for (int i = Math.max(0, -shift); i < figures.length && i + shift < figures.length; i++) {
            if (gain <= 0) {
                gain = 0;
                from = i;
            }
            gain += Math.abs(figures[i] - rows[i]) - Math.abs(figures[i] - rows[i + shift]);
            if (gain > best.gain()) {
                best = new Run(from, i, gain);
            }
        }
        return best;
    }

    private static boolean isShifted(double[] figures, double[] rows, int shift, Run run) {
        int length = run.to() - run.from() + 1;
        if (length < SHORTEST || run.gain() < LEAST_GAIN) {
            return false;
        }
        double own = 0;
        double neighbour = 0;
        for (int i = run.from(); i <= run.to(); i++) {
            own += Math.abs(figures[i] - rows[i]);
            neighbour += Math.abs(figures[i] - rows[i + shift]);
        }
        return own / length >= LEAST_DISTANCE && neighbour <= MOST_LEFT * own;
    }

    private void name(int column, List<String> ids, int shift, Run run) {
        var first = ids.get(run.from());
        findings.add(view.finding(
                Kind.SHIFTED_LABELS,
                Severity.DOUBT,
                Objects.requireNonNull(view.rows().get(first)),
                view.column(column).name(),
                "from " + view.name(first) + " to " + view.name(ids.get(run.to())) + ", figures like those of the row "
                        + (shift > 0 ? "below" : "above"),
                "figures like those of the same row elsewhere",
                "Over " + (run.to() - run.from() + 1)
                        + " rows the figures fit their neighbours better than their own rows: the labels have slid by one",
                ids.subList(run.from(), run.to() + 1).stream().map(view::name).toList()));
    }
}
