/** Returns of a costing exercise as files: a workbook, CSV or JSON to fill in, and what somebody filled in read back. */
@NullMarked
package care.trellis.exchange.returns;

import org.jspecify.annotations.NullMarked;
