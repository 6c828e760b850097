package care.trellis.cost.returns;

import org.jspecify.annotations.Nullable;

/**
 * A return, or one row of it, that is left out, and why.
 *
 * @param row id, label or alias of a line or total; absent where the whole return is left out
 * @param reason never blank
 */
public record Exclusion(String service, @Nullable String row, String reason) {
    public static Exclusion whole(String service, String reason) {
        return new Exclusion(service, null, reason);
    }
}
