package care.trellis.demand.money;

import care.trellis.demand.evidence.Source;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * What care costs for one person.
 *
 * @param amount GBP, 0 to 100,000
 * @param per a week, or an hour
 * @param hoursAWeek for each person, where the amount is for an hour; 0 to 168
 * @param weeksAYear 52 to 53
 * @param source who says so
 */
public record UnitCost(double amount, Per per, double hoursAWeek, double weeksAYear, Source source) {
    /** What the amount is for. */
    public enum Per {
        WEEK,
        HOUR
    }

    private static final double MOST = 100_000;
    private static final int HOURS_OF_A_WEEK = 168;

    public UnitCost {
        var faults = new ArrayList<Fault>();
        if (!(amount >= 0 && amount <= MOST)) {
            faults.add(Fault.of("unit cost", Double.toString(amount), "GBP from 0 to 100,000"));
        }
        if (per == Per.HOUR && !(hoursAWeek >= 0 && hoursAWeek <= HOURS_OF_A_WEEK)) {
            faults.add(Fault.of("hours a week", Double.toString(hoursAWeek), "0 to 168"));
        }
        if (!(weeksAYear >= 52 && weeksAYear <= 53)) {
            faults.add(Fault.of("weeks a year", Double.toString(weeksAYear), "52 to 53"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    public static UnitCost weekly(double amount, double weeksAYear, Source source) {
        return new UnitCost(amount, Per.WEEK, 0, weeksAYear, source);
    }

    public static UnitCost hourly(double amount, double hoursAWeek, double weeksAYear, Source source) {
        return new UnitCost(amount, Per.HOUR, hoursAWeek, weeksAYear, source);
    }

    /** GBP per person a week. */
    public double perWeek() {
        return per == Per.WEEK ? amount : amount * hoursAWeek;
    }

    /** GBP per person a year. */
    public double perYear() {
        return perWeek() * weeksAYear;
    }
}
