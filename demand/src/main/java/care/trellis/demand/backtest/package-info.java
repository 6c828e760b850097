/** What the same methods said in the past, beside what came about. */
@NullMarked
package care.trellis.demand.backtest;

import org.jspecify.annotations.NullMarked;
