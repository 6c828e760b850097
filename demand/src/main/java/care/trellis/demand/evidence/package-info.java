/** Who says a figure that a result rests on. */
@NullMarked
package care.trellis.demand.evidence;

import org.jspecify.annotations.NullMarked;
