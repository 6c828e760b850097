/** Tables whose columns are known by their headings, whatever kind of file they came in. */
@NullMarked
package care.trellis.exchange.table;

import org.jspecify.annotations.NullMarked;
