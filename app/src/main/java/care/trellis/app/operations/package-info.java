/** Running it: backup, restore and status from the command line; health, metrics and logs while it runs. */
@NullMarked
package care.trellis.app.operations;

import org.jspecify.annotations.NullMarked;
