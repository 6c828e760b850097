@NullMarked
package care.trellis.cost.unit;

import org.jspecify.annotations.NullMarked;
