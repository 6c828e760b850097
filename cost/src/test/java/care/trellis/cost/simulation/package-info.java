@NullMarked
package care.trellis.cost.simulation;

import org.jspecify.annotations.NullMarked;
