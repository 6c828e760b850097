@NullMarked
package care.trellis.app.chart;

import org.jspecify.annotations.NullMarked;
