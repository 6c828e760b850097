/** Who can live with a fee: a council's options beside what its providers' care costs, with what silence leaves open. */
@NullMarked
package care.trellis.cost.fee;

import org.jspecify.annotations.NullMarked;
