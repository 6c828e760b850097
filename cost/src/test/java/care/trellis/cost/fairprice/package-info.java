@NullMarked
package care.trellis.cost.fairprice;

import org.jspecify.annotations.NullMarked;
