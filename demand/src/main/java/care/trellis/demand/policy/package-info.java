/** Things that could be done, and what each changes in places, hours, staff and money, and for whom. */
@NullMarked
package care.trellis.demand.policy;

import org.jspecify.annotations.NullMarked;
