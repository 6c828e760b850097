/** The outlook engine from the command line. */
@NullMarked
package care.trellis.cli.demand;

import org.jspecify.annotations.NullMarked;
