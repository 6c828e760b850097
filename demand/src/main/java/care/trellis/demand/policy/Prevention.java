package care.trellis.demand.policy;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Cells;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.Phase;
import care.trellis.demand.projection.Policy;
import care.trellis.demand.projection.Spoken;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Locale;

/**
 * A share of the people with a need whose need is one step less: they are cared for as people of their sex and age with that
 * lesser need are in the same year. Where nobody has the lesser need, they stay where they are.
 *
 * @param name in a few words
 * @param dependency before; low, medium or high
 * @param ages of the people it reaches; bands of the population must not straddle its ends
 * @param share of them, from 0 to 1, when it is fully in
 * @param phase how it comes in
 */
public record Prevention(String name, Dependency dependency, AgeBand ages, double share, Phase phase)
        implements Policy {
    public Prevention {
        Share.check(name, share);
        if (dependency == Dependency.NONE) {
            throw new Faulty(Fault.of(name, "people who need no help", "low, medium or high dependency"));
        }
    }

    /** One step less. */
    public Dependency lesser() {
        return switch (dependency) {
            case HIGH -> Dependency.MEDIUM;
            case MEDIUM -> Dependency.LOW;
            case LOW, NONE -> Dependency.NONE;
        };
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(new Assumption(
                name,
                Spoken.percent(share) + " of people with " + dependency.name().toLowerCase(Locale.ROOT)
                        + " dependency one step better, " + phase + ", ages " + ages,
                "given with the scenario",
                Assumption.Status.ASSUMED));
    }

    @Override
    public List<AgeBand> reach() {
        return List.of(ages);
    }

    @Override
    public Course on(Course course) {
        if (share == 0) {
            return course;
        }
        return course.with(
                Share.phased(course, share, phase, (year, before, reached) -> better(before, reached)), List.of());
    }

    private Cells better(Cells before, double reached) {
        var after = before.copy();
        for (var sex : Sex.values()) {
            for (int band = 0; band < before.bands().size(); band++) {
                if (Reach.holds(name, ages, before.bands().get(band))) {
                    better(before, after, sex, band, reached);
                }
            }
        }
        return after;
    }

    private void better(Cells before, Cells after, Sex sex, int band, double reached) {
        double lesserPeople = 0;
        double people = 0;
        for (var setting : Setting.values()) {
            if (setting != Setting.DEAD) {
                lesserPeople += before.get(sex, band, lesser(), setting);
                people += before.get(sex, band, dependency, setting);
            }
        }
        for (var setting : Setting.values()) {
            if (setting == Setting.DEAD) {
                continue;
            }
            double here = before.get(sex, band, dependency, setting);
            double there = lesserPeople == 0 ? here : people * before.get(sex, band, lesser(), setting) / lesserPeople;
            after.add(sex, band, dependency, setting, -here * reached);
            after.add(sex, band, lesser(), setting, there * reached);
        }
    }
}
