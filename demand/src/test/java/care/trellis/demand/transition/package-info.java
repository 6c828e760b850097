@NullMarked
package care.trellis.demand.transition;

import org.jspecify.annotations.NullMarked;
