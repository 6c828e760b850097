package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;

/**
 * How much likelier people with some needs in a setting die than people of their sex and age of whom nothing is said.
 *
 * @param times 0.02 to 50; 1 for everybody of whom nothing is said
 */
public record DeathRisk(Dependency dependency, Setting setting, double times) {
    private static final double LEAST = 0.02;
    private static final double MOST = 50;

    public DeathRisk {
        var faults = new ArrayList<Fault>();
        Range.check(
                faults,
                "relative risk of death with " + Words.of(dependency) + " needs in " + setting.words(),
                times,
                LEAST,
                MOST);
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }
}
