/** What a change does, and who is better or worse off: comparisons, values solved for, and the curve of fairness. */
@NullMarked
package care.trellis.cost.scenario;

import org.jspecify.annotations.NullMarked;
