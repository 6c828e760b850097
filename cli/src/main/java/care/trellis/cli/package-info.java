/** The engines from the command line. */
@NullMarked
package care.trellis.cli;

import org.jspecify.annotations.NullMarked;
