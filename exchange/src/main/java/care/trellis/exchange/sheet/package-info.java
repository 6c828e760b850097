/** Sheets of cells, whether they came as CSV, XLSX or ODS: read row by row, so that a long one is never held as a whole. */
@NullMarked
package care.trellis.exchange.sheet;

import org.jspecify.annotations.NullMarked;
