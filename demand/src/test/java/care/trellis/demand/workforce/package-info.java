@NullMarked
package care.trellis.demand.workforce;

import org.jspecify.annotations.NullMarked;
