/** Tests of the cost engine, through its public door. */
@NullMarked
package care.trellis.cost;

import org.jspecify.annotations.NullMarked;
