package care.trellis.quality.series;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures of one service or area, one for each period, in the order of time.
 *
 * @param name whose they are; may be empty
 * @param period the word for one period: month, quarter, day, or period where nothing more is known
 * @param observations one for each period, the oldest first; at least one
 * @param hasExposure whether what the figures are out of is known; without it every exposure is 1
 */
public record Series(String name, String period, List<Observation> observations, boolean hasExposure) {
    public Series {
        observations = List.copyOf(observations);
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("a series has at least one period; " + name + " had none");
        }
        if (!hasExposure && observations.stream().anyMatch(observation -> observation.exposure() != 1)) {
            throw new IllegalArgumentException(
                    "a series whose exposure is not known has an exposure of 1 in every period; " + name
                            + " had others");
        }
    }

    /** Figures of months counted from 1, out of nothing that is known. */
    public static Series ofMonths(String name, double... figures) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < figures.length; i++) {
            observations.add(new Observation("month " + (i + 1), figures[i], 1));
        }
        return new Series(name, "month", observations, false);
    }

    public int size() {
        return observations.size();
    }

    /** The sum of the figures. */
    public double total() {
        return observations.stream().mapToDouble(Observation::figure).sum();
    }

    /** The sum of what they are out of. */
    public double exposure() {
        return observations.stream().mapToDouble(Observation::exposure).sum();
    }

    /** Whether every figure can be a count of events. */
    public boolean isCounts() {
        return observations.stream().allMatch(Observation::isCount);
    }

    /** Whether all periods are out of the same. */
    public boolean isExposedEvenly() {
        double first = observations.getFirst().exposure();
        return observations.stream().allMatch(observation -> observation.exposure() == first);
    }

    /** Every figure for each one of its exposure. */
    public double[] rates() {
        return observations.stream().mapToDouble(Observation::rate).toArray();
    }
}
