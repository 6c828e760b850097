@NullMarked
package care.trellis.quality.backtest;

import org.jspecify.annotations.NullMarked;
