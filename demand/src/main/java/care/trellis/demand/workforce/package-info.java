/** The workforce as stock and flow: posts, who fills them, who leaves and who joins, and the recruitment that a vacancy rate takes. */
@NullMarked
package care.trellis.demand.workforce;

import org.jspecify.annotations.NullMarked;
