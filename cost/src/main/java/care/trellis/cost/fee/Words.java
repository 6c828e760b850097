package care.trellis.cost.fee;

import java.math.BigDecimal;
import java.util.Locale;

/** Figures as sentences have them. */
final class Words {
    private Words() {}

    static String percent(double share) {
        return String.format(Locale.UK, "%.1f %%", share * 100);
    }

    static String pounds(double amount) {
        return String.format(Locale.UK, "%s£%,.2f", amount < 0 ? "−" : "", Math.abs(amount));
    }

    static String pounds(BigDecimal amount) {
        return pounds(amount.doubleValue());
    }
}
