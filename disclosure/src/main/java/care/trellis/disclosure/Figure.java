package care.trellis.disclosure;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/** An aggregate that may be published. Only this package makes one, so that nothing leaves that was not tested. */
public final class Figure {
    private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF7);

    private final int services;
    private final double[] values;
    private final boolean hasMedian;
    private final boolean hasQuartiles;

    Figure(List<Contribution> contributions, boolean hasMedian, boolean hasQuartiles) {
        this.services = contributions.size();
        this.values =
                contributions.stream().mapToDouble(Contribution::value).sorted().toArray();
        this.hasMedian = hasMedian;
        this.hasQuartiles = hasQuartiles;
    }

    /** How many services' figures are in it. */
    public int services() {
        return services;
    }

    /** In the table's unit. */
    public double total() {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    /** In the table's unit per service. */
    public double mean() {
        return total() / services;
    }

    /** The middle of the services' figures; none where another published cell differs by too few owners. */
    public OptionalDouble median() {
        return at(0.5, hasMedian);
    }

    /** A quarter of the services lies below; none where too few owners are in it. Hyndman and Fan's type 7. */
    public OptionalDouble lowerQuartile() {
        return at(0.25, hasQuartiles);
    }

    /** A quarter of the services lies above; none where too few owners are in it. Hyndman and Fan's type 7. */
    public OptionalDouble upperQuartile() {
        return at(0.75, hasQuartiles);
    }

    private OptionalDouble at(double share, boolean isShown) {
        return isShown ? OptionalDouble.of(QUANTILE.evaluate(values, share)) : OptionalDouble.empty();
    }
}
