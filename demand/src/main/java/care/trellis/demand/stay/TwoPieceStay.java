package care.trellis.demand.stay;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Locale;

/**
 * A length of stay whose chance of ending changes once: one hazard from admission to a break, another after it (the piecewise
 * exponential law of two pieces; Friedman 1982, Annals of Statistics 10:101–113).
 *
 * <p>S(t) = exp(−h₁t) to the break b, and exp(−h₁b − h₂(t − b)) after it.
 *
 * @param breakDay days since admission, above 0
 * @param earlyHazard chance of leaving before the break, a day; 0 or more
 * @param lateHazard chance of leaving after the break, a day; above 0
 */
public record TwoPieceStay(double breakDay, double earlyHazard, double lateHazard) implements LengthOfStay {
    public TwoPieceStay {
        var faults = new ArrayList<Fault>();
        if (!(breakDay > 0 && Double.isFinite(breakDay))) {
            faults.add(Fault.of("break of a length of stay", breakDay + " days", "days above 0"));
        }
        if (!(earlyHazard >= 0 && Double.isFinite(earlyHazard))) {
            faults.add(Fault.of("hazard before the break", earlyHazard + " a day", "0 or more a day"));
        }
        if (!(lateHazard > 0 && Double.isFinite(lateHazard))) {
            faults.add(Fault.of("hazard after the break", lateHazard + " a day", "more than 0 a day"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    @Override
    public double survival(double days) {
        return days <= breakDay
                ? Math.exp(-earlyHazard * days)
                : Math.exp(-earlyHazard * breakDay - lateHazard * (days - breakDay));
    }

    /** The share of those admitted who stay beyond the break. */
    public double pastBreak() {
        return Math.exp(-earlyHazard * breakDay);
    }

    /** Days that somebody admitted spends before the break on average: (1 − exp(−h₁b)) ÷ h₁. */
    public double meanBeforeBreak() {
        return earlyHazard == 0 ? breakDay : -Math.expm1(-earlyHazard * breakDay) / earlyHazard;
    }

    /** (1 − exp(−h₁b)) ÷ h₁ + exp(−h₁b) ÷ h₂. */
    @Override
    public double mean() {
        return meanBeforeBreak() + pastBreak() / lateHazard;
    }

    @Override
    public double median() {
        return quantile(0.5);
    }

    /**
     * Days by which a share of those admitted have left.
     *
     * @param left 0 to below 1
     */
    public double quantile(double left) {
        double passed = -Math.log1p(-left);
        double byBreak = earlyHazard * breakDay;
        return passed <= byBreak ? passed / earlyHazard : breakDay + (passed - byBreak) / lateHazard;
    }

    /** The chance that somebody who has stayed so long leaves within so many days more. */
    public double leavingWithin(double stayed, double days) {
        return 1 - survival(stayed + days) / survival(stayed);
    }

    /** Of the people there on a day in a steady home, the share who came within the days before the break. */
    public double shareOfResidentsBeforeBreak() {
        return meanBeforeBreak() / mean();
    }

    @Override
    public String words() {
        return String.format(
                Locale.ROOT,
                "%.0f days on average, half by day %.0f: %.3f %% leave each day to day %.0f, %.3f %% after",
                mean(),
                median(),
                100 * earlyHazard,
                breakDay,
                100 * lateHazard);
    }
}
