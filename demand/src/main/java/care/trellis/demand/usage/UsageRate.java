package care.trellis.demand.usage;

import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.projection.Trend;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Set;

/**
 * How many of the people of a sex and age are in a setting.
 *
 * @param sexes it holds for, one or both
 * @param rate people in the setting for each person in the base year, from 0 to 1
 * @param trend of the rate from the base year on
 * @param source of the rate, with its date
 */
public record UsageRate(
        Setting setting,
        Set<Sex> sexes,
        AgeBand ages,
        double rate,
        Trend trend,
        String source,
        Assumption.Status status) {
    public UsageRate {
        sexes = Set.copyOf(sexes);
        var faults = new ArrayList<Fault>();
        if (setting == Setting.NONE || setting == Setting.DEAD) {
            faults.add(Fault.of("rate of use", "of \"" + setting.words() + "\"", "a setting in which people get help"));
        }
        if (sexes.isEmpty()) {
            faults.add(Fault.of("rate of use of " + setting.words(), "no sex", "female, male or both"));
        }
        if (!(rate >= 0 && rate <= 1)) {
            faults.add(Fault.of(
                    "rate of use of " + setting.words() + ", ages " + ages,
                    Double.toString(rate),
                    "people for each person, from 0 to 1 (12 % is 0.12)"));
        }
        if (source.isBlank()) {
            faults.add(Fault.of("rate of use of " + setting.words() + ", ages " + ages, "no source", "who says so"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** A rate of both sexes together. */
    public static UsageRate of(Setting setting, AgeBand ages, double rate, Trend trend, String source) {
        return new UsageRate(setting, Set.of(Sex.values()), ages, rate, trend, source, Assumption.Status.DERIVED);
    }

    private String who() {
        return (sexes.size() > 1 ? "people" : sexes.contains(Sex.FEMALE) ? "women" : "men") + " aged " + ages;
    }

    Assumption as() {
        return new Assumption(
                "use of " + setting.words() + ", " + who(), Spoken.figure(rate * 1000) + " in 1,000", source, status);
    }

    Assumption trendAs() {
        return trend.as("trend in use of " + setting.words() + ", " + who());
    }
}
