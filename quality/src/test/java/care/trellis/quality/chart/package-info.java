@NullMarked
package care.trellis.quality.chart;

import org.jspecify.annotations.NullMarked;
