package care.trellis.demand.person;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * What a share of people have when they first draw on care.
 *
 * @param share of all people, fraction, 0 to 1; the shares of all holdings sum to 1
 * @param capital GBP, a home counted where the means test counts it
 * @param income GBP a week
 */
public record Holding(double share, double capital, double income) {
    public Holding {
        var faults = new ArrayList<Fault>();
        Limits.check(faults, "share of people with some capital", share, 0, 1, "");
        Limits.check(faults, "capital", capital, 0, Limits.MOST_MONEY, " GBP");
        Limits.check(faults, "income", income, 0, Limits.MOST_MONEY, " GBP a week");
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
