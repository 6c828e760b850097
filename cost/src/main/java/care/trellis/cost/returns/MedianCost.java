package care.trellis.cost.returns;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meaning of "median cost" and what it comes to.
 *
 * @param value in the unit of the headline, unrounded; absent where no service gave a figure for it
 * @param parts the medians it is the sum of; for the median of totals, the total itself
 */
public record MedianCost(MedianMeaning meaning, @Nullable BigDecimal value, List<Part> parts) {
    /**
     * A median in a sum.
     *
     * @param times how often it counts in the headline
     * @param count figures the median was taken of
     * @param median in the unit of the headline; absent where no service gave a figure
     */
    public record Part(
            String id,
            String label,
            int times,
            int count,
            @Nullable BigDecimal median) {}

    public MedianCost {
        parts = List.copyOf(parts);
    }
}
