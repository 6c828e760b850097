/** Tests of returns as files. */
@NullMarked
package care.trellis.exchange.returns;

import org.jspecify.annotations.NullMarked;
