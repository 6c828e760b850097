package care.trellis.demand.policy;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Cells;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.Phase;
import care.trellis.demand.projection.Policy;
import care.trellis.demand.projection.Sourced;
import care.trellis.demand.projection.Spoken;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A share of the people of some settings who live in another instead, at so many hours of care a week. Nobody is lost; a share
 * of 0 changes nothing.
 *
 * @param name in a few words
 * @param from settings people would otherwise be in, such as both kinds of care home
 * @param dependencies of the people it reaches
 * @param ages of the people it reaches; bands of the population must not straddle its ends
 * @param share of them, from 0 to 1, when it is fully in
 * @param to extra care or home care
 * @param hoursAWeek of care for each of them there, 0 to 168
 * @param phase how it comes in
 */
public record Substitution(
        String name,
        Set<Setting> from,
        Set<Dependency> dependencies,
        AgeBand ages,
        double share,
        Setting to,
        Sourced hoursAWeek,
        Phase phase)
        implements Policy {
    private static final double HOURS_OF_A_WEEK = 168;

    public Substitution {
        from = Set.copyOf(from);
        dependencies = Set.copyOf(dependencies);
        Share.check(name, share);
        var faults = new ArrayList<Fault>();
        if (from.isEmpty() || from.contains(Setting.DEAD) || from.contains(to)) {
            faults.add(
                    Fault.of(name, "from " + from + " to " + to, "settings of the living other than the one moved to"));
        }
        if (to != Setting.EXTRA_CARE && to != Setting.HOME_CARE) {
            faults.add(Fault.of(name, "to " + to.words(), "extra care housing or home care"));
        }
        if (!(hoursAWeek.value() >= 0 && hoursAWeek.value() <= HOURS_OF_A_WEEK)) {
            faults.add(Fault.of("hours a week of " + name, Double.toString(hoursAWeek.value()), "from 0 to 168"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** A share of all care-home residents. */
    public static Substitution ofCareHomes(double share, Setting to, Sourced hoursAWeek, Phase phase) {
        return new Substitution(
                Spoken.percent(share) + " of care-home residents in " + to.words(),
                Set.of(Setting.RESIDENTIAL, Setting.NURSING),
                Set.of(Dependency.values()),
                AgeBand.andOver(0),
                share,
                to,
                hoursAWeek,
                phase);
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(
                new Assumption(
                        name,
                        Spoken.percent(share) + " " + phase + ", ages " + ages,
                        "given with the scenario",
                        Assumption.Status.ASSUMED),
                hoursAWeek.as("hours of care after moving, " + name, "hours per person per week"));
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
        var moves = new ArrayList<Course.Move>();
        var years = Share.phased(course, share, phase, (year, before, reached) -> moved(year, before, reached, moves));
        return course.with(years, moves);
    }

    private Cells moved(int year, Cells before, double reached, List<Course.Move> moves) {
        var after = before.copy();
        var moved = new double[1];
        before.visit((sex, band, dependency, setting, people) -> {
            if (from.contains(setting)
                    && dependencies.contains(dependency)
                    && Reach.holds(name, ages, before.bands().get(band))) {
                after.move(sex, band, dependency, setting, to, people * reached);
                moved[0] += people * reached;
            }
        });
        if (moved[0] > 0) {
            moves.add(new Course.Move(year, to, moved[0], hoursAWeek.value()));
        }
        return after;
    }
}
