/** Tests of returns, their aggregation and their checks. */
@NullMarked
package care.trellis.cost.returns;

import org.jspecify.annotations.NullMarked;
