/** Figures in the order of time, of one service or one area. */
@NullMarked
package care.trellis.quality.series;

import org.jspecify.annotations.NullMarked;
