package care.trellis.cost.fee;

import java.math.BigDecimal;

/**
 * How the price hangs on care pay.
 *
 * @param pay of a care worker now, GBP per hour, 0 or more
 * @param price what care costs at that pay, in the unit of the fees
 * @param perPound by how much the price moves when pay moves by GBP 1 per hour and all else stays, in the unit of the fees,
 *     above 0
 */
public record PayShare(BigDecimal pay, BigDecimal price, BigDecimal perPound) {}
