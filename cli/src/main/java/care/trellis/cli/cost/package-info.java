/** The cost engine from the command line: one class a command. */
@NullMarked
package care.trellis.cli.cost;

import org.jspecify.annotations.NullMarked;
