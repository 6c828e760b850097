package care.trellis.cost.simulation;

import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Range;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Draws of one uncertain input, in base units.
 *
 * <p>Normal and lognormal are truncated exactly: a uniform number between the probabilities of the two ends goes through
 * the inverse distribution, so that nothing piles up at an end. The others cannot leave a range they fit.
 */
interface Sampler {
    /** Fills with draws, which follow those taken from the stream before. */
    void fill(double[] into, int count, Stream stream);

    /**
     * The sampler of an input.
     *
     * @throws Faulty where the distribution does not lie in the range of the input
     */
    static Sampler of(Parameter input, Distribution distribution) {
        var range = input.range();
        if (!distribution.fits(range)) {
            throw new Faulty(Fault.of(
                    "input " + input.id(), distribution.toString(), "a distribution inside its range, " + range));
        }
        double scale = input.unit().scale().doubleValue();
        return switch (distribution) {
            case Distribution.Normal(var mean, var sd) ->
                new Normal(mean * scale, sd * scale, Truncation.of(range, scale));
            case Distribution.Lognormal(var median, var sigma) ->
                new Lognormal(Math.log(median * scale), sigma, Truncation.of(range, scale));
            case Distribution.Triangular(var low, var mode, var high) ->
                new Triangular(low * scale, mode * scale, high * scale);
            case Distribution.Pert(var low, var mode, var high) -> new Pert(low * scale, mode * scale, high * scale);
            case Distribution.Empirical(var values) ->
                new Empirical(
                        values.stream().mapToDouble(value -> value * scale).toArray());
        };
    }

    /** The least and the greatest value that may be drawn. */
    record Truncation(double low, double high) {
        static Truncation of(Range range, double scale) {
            return new Truncation(
                    end(range.low(), scale, Double.NEGATIVE_INFINITY),
                    end(range.high(), scale, Double.POSITIVE_INFINITY));
        }

        private static double end(@Nullable BigDecimal end, double scale, double open) {
            return end == null ? open : end.doubleValue() * scale;
        }

        // Only rounding in the last digit can leave the range.
        double within(double value) {
            return Math.min(Math.max(value, low), high);
        }
    }

    final class Normal implements Sampler {
        private final double mean;
        private final double sd;
        private final Truncation truncation;
        private final double start;
        private final double width;

        Normal(double mean, double sd, Truncation truncation) {
            this.mean = mean;
            this.sd = sd;
            this.truncation = truncation;
            start = NormalLaw.probability((truncation.low() - mean) / sd);
            width = NormalLaw.probability((truncation.high() - mean) / sd) - start;
        }

        @Override
        public void fill(double[] into, int count, Stream stream) {
            stream.fill(into, count);
            for (int i = 0; i < count; i++) {
                into[i] = start + width * into[i];
            }
            NormalLaw.quantiles(into, count);
            for (int i = 0; i < count; i++) {
                into[i] = truncation.within(mean + sd * into[i]);
            }
        }
    }

    final class Lognormal implements Sampler {
        private final Normal logarithm;
        private final Truncation truncation;

        Lognormal(double mu, double sigma, Truncation truncation) {
            this.truncation = truncation;
            logarithm = new Normal(
                    mu, sigma, new Truncation(Math.log(Math.max(truncation.low(), 0)), Math.log(truncation.high())));
        }

        @Override
        public void fill(double[] into, int count, Stream stream) {
            logarithm.fill(into, count, stream);
            for (int i = 0; i < count; i++) {
                into[i] = truncation.within(Math.exp(into[i]));
            }
        }
    }

    /**
     * The inverse of the two parabolas that a triangle's distribution is made of. Up to the mode the second is held at the
     * mode, and from there the first: their sum less the mode is the draw, without a branch to be guessed wrong.
     */
    record Triangular(double low, double mode, double high) implements Sampler {
        @Override
        public void fill(double[] into, int count, Stream stream) {
            stream.fill(into, count);
            double rise = (high - low) * (mode - low);
            double fall = (high - low) * (high - mode);
            double turn = (mode - low) / (high - low);
            for (int i = 0; i < count; i++) {
                double below = low + Math.sqrt(Math.min(into[i], turn) * rise);
                double above = high - Math.sqrt(Math.min(1 - into[i], 1 - turn) * fall);
                into[i] = Math.min(Math.max(below + above - mode, low), high);
            }
        }
    }

    final class Empirical implements Sampler {
        private final double[] values;

        Empirical(double[] values) {
            this.values = values;
        }

        @Override
        public void fill(double[] into, int count, Stream stream) {
            stream.fill(into, count);
            for (int i = 0; i < count; i++) {
                into[i] = values[(int) (into[i] * values.length)];
            }
        }
    }
}
