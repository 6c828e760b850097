package care.trellis.demand.prevalence;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.projection.Trend;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/**
 * How many of the people of a sex and age need so much help.
 *
 * @param dependency low, medium or high; all others need none
 * @param sexes it holds for, one or both
 * @param share of people in the base year, from 0 to 1
 * @param trend of the share from the base year on
 * @param source of the share, with its date
 */
public record DependencyRate(
        Dependency dependency,
        Set<Sex> sexes,
        AgeBand ages,
        double share,
        Trend trend,
        String source,
        Assumption.Status status) {
    public DependencyRate {
        sexes = Set.copyOf(sexes);
        var faults = new ArrayList<Fault>();
        if (dependency == Dependency.NONE) {
            faults.add(Fault.of("dependency", "a share of people who need no help", "low, medium or high"));
        }
        if (sexes.isEmpty()) {
            faults.add(Fault.of("dependency " + dependency, "no sex", "female, male or both"));
        }
        if (!(share >= 0 && share <= 1)) {
            faults.add(Fault.of("dependency " + dependency + ", ages " + ages, Double.toString(share), "from 0 to 1"));
        }
        if (source.isBlank()) {
            faults.add(Fault.of("dependency " + dependency + ", ages " + ages, "no source", "who says so"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private String who() {
        return dependency.name().toLowerCase(Locale.ROOT) + " dependency, "
                + (sexes.size() > 1 ? "people" : sexes.contains(Sex.FEMALE) ? "women" : "men") + " aged " + ages;
    }

    Assumption as() {
        return new Assumption(who(), Spoken.percent(share), source, status);
    }

    Assumption trendAs() {
        return trend.as("trend of " + who());
    }
}
