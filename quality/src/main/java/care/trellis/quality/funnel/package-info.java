/** Is this service different? Funnel plots, with room for the differences that every set of services shows. */
@NullMarked
package care.trellis.quality.funnel;

import org.jspecify.annotations.NullMarked;
