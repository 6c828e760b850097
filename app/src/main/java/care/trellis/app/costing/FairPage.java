package care.trellis.app.costing;

import care.trellis.app.chart.Chart;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.cost.scenario.FairToWhom;
import care.trellis.cost.scenario.FairToWhom.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fair to whom? Pay against return at one price, as a page shows it.
 *
 * @param fee the price the question is asked at, as it stands in its field
 * @param chart absent where no pay at all gives the price
 * @param payAtReturn the other direction as a table
 */
public record FairPage(
        String fee,
        String unit,
        String price,
        String finding,
        @Nullable Chart chart,
        Chart.Table payAtReturn) {
    static FairPage of(Run run, BigDecimal fee, String typed) {
        Inputs inputs = run.inputs();
        var fair = FairToWhom.at(inputs, fee);
        var unit = run.model().headlineTotal().unit().toString();
        var payNow = run.value(fair.pay().id());
        var returnsNow = run.value(fair.returns().id());
        var finding = finding(fair, payNow, unit);
        boolean drawable =
                fair.atPay().stream().filter(point -> point.returns() != null).count() > 1;
        return new FairPage(
                typed,
                InWords.per(unit),
                InWords.full(run.price(), unit),
                finding,
                drawable ? FairChart.of(fair, finding, payNow, returnsNow) : null,
                FairChart.payAtReturn(fair));
    }

    private static String finding(FairToWhom fair, BigDecimal payNow, String unit) {
        var price = InWords.full(fair.price(), unit);
        var now = at(fair.atPay(), payNow);
        var nothingLeft = fair.atReturn().stream()
                .filter(point -> point.returns() != null && point.returns().signum() == 0)
                .findFirst()
                .map(Point::pay);
        var words = new StringBuilder("At a price of " + price + ", ");
        words.append(InWords.inSentence(fair.pay().label()))
                .append(" of ")
                .append(InWords.full(payNow, fair.pay().unit()));
        if (now.isPresent()) {
            words.append(" leaves a return of ").append(rate(fair, now.get()));
        } else {
            words.append(" leaves no return that the model can work out");
        }
        nothingLeft.ifPresent(pay -> words.append("; nothing is left for a return once pay reaches ")
                .append(InWords.full(pay, fair.pay().unit())));
        return words.append('.').toString();
    }

    private static Optional<BigDecimal> at(List<Point> points, BigDecimal pay) {
        return points.stream()
                .filter(point -> point.pay() != null && point.pay().compareTo(pay) == 0)
                .findFirst()
                .map(Point::returns);
    }

    private static String rate(FairToWhom fair, BigDecimal returns) {
        return InWords.full(
                returns.setScale(2, RoundingMode.HALF_UP), fair.returns().unit());
    }
}
