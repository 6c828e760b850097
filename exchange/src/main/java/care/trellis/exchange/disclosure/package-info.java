/** The engine of disclosure beside files and the other engines: its rules and tables as files, fees compared as its table. */
@NullMarked
package care.trellis.exchange.disclosure;

import org.jspecify.annotations.NullMarked;
