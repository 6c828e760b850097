package care.trellis.demand.policy;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Cells;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.Phase;
import care.trellis.demand.projection.Policy;
import care.trellis.demand.projection.Spoken;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A share of the people of some settings who regain what they could do and need no help any more.
 *
 * @param name in a few words
 * @param settings with paid care that they would otherwise be in
 * @param ages of the people it reaches; bands of the population must not straddle its ends
 * @param share of them, from 0 to 1, when it is fully in
 * @param phase how it comes in
 */
public record Reablement(String name, Set<Setting> settings, AgeBand ages, double share, Phase phase)
        implements Policy {
    public Reablement {
        settings = Set.copyOf(settings);
        Share.check(name, share);
        if (settings.isEmpty() || !settings.stream().allMatch(Setting::isFormal)) {
            throw new Faulty(Fault.of(name, settings.toString(), "settings with paid care"));
        }
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(new Assumption(
                name,
                Spoken.percent(share) + " of people in "
                        + settings.stream().sorted().map(Setting::words).collect(Collectors.joining(", "))
                        + " need no help any more, " + phase + ", ages " + ages,
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
        before.visit((sex, band, dependency, setting, people) -> {
            if (settings.contains(setting)
                    && Reach.holds(name, ages, before.bands().get(band))) {
                after.add(sex, band, dependency, setting, -people * reached);
                after.add(sex, band, Dependency.NONE, Setting.NONE, people * reached);
            }
        });
        return after;
    }
}
