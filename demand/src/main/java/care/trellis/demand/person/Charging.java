package care.trellis.demand.person;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Who pays for care: prices, the means test, and a cap on what care costs a person in a life.
 *
 * @param prices of the settings that cost something; each once
 * @param lowerCapital GBP below which capital counts for nothing
 * @param upperCapital GBP above which somebody pays for themselves
 * @param tariff GBP of capital between the two, or part of them, for which GBP 1 a week is counted as income
 * @param allowance GBP a week of income that stays with the person
 * @param cap GBP over a life that care, board and lodging apart, may cost a person; infinite where there is none
 * @param weeks per year
 */
public record Charging(
        List<CarePrice> prices,
        double lowerCapital,
        double upperCapital,
        double tariff,
        double allowance,
        double cap,
        double weeks) {
    private static final double FEWEST_WEEKS = 52;
    private static final double MOST_WEEKS = 53;

    public Charging {
        prices = List.copyOf(prices);
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<>();
        for (var price : prices) {
            if (!seen.add(price.setting())) {
                faults.add(Fault.of("price of " + price.setting().words(), "two", "one"));
            }
        }
        Limits.check(faults, "lower capital limit", lowerCapital, 0, Limits.MOST_MONEY, " GBP");
        Limits.check(faults, "upper capital limit", upperCapital, lowerCapital, Limits.MOST_MONEY, " GBP");
        Limits.check(faults, "capital for GBP 1 of tariff income", tariff, 1, Limits.MOST_MONEY, " GBP");
        Limits.check(faults, "allowance", allowance, 0, Limits.MOST_MONEY, " GBP a week");
        Limits.check(faults, "cap on care costs", cap, 0, Double.POSITIVE_INFINITY, " GBP");
        Limits.check(faults, "weeks a year", weeks, FEWEST_WEEKS, MOST_WEEKS, "");
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** The same with another cap, GBP over a life. */
    public Charging capped(double other) {
        return new Charging(prices, lowerCapital, upperCapital, tariff, allowance, other, weeks);
    }

    /** Income counted for capital, GBP a week. */
    public double tariffIncome(double capital) {
        if (capital <= lowerCapital) {
            return 0;
        }
        return Math.ceil((Math.min(capital, upperCapital) - lowerCapital) / tariff);
    }
}
