/** Tests of the spreadsheets. */
@NullMarked
package care.trellis.exchange.regulator;

import org.jspecify.annotations.NullMarked;
