package care.trellis.demand.stay;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.Locale;

/**
 * A length of stay with the same chance of ending on every day: the exponential law, which system-dynamics tools use where
 * leavers are the people there ÷ the length of stay. It is simple and known to be wrong for care homes (the median would be
 * 0.69 of the mean; 0.58 was seen).
 *
 * @param meanMonths mean completed stay, months, above 0, at most 1,200
 */
public record SteadyStay(double meanMonths) implements LengthOfStay {
    private static final double LONGEST = 1_200;

    public SteadyStay {
        if (!(meanMonths > 0 && meanMonths <= LONGEST)) {
            throw new Faulty(
                    Fault.of("length of stay", meanMonths + " months", "months above 0, at most " + (int) LONGEST));
        }
    }

    @Override
    public double mean() {
        return meanMonths * DAYS_A_MONTH;
    }

    @Override
    public double median() {
        return mean() * Math.log(2);
    }

    @Override
    public double survival(double days) {
        return Math.exp(-days / mean());
    }

    @Override
    public String words() {
        return String.format(Locale.ROOT, "%.1f months on average, the same chance of leaving every day", meanMonths);
    }
}
