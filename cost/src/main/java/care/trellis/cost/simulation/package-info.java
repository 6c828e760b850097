/** How uncertain a price is, for one service or a whole market, and which input makes it so. */
@NullMarked
package care.trellis.cost.simulation;

import org.jspecify.annotations.NullMarked;
