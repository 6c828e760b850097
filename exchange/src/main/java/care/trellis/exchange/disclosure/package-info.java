/** The rules of disclosure as files. */
@NullMarked
package care.trellis.exchange.disclosure;

import org.jspecify.annotations.NullMarked;
