package care.trellis.cost.returns;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One service's return after every decision: what is counted of it.
 *
 * @param figures by id of a line, total or block, in its unit
 * @param details by name of the row
 */
record Treated(String service, Map<String, BigDecimal> figures, Map<String, BigDecimal> details) {}
