/** What areas are called, and what else people write for them. */
@NullMarked
package care.trellis.exchange.names;

import org.jspecify.annotations.NullMarked;
