/** {@code disclose}: what of a table may be published. */
@NullMarked
package care.trellis.cli.disclosure;

import org.jspecify.annotations.NullMarked;
