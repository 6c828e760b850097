package care.trellis.exchange.publish;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A figure of a rating as files hold it: all digits, and nothing where there is none. */
final class RatingFigure {
    private RatingFigure() {}

    static @Nullable BigDecimal of(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }

    static @Nullable BigDecimal of(OptionalInt value) {
        return value.isPresent() ? BigDecimal.valueOf(value.getAsInt()) : null;
    }
}
