/** One decimal run of a model, and the explanation of every figure in it. */
@NullMarked
package care.trellis.cost.run;

import org.jspecify.annotations.NullMarked;
