@NullMarked
package care.trellis.demand.draw;

import org.jspecify.annotations.NullMarked;
