package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The share of the people of some ages who, in the base year, have these needs and are in this setting.
 *
 * @param share of all people of the sexes and ages, fraction, 0 to 1
 */
public record Standing(Set<Sex> sexes, AgeBand ages, Dependency dependency, Setting setting, double share) {
    public Standing {
        var faults = new ArrayList<Fault>();
        if (sexes.isEmpty()) {
            faults.add(Fault.of("people aged " + ages + " in the base year", "no sex", "at least one"));
        }
        if (setting == Setting.DEAD) {
            faults.add(
                    Fault.of("people aged " + ages + " in the base year", setting.words(), "a setting of the living"));
        }
        Range.check(faults, "share of people aged " + ages + " in " + setting.words(), share, 0, 1);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        sexes = Collections.unmodifiableSet(EnumSet.copyOf(sexes));
    }
}
