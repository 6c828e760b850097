/** What care costs and who pays: growth, spending, the means test by date, cross-subsidy, and the gap as two paths. */
@NullMarked
package care.trellis.demand.money;

import org.jspecify.annotations.NullMarked;
