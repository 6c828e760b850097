package care.trellis.quality.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How long before a fall the first signal came. A fall counts once, however many decisions lie before it; the signal is the
 * first of those decisions, within the horizon, at which the rule reached its threshold.
 *
 * @param atLeast points from which a signal is given
 * @param falls falls of homes, each once
 * @param warned of those, how many had a signal
 * @param lowerQuartile days from signal to fall: a quarter of the warned falls had no more
 * @param median half had no more
 * @param upperQuartile three quarters had no more
 */
public record LeadTime(
        double atLeast,
        int falls,
        int warned,
        OptionalDouble lowerQuartile,
        OptionalDouble median,
        OptionalDouble upperQuartile) {
    private record Fall(String home, LocalDate day) implements Comparable<Fall> {
        @Override
        public int compareTo(Fall other) {
            int byHome = home.compareTo(other.home);
            return byHome == 0 ? day.compareTo(other.day) : byHome;
        }
    }

    static LeadTime of(List<Scored> scored, int fallTo, double atLeast) {
        var first = new TreeMap<Fall, Optional<LocalDate>>();
        for (var each : scored) {
            var day = each.after().firstFallTo(fallTo);
            if (day.isPresent()) {
                var fall = new Fall(each.home(), day.get());
                var before = first.getOrDefault(fall, Optional.empty());
                var signal = each.score().orElse(Double.NEGATIVE_INFINITY) >= atLeast
                        ? Optional.of(each.known().decision())
                        : Optional.<LocalDate>empty();
                first.put(fall, earlier(before, signal));
            }
        }
        var days = days(first);
        return new LeadTime(
                atLeast, first.size(), days.length, quantile(days, 0.25), quantile(days, 0.5), quantile(days, 0.75));
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return a.get().isBefore(b.get()) ? a : b;
    }

    private static double[] days(Map<Fall, Optional<LocalDate>> first) {
        return first.entrySet().stream()
                .flatMapToDouble(fall -> fall.getValue().stream()
                        .mapToDouble(signal ->
                                ChronoUnit.DAYS.between(signal, fall.getKey().day())))
                .sorted()
                .toArray();
    }

    private static OptionalDouble quantile(double[] sorted, double share) {
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Interval.quantile(sorted, share));
    }
}
