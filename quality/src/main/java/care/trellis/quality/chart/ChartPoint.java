package care.trellis.quality.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One period of a chart.
 *
 * @param figure as given: a count or a measured value
 * @param exposure what it is out of; 1 where nothing is said
 * @param value what is drawn: the figure, or the figure for each one of the exposure
 * @param limits absent in a run chart
 * @param movingRange how far it is from the value before; absent in the first period and wherever no moving range is used
 * @param rules the signs it is part of
 */
public record ChartPoint(
        String period,
        double figure,
        double exposure,
        double value,
        @Nullable Limits limits,
        @Nullable Double movingRange,
        List<Rule> rules) {
    public ChartPoint {
        rules = List.copyOf(rules);
    }
}
