/** An alarm for rare events: the Poisson CUSUM, how long it runs, and how often it cries wolf. */
@NullMarked
package care.trellis.quality.cusum;

import org.jspecify.annotations.NullMarked;
