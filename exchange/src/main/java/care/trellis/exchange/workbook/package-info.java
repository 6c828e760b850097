/** Spreadsheets for people: runs written with live formulas. */
@NullMarked
package care.trellis.exchange.workbook;

import org.jspecify.annotations.NullMarked;
