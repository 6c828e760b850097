/** Charts: our own SVG, each with a caption that says the finding and a table beside it. */
@NullMarked
package care.trellis.app.chart;

import org.jspecify.annotations.NullMarked;
