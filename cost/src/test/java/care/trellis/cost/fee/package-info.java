@NullMarked
package care.trellis.cost.fee;

import org.jspecify.annotations.NullMarked;
