/** How long people stay in a care home, and the two-piece length of stay fitted to a published mean and median. */
@NullMarked
package care.trellis.demand.stay;

import org.jspecify.annotations.NullMarked;
