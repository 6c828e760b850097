package care.trellis.demand.scenario;

import care.trellis.demand.backtest.PastProjections;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.Course;
import care.trellis.demand.projection.Mode;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** One run of a scenario. */
final class Projecting {
    // Sums of a few thousand doubles near 1e8 differ in the last digits; a lost person would show.
    private static final double ALLOWED = 1e-9;

    private final Scenario scenario;

    Projecting(Scenario scenario) {
        this.scenario = scenario;
    }

    Projection projection() {
        var course = course();
        var conservation = count(course);
        var counting = counting(course);
        var years = years(course, counting);
        var resources = scenario.resourcesAfterPolicies();
        return new Projection(
                scenario.name(),
                scenario.mode(),
                label(scenario.mode()),
                scenario.population().area(),
                scenario.baseYear(),
                scenario.population().source(),
                resources.priceYear(),
                assumptions(),
                years,
                conservation,
                PastProjections.beside(scenario.mode()),
                new Working(scenario, resources).steps(years),
                remarks(course, counting));
    }

    List<OutlookYear> years() {
        var course = course();
        count(course);
        return years(course, counting(course));
    }

    private Counting counting(Course course) {
        return new Counting(scenario, course.at(course.firstYear()).bands());
    }

    private Course course() {
        var course = scenario.method().run(scenario.population(), scenario.baseYear(), scenario.lastYear());
        for (var policy : scenario.policies()) {
            course = policy.on(course);
        }
        return course;
    }

    private static List<OutlookYear> years(Course course, Counting counting) {
        var years = new ArrayList<OutlookYear>();
        for (int year = course.firstYear(); year <= course.lastYear(); year++) {
            years.add(counting.year(year, course));
        }
        return years;
    }

    private Conservation count(Course course) {
        var faults = new ArrayList<Fault>();
        double most = 0;
        int worst = course.firstYear();
        double allowed = 0;
        for (int year = course.firstYear(); year <= course.lastYear(); year++) {
            var cells = course.at(year);
            double people = scenario.population()
                    .people(AgeBand.andOver(cells.bands().getFirst().from()), year);
            double apart = Math.abs(cells.alive() - people);
            if (apart > most) {
                most = apart;
                worst = year;
            }
            allowed = Math.max(allowed, people * ALLOWED);
            if (!(apart <= people * ALLOWED)) {
                faults.add(Fault.of(
                        "people of " + year,
                        String.format(Locale.ROOT, "%.3f in all settings", cells.alive()),
                        String.format(Locale.ROOT, "the %.3f of the population: nobody is lost or made", people)));
            }
            int at = year;
            cells.visit((sex, band, dependency, setting, here) -> {
                if (here < -people * ALLOWED) {
                    faults.add(
                            Fault.of("people of " + at + " in " + setting.words(), Double.toString(here), "0 or more"));
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return new Conservation(most, worst, allowed);
    }

    private List<Assumption> assumptions() {
        var all = new LinkedHashSet<>(scenario.method().assumptions());
        all.addAll(scenario.resources().assumptions(scenario.population().area().code()));
        scenario.policies().forEach(policy -> all.addAll(policy.assumptions()));
        if (scenario.mode() != Mode.USAGE) {
            all.add(new Assumption(
                    "what counts as a need for help",
                    scenario.needFrom().name().toLowerCase(Locale.ROOT) + " dependency or more",
                    "given with the scenario",
                    Assumption.Status.ASSUMED));
        }
        return List.copyOf(all);
    }

    private List<String> remarks(Course course, Counting counting) {
        var last = course.at(course.lastYear());
        var all = new ArrayList<>(course.remarks());
        all.addAll(scenario.population().source().remarks());
        counting.withoutHours(last)
                .forEach(setting -> all.add("Hours of care in " + setting.words()
                        + " were not given: hours a week are those of the other settings."));
        counting.unpriced(last)
                .forEach(setting -> all.add("No hours, staff or cost were given for " + setting.words()
                        + ": they are left out of the totals."));
        return all;
    }

    private static String label(Mode mode) {
        return switch (mode) {
            case USAGE ->
                "Demographic pressure, not a forecast: what use of care would be if rates by age went as assumed.";
            case PREVALENCE ->
                "How many would need help, and where they would be, if need by age and the places of care went as assumed.";
            case TRANSITION -> "How people would move between settings if the yearly chances stayed as assumed.";
            case PLACES -> "How places would fill if referrals, stays and beds went as assumed.";
        };
    }
}
