/** Tests of the spreadsheets. */
@NullMarked
package care.trellis.exchange.sheet;

import org.jspecify.annotations.NullMarked;
