@NullMarked
package care.trellis.cost.formula;

import org.jspecify.annotations.NullMarked;
