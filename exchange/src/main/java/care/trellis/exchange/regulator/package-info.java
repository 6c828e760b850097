/** Files and answers of regulators as they really come, read into records; what could not be read is told row by row. */
@NullMarked
package care.trellis.exchange.regulator;

import org.jspecify.annotations.NullMarked;
