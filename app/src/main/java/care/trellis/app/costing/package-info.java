/** Fair price and toolkit: exercises, returns, prices and kept results. */
@NullMarked
package care.trellis.app.costing;

import org.jspecify.annotations.NullMarked;
