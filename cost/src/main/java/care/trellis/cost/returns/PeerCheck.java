package care.trellis.cost.returns;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import care.trellis.cost.returns.PublishedTable.Meaning;
import care.trellis.cost.returns.PublishedTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lines far from the same line elsewhere, and lines in another unit: a year's cost for a week's, pence for pounds.
 *
 * <p>Far is more than five robust standard deviations of the logarithm (1.4826 × the median absolute deviation, at least
 * 0.35), more than ten times the median, and worth 2 % of the price or more; for a service, less than a tenth too, where the
 * line is usually worth 5 %. Costs differ that much between sound tables, so nothing narrower is used: with these bounds no
 * column of 34 published tables is doubted but one that fails other checks.
 */
final class PeerCheck {
    private static final double NORMAL = 1.4826;
    private static final double LEAST_SPREAD = 0.35;
    private static final double MOST_DEVIATIONS = 5;
    private static final double FAR = Math.log(10);
    private static final double NEAR_A_UNIT = 0.33;
    private static final int ENOUGH = 4;
    private static final BigDecimal MATERIAL = new BigDecimal("0.02");
    private static final BigDecimal MATERIAL_WHERE_LOW = new BigDecimal("0.05");
    private static final BigDecimal WELL_ABOVE_ROUNDING = BigDecimal.valueOf(5);

    /** A slip between two units of one quantity. */
    private record Slip(BigDecimal factor, String words) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip(
                    new BigDecimal("52"),
                    "about 52 times too much: it may be a year's cost where a week's was asked for"),
            new Slip(new BigDecimal("100"), "about 100 times too much: it may be in pence where pounds were asked for"),
            new Slip(
                    new BigDecimal("0.01"), "about a hundredth: it may be in pounds where pence were meant twice over"),
            new Slip(
                    BigDecimal.ONE.divide(new BigDecimal("37.5"), DecimalEvaluation.PRECISION),
                    "about a 37th: it may be an hour's cost where a week's was asked for"));

    private final TableView view;
    private final List<Finding> before;
    private final List<Finding> findings = new ArrayList<>();

    PeerCheck(TableView view, Peers peers, List<Finding> before) {
        this.view = view;
        this.before = List.copyOf(before);
        for (int column : view.costColumns()) {
            var others = peers.of(view, column);
            for (var row : view.rows().entrySet()) {
                if (view.model().require(row.getKey()) instanceof Line line && !isExplained(row.getValue(), column)) {
                    var bySum = slipBySum(line, column);
                    bySum.or(() -> far(line, column, Objects.requireNonNull(others.get(line.id()))))
                            .ifPresent(findings::add);
                }
            }
        }
    }

    List<Finding> findings() {
        return findings;
    }

    private boolean isExplained(Row row, int column) {
        return before.stream()
                .anyMatch(finding -> finding.kind() == Kind.TOTAL_IN_A_LINE
                        && finding.at().equals(row.name().at())
                        && finding.column().equals(view.column(column).name()));
    }

    /** A service's line that would make the stated total right if it were divided by the factor of a slip. */
    private Optional<Finding> slipBySum(Line line, int column) {
        var total = view.model().headlineTotal();
        var stated = view.figure(total.id(), column);
        var figure = view.figure(line.id(), column);
        if (view.column(column).meaning() != Meaning.SERVICE
                || stated == null
                || figure == null
                || !view.structure().linesOf(total.id()).containsKey(line.id())) {
            return Optional.empty();
        }
        var others = view.structure().linesOf(total.id()).keySet().stream()
                .filter(other -> !other.equals(line.id()))
                .map(other -> view.figure(other, column))
                .filter(Objects::nonNull)
                .toList();
        var rounding = view.halfUnit(column).multiply(BigDecimal.valueOf(others.size() + 2L));
        var implied = stated.subtract(others.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (implied.compareTo(rounding.multiply(WELL_ABOVE_ROUNDING)) <= 0) {
            return Optional.empty();
        }
        return SLIPS.stream()
                .filter(slip -> figure.divide(slip.factor(), DecimalEvaluation.PRECISION)
                                .subtract(implied)
                                .abs()
                                .compareTo(rounding.max(implied.multiply(MATERIAL)))
                        <= 0)
                .findFirst()
                .map(slip -> view.finding(
                        Kind.UNIT_SLIP,
                        Severity.FAULT,
                        Objects.requireNonNull(view.rows().get(line.id())),
                        view.column(column).name(),
                        TableView.shown(figure),
                        TableView.shown(implied) + ", which the stated total needs",
                        "It is " + slip.words(),
                        List.of(view.name(total.id()))));
    }

    private Optional<Finding> far(Line line, int column, List<BigDecimal> others) {
        var figure = view.figure(line.id(), column);
        var logs = others.stream()
                .filter(other -> other.signum() > 0)
                .mapToDouble(other -> Math.log(other.doubleValue()))
                .sorted()
                .toArray();
        if (figure == null || figure.signum() <= 0 || logs.length < ENOUGH || logs.length * 2 < others.size()) {
            return Optional.empty();
        }
        double centre = median(logs);
        var away = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            away[i] = Math.abs(logs[i] - centre);
        }
        java.util.Arrays.sort(away);
        double distance = Math.log(figure.doubleValue()) - centre;
        double spread = Math.max(LEAST_SPREAD, NORMAL * median(away));
        var usual = BigDecimal.valueOf(Math.exp(centre));
        if (Math.abs(distance) <= FAR
                || Math.abs(distance) <= MOST_DEVIATIONS * spread
                || (distance > 0 ? !isMaterial(figure, line, column, MATERIAL) : !isMissed(usual, line, column))) {
            return Optional.empty();
        }
        var slip = SLIPS.stream()
                .filter(each -> Math.abs(distance - Math.log(each.factor().doubleValue())) < NEAR_A_UNIT)
                .min(java.util.Comparator.comparingDouble(
                        each -> Math.abs(distance - Math.log(each.factor().doubleValue()))));
        return Optional.of(view.finding(
                slip.isPresent() ? Kind.UNIT_SLIP : Kind.FAR_FROM_OTHERS,
                Severity.DOUBT,
                Objects.requireNonNull(view.rows().get(line.id())),
                view.column(column).name(),
                TableView.shown(figure),
                "something like " + TableView.shown(usual.round(new java.math.MathContext(3))) + ", the median of "
                        + logs.length + " others",
                slip.map(each -> "It is " + each.words())
                        .orElse("No other return or table is near it: is it in the right row and unit?"),
                List.of()));
    }

    private boolean isMissed(BigDecimal usual, Line line, int column) {
        return view.column(column).meaning() == Meaning.SERVICE && isMaterial(usual, line, column, MATERIAL_WHERE_LOW);
    }

    private boolean isMaterial(BigDecimal figure, Line line, int column, BigDecimal share) {
        var unit = line.unit();
        var headline = view.model().headlineTotal();
        if (!unit.sameKind(headline.unit())) {
            return true;
        }
        var price = view.inHeadline(headline.id(), column);
        var inHeadline = headline.unit().fromBase(unit.toBase(figure));
        return price.isEmpty() || inHeadline.compareTo(price.get().multiply(share)) > 0;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
