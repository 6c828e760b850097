package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;

/**
 * What is known of a living person besides sex and age.
 *
 * @param isSettled in a care home for more than a year, at a mid-year
 */
public record State(Dependency dependency, Setting setting, boolean isSettled) {
    State settled() {
        return new State(dependency, setting, true);
    }

    State needing(Dependency other) {
        return new State(other, setting, isSettled);
    }

    /** The state of somebody who has just moved; between care homes the stay goes on. */
    State in(Setting other) {
        return new State(dependency, other, setting.isCareHome());
    }

    boolean isResident() {
        return setting.isCareHome();
    }

    /** Such as "high needs, nursing home, later years". */
    @Override
    public String toString() {
        return Words.of(dependency) + " needs, " + setting.words()
                + (isResident() ? isSettled ? ", later years" : ", first year" : "");
    }
}
