package care.trellis.cost.returns;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One service's costs in an exercise. What is absent was not given; 0 is zero.
 *
 * @param service its name, or the letter it goes by
 * @param figures by id of a line or total of the model, in its unit; totals are as the service stated them
 * @param details rows that a line is made of, by their name; shown, never added again
 * @param facts what else is known of the service, by {@link Fact#id()}, in the fact's unit
 */
public record ServiceReturn(
        String service,
        Map<String, BigDecimal> figures,
        Map<String, BigDecimal> details,
        Map<String, BigDecimal> facts) {
    public ServiceReturn {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A return without details or facts. */
    public static ServiceReturn of(String service, Map<String, BigDecimal> figures) {
        return new ServiceReturn(service, figures, Map.of(), Map.of());
    }
}
