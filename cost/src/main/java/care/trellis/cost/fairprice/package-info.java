/** A fair price from returns: the medians, the return on operations, who receives it and what each choice did. */
@NullMarked
package care.trellis.cost.fairprice;

import org.jspecify.annotations.NullMarked;
