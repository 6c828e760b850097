package care.trellis.app.costing.publishing;

import care.trellis.app.costing.pricing.PricingPage;
import care.trellis.exchange.publish.CostReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures of a report as its pages write them: pounds where the row is money, and plain numbers where it is not. */
public final class Shown {
    private static final int MOST_DECIMALS = 2;

    private Shown() {}

    /** "not said" where there is none. */
    public static String of(@Nullable BigDecimal figure, String unit) {
        if (figure == null) {
            return "not said";
        }
        if (unit.startsWith("£")) {
            return PricingPage.money(figure);
        }
        var plain = figure.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return unit.equals("%") ? plain + "%" : plain;
    }

    /** Whether no share of a fee may be said, as in a place with few owners. */
    public static boolean isSilent(CostReport.FeeOption fee) {
        return fee.shares().stream().noneMatch(share -> share.withheld().isEmpty());
    }
}
