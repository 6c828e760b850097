package care.trellis.demand.places;

import care.trellis.demand.evidence.Source;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Locale;

/**
 * What one person's place costs, in cash. It is uplifted once a year, at months 12, 24 and so on, each time by the same share:
 * price × (1 + uplift)^⌊months ÷ 12⌋.
 *
 * @param amount GBP per person and {@code per}, 0 to 1,000,000
 * @param per what the amount is for
 * @param weeksPerYear weeks that make a year of payments, 52 to 53; used where the amount is for a week
 * @param uplift a year, as a fraction, above -1, at most 1
 * @param source who says so
 */
public record Price(double amount, Per per, double weeksPerYear, double uplift, Source source) {
    /** The period an amount is for. */
    public enum Per {
        WEEK,
        MONTH,
        YEAR
    }

    /** Weeks in a year as budgets count them. */
    public static final double USUAL_WEEKS = 52;

    private static final int MONTHS_A_YEAR = 12;
    private static final double MOST = 1e6;

    public Price {
        var faults = new ArrayList<Fault>();
        if (!(amount >= 0 && amount <= MOST)) {
            faults.add(Fault.of("price of a place", Double.toString(amount), "GBP from 0 to 1,000,000"));
        }
        if (!(weeksPerYear >= 52 && weeksPerYear <= 53)) {
            faults.add(Fault.of("weeks per year", Double.toString(weeksPerYear), "52 to 53"));
        }
        if (!(uplift > -1 && uplift <= 1)) {
            faults.add(Fault.of(
                    "uplift of the price",
                    Double.toString(uplift),
                    "a fraction a year, above -1, at most 1 (0.03 is 3 %)"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** GBP a week, 52 weeks a year, without a source. */
    public static Price weekly(double amount, double uplift) {
        return new Price(amount, Per.WEEK, USUAL_WEEKS, uplift, Source.GIVEN);
    }

    /** GBP per person and month at the start, before any uplift. */
    public double perMonth() {
        return switch (per) {
            case WEEK -> amount * weeksPerYear / MONTHS_A_YEAR;
            case MONTH -> amount;
            case YEAR -> amount / MONTHS_A_YEAR;
        };
    }

    /**
     * GBP per person and month, with the uplifts so far.
     *
     * @param yearsPassed whole years since the start
     */
    double perMonth(int yearsPassed) {
        return perMonth() * Math.pow(1 + uplift, yearsPassed);
    }

    String words() {
        return String.format(Locale.ROOT, "£%,.2f a %s", amount, per.name().toLowerCase(Locale.ROOT))
                + (per == Per.WEEK ? ", " + PlacesResult.figure(weeksPerYear) + " weeks a year" : "");
    }
}
