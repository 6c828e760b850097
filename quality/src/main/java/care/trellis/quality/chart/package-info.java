/**
 * Has something changed? Charts of one series: XmR, p, u and c charts and the run chart, the rules that say so, and the
 * refusal where a chart would cry wolf.
 */
@NullMarked
package care.trellis.quality.chart;

import org.jspecify.annotations.NullMarked;
