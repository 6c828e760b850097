/** Cost models as data: blocks, lines, totals, selectors and parameters. */
@NullMarked
package care.trellis.cost.model;

import org.jspecify.annotations.NullMarked;
