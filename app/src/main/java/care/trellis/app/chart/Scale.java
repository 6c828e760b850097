package care.trellis.app.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight way from values to places in a chart.
 *
 * @param low the value at {@code from}
 * @param high the value at {@code to}, above {@code low}
 * @param from place in user units of the chart
 * @param to place in user units; smaller than {@code from} where larger values stand higher
 */
public record Scale(double low, double high, double from, double to) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    public Scale {
        if (!Double.isFinite(low) || !Double.isFinite(high) || high <= low) {
            throw new IllegalArgumentException("a scale must rise, was " + low + " to " + high);
        }
    }

    /** A scale that holds all these values and ends at round ones. */
    public static Scale covering(double least, double greatest, double from, double to) {
        double span = greatest > least ? greatest - least : Math.max(Math.abs(greatest), 1);
        double step = step(span, STEPS.length);
        double low = Math.floor(least / step) * step;
        double high = Math.ceil(greatest / step) * step;
        return new Scale(low, high > low ? high : low + step, from, to);
    }

    public double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    public double at(BigDecimal value) {
        return at(value.doubleValue());
    }

    /** Round values from low to high, about as many as asked for. */
    public List<BigDecimal> ticks(int about) {
        var step = BigDecimal.valueOf(step(high - low, about));
        var ticks = new ArrayList<BigDecimal>();
        var first =
                BigDecimal.valueOf(Math.ceil(low / step.doubleValue() - 1e-9)).multiply(step);
        for (var tick = first; tick.doubleValue() <= high + 1e-9 * step.doubleValue(); tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    // 1, 2, 2.5 or 5 times a power of ten: the smallest such step that needs no more ticks than asked for.
    private static double step(double span, int about) {
        double rough = span / Math.max(1, about);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (step * power >= rough * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
