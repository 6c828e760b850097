package care.trellis.demand.workforce;

import care.trellis.demand.evidence.Source;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/** Who joins from outside the sector. */
public sealed interface Recruits {
    Source source();

    /**
     * So many people who can be had each year; those for whom there is no post do not join.
     *
     * @param people a year, 0 or more
     */
    record AsMany(double people, Source source) implements Recruits {
        private static final double MOST = 1e8;

        public AsMany {
            if (!(people >= 0 && people <= MOST)) {
                throw new Faulty(
                        Fault.of("recruits from outside", Double.toString(people), "people a year, 0 or more"));
            }
        }
    }

    /**
     * As many as keep the vacancy rate where it should be; none where fewer posts leave staff enough.
     *
     * @param vacancy vacant posts over all posts, a fraction, 0 to below 1
     */
    record ToHold(double vacancy, Source source) implements Recruits {
        public ToHold {
            if (!(vacancy >= 0 && vacancy < 1)) {
                throw new Faulty(Fault.of(
                        "vacancy rate to hold",
                        Double.toString(vacancy),
                        "a fraction from 0 to below 1 (0.07 is 7 %)"));
            }
        }
    }
}
