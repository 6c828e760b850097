/** Measurements of the outlook engine, beside NumPy. */
@NullMarked
package care.trellis.bench.demand;

import org.jspecify.annotations.NullMarked;
