/** Tests of the files for programs. */
@NullMarked
package care.trellis.exchange.publish;

import org.jspecify.annotations.NullMarked;
