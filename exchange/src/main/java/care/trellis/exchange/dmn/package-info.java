/** Threshold books as DMN 1.3 (OMG formal/2021-02-01) files: decision tables that other tools read and write. */
@NullMarked
package care.trellis.exchange.dmn;

import org.jspecify.annotations.NullMarked;
