/** Tests of the spreadsheets. */
@NullMarked
package care.trellis.exchange.workbook;

import org.jspecify.annotations.NullMarked;
