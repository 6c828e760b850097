package care.trellis.demand.money;

import care.trellis.demand.projection.Assumption;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The gap between what care takes and what there is for it: always two paths, never one number. The number of a year is only to
 * be had with the two it comes from.
 *
 * @param needed spending that the assumptions of need and cost call for
 * @param available money that the assumptions of funding give
 */
public record FundingGap(SpendingPath needed, SpendingPath available) {
    /**
     * One year of both paths.
     *
     * @param needed GBP a year
     * @param available GBP a year
     */
    public record Year(int year, double needed, double available) {
        /** Needed less available, GBP a year; below 0 where there is more than is needed. */
        public double gap() {
            return needed - available;
        }

        /** The gap as a share of what is needed; nothing where nothing is needed. */
        public double share() {
            return needed == 0 ? 0 : gap() / needed;
        }
    }

    public FundingGap {
        requireAlike(needed, available);
    }

    static void requireAlike(SpendingPath one, SpendingPath other) {
        var faults = new ArrayList<Fault>();
        if (!one.basis().equals(other.basis())) {
            faults.add(Fault.of(
                    one.name() + " and " + other.name(),
                    one.basis().words() + "; " + other.basis().words(),
                    "both in the same money"));
        }
        if (!one.amounts().keySet().equals(other.amounts().keySet())) {
            faults.add(Fault.of(
                    one.name() + " and " + other.name(),
                    "years " + one.amounts().keySet() + " and "
                            + other.amounts().keySet(),
                    "the same years"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    public PriceBasis basis() {
        return needed.basis();
    }

    /** Both paths, year by year. */
    public List<Year> years() {
        return needed.amounts().keySet().stream()
                .map(year -> new Year(year, needed.in(year), available.in(year)))
                .toList();
    }

    /** What the paths say, in a sentence. */
    public String sentence() {
        var end = years().getLast();
        return String.format(
                Locale.ROOT,
                "In %d %s comes to £%,.0fm and %s to £%,.0fm (%s): %s £%,.0fm. Needed grows by %.1f %% a year from %d,"
                        + " available by %.1f %%.",
                end.year(),
                needed.name(),
                end.needed() / 1e6,
                available.name(),
                end.available() / 1e6,
                basis().words(),
                end.gap() < 0 ? "more than needed by" : "a gap of",
                Math.abs(end.gap()) / 1e6,
                100 * needed.growth().perYear(),
                years().getFirst().year(),
                100 * available.growth().perYear());
    }

    /** Everything the two paths rest on. */
    public List<Assumption> assumptions() {
        return List.of(
                needed.source().assumption("needed", needed.name()),
                available.source().assumption("available", available.name()));
    }
}
