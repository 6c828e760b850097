/** Returns of many services: aggregation, the meanings of "median cost", and checks of what was sent or printed. */
@NullMarked
package care.trellis.cost.returns;

import org.jspecify.annotations.NullMarked;
