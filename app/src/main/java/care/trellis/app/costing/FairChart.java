package care.trellis.app.costing;

import care.trellis.app.chart.Axis;
import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import care.trellis.app.chart.Scale;
import care.trellis.cost.scenario.FairToWhom;
import care.trellis.cost.scenario.FairToWhom.Point;
import care.trellis.cost.scenario.FairToWhom.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The picture of a trade-off: for every level of pay, the return that a given price leaves. */
final class FairChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 80;
    private static final int RIGHT = 715;
    private static final int TOP = 40;
    private static final int BOTTOM = 355;
    private static final int TICKS = 6;
    private static final int DOT = 4;
    private static final int MARK = 8;

    private final FairToWhom fair;
    private final String payUnit;
    private final String returnUnit;

    private FairChart(FairToWhom fair) {
        this.fair = fair;
        this.payUnit = fair.pay().unit().toString();
        this.returnUnit = fair.returns().unit().toString();
    }

    /**
     * Draws the curve; there must be a point on it.
     *
     * @param finding the sentence that says what there is to see
     * @param payNow the pay of the calculation itself, which may not be on the curve
     * @param returnsNow the return of the calculation itself
     */
    static Chart of(FairToWhom fair, String finding, BigDecimal payNow, BigDecimal returnsNow) {
        return new FairChart(fair).chart(finding, payNow, returnsNow);
    }

    private Chart chart(String finding, BigDecimal payNow, BigDecimal returnsNow) {
        var curve = fair.atPay().stream()
                .filter(point -> point.pay() != null && point.returns() != null)
                .toList();
        var pays = curve.stream().mapToDouble(FairChart::pay).summaryStatistics();
        var returns = curve.stream().mapToDouble(FairChart::returns).summaryStatistics();
        var along = Scale.covering(
                Math.min(pays.getMin(), payNow.doubleValue()),
                Math.max(pays.getMax(), payNow.doubleValue()),
                LEFT,
                RIGHT);
        var up = Scale.covering(
                Math.min(Math.min(returns.getMin(), 0), returnsNow.doubleValue()),
                Math.max(returns.getMax(), returnsNow.doubleValue()),
                BOTTOM,
                TOP);
        var parts = new ArrayList<Element>();
        parts.add(Axis.left(
                up,
                TICKS,
                LEFT,
                RIGHT,
                tick -> InWords.figure(tick, returnUnit),
                fair.returns().label()));
        parts.add(Axis.below(
                along,
                TICKS,
                TOP,
                BOTTOM,
                tick -> InWords.figure(tick, payUnit),
                fair.pay().label() + unitOfPay()));
        if (up.low() < 0) {
            parts.add(Element.line(LEFT, up.at(0), RIGHT, up.at(0)).in("app-chart__axis"));
            parts.add(Element.text(RIGHT, up.at(0) + DOT * 5, "below this line, a loss")
                    .anchored("end")
                    .in("app-chart__label"));
        }
        parts.add(Element.polyline(curve.stream()
                        .map(point -> new double[] {along.at(pay(point)), up.at(returns(point))})
                        .toList())
                .in("app-chart__line-1"));
        for (var point : curve) {
            parts.add(Element.circle(along.at(pay(point)), up.at(returns(point)), DOT)
                    .in(point.standing() == Standing.POSSIBLE ? "app-chart__fill-1" : "app-chart__fill-3")
                    .told(told(point)));
        }
        double x = along.at(payNow);
        double y = up.at(returnsNow);
        // The curve falls to the right: below it there is room on the left, on it or above it on the right.
        boolean below = curve.stream()
                .filter(point -> pay(point) == payNow.doubleValue())
                .anyMatch(point -> returns(point) > returnsNow.doubleValue());
        boolean onTheLeft = below || x > (LEFT + RIGHT) / 2.0;
        parts.add(Element.rect(x - MARK / 2.0, y - MARK / 2.0, MARK, MARK).in("app-chart__fill-4"));
        parts.add(Element.text(x + (onTheLeft ? -MARK * 2 : MARK * 2), below ? y + MARK : y - MARK, "this calculation")
                .anchored(onTheLeft ? "end" : "start")
                .in("app-chart__label app-chart__label--strong"));
        return new Chart(
                "pay-and-return",
                "What a price of " + InWords.figure(fair.price(), "GBP") + " leaves at every level of pay",
                finding,
                Chart.drawing(WIDTH, HEIGHT, parts),
                table(fair.atPay(), true));
    }

    /** One direction of the trade-off as a table. */
    Chart.Table table(List<Point> rows, boolean payFirst) {
        var pay = fair.pay().label() + unitOfPay();
        var rate = fair.returns().label() + (returnUnit.equals("%") ? "" : ", " + InWords.of(returnUnit));
        return Chart.Table.of(
                payFirst ? List.of(pay, rate, "Possible?") : List.of(rate, pay, "Possible?"),
                rows.stream()
                        .map(point -> payFirst
                                ? List.of(payWords(point), returnWords(point), standing(point))
                                : List.of(returnWords(point), payWords(point), standing(point)))
                        .toList());
    }

    static Chart.Table payAtReturn(FairToWhom fair) {
        return new FairChart(fair).table(fair.atReturn(), false);
    }

    private String unitOfPay() {
        var words = payUnit.equals("%") ? "" : InWords.of(payUnit);
        return words.isEmpty() ? "" : ", " + words;
    }

    private String payWords(Point point) {
        var pay = point.pay();
        return pay == null ? "none" : InWords.figure(pay, payUnit);
    }

    private String returnWords(Point point) {
        var returns = point.returns();
        return returns == null ? "none" : rounded(returns);
    }

    private String rounded(BigDecimal returns) {
        return InWords.figure(returns.setScale(2, RoundingMode.HALF_UP), returnUnit);
    }

    private String told(Point point) {
        return "Pay " + payWords(point) + ": return " + returnWords(point);
    }

    private static String standing(Point point) {
        return switch (point.standing()) {
            case POSSIBLE -> "yes";
            case OUTSIDE_RANGE -> "outside what the model allows";
            case NONE -> "no such value";
        };
    }

    private static double pay(Point point) {
        return Objects.requireNonNull(point.pay()).doubleValue();
    }

    private static double returns(Point point) {
        return Objects.requireNonNull(point.returns()).doubleValue();
    }
}
