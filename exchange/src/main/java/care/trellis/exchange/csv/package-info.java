/** Returns and published tables as CSV files, read with the place of every cell. */
@NullMarked
package care.trellis.exchange.csv;

import org.jspecify.annotations.NullMarked;
