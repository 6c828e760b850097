/** What care costs: models, books, prices, returns, scenarios and simulations. Pure Java. */
@NullMarked
package care.trellis.cost;

import org.jspecify.annotations.NullMarked;
