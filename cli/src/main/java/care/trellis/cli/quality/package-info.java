/** The quality engine from the command line. */
@NullMarked
package care.trellis.cli.quality;

import org.jspecify.annotations.NullMarked;
