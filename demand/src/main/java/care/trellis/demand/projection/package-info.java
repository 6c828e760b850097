/** A future under stated assumptions: people by setting, year by year, and what follows in hours, staff and money. */
@NullMarked
package care.trellis.demand.projection;

import org.jspecify.annotations.NullMarked;
