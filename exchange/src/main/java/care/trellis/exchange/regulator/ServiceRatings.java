package care.trellis.exchange.regulator;

import care.trellis.quality.framework.Reading;
import care.trellis.quality.table.Facts;
import java.util.Map;
import java.util.Optional;

/**
 * The ratings of one service, domain by domain, and what else an aggregation rule asks.
 *
 * @param other what the rule asks beside the ratings, as far as it is known
 * @param published the overall rating that was published; empty where the file does not say
 * @param row where in the file it first stands
 */
public record ServiceRatings(
        String service, Map<String, Reading> byDomain, Facts other, Optional<Reading> published, int row) {
    public ServiceRatings {
        byDomain = Map.copyOf(byDomain);
    }
}
