/** The units in which a cost model speaks, and their algebra. */
@NullMarked
package care.trellis.cost.unit;

import org.jspecify.annotations.NullMarked;
