package care.trellis.cost.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least and greatest value a quantity can have, in its own unit; either may be open. */
public record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    public static final Range ANY = new Range(null, null);

    public Range {
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a range must not end at " + high + " before it starts at " + low);
        }
    }

    public boolean contains(BigDecimal value) {
        return (low == null || value.compareTo(low) >= 0) && (high == null || value.compareTo(high) <= 0);
    }

    @Override
    public String toString() {
        if (low != null && high != null) {
            return low.toPlainString() + " to " + high.toPlainString();
        }
        if (low != null) {
            return low.toPlainString() + " or more";
        }
        return high == null ? "any number" : high.toPlainString() + " or less";
    }
}
