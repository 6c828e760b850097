/** The formula language of cost models: parsing, units, decimal evaluation and the named rules. */
@NullMarked
package care.trellis.cost.formula;

import org.jspecify.annotations.NullMarked;
