package care.trellis.demand.projection;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Population;
import care.trellis.demand.population.Sex;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The course of a population by the terms of its strata. */
final class StrataCourse {
    private final Strata method;
    private final Population population;
    private final int baseYear;
    private final int lastYear;
    private final double stay;
    private final Set<String> remarks = new LinkedHashSet<>();

    StrataCourse(Strata method, Population population, int baseYear, int lastYear) {
        this.method = method;
        this.population = population;
        this.baseYear = baseYear;
        this.lastYear = lastYear;
        this.stay = method.shift().stay();
        if (lastYear < baseYear || baseYear < population.firstYear() || lastYear > population.lastYear()) {
            throw new Faulty(Fault.of(
                    "years of the projection",
                    baseYear + " to " + lastYear,
                    "years of the population of " + population.area().name() + ", from " + population.firstYear()
                            + " to " + population.lastYear()));
        }
    }

    Course run() {
        var years = new ArrayList<Cells>();
        for (int year = baseYear; year <= lastYear; year++) {
            years.add(new Cells(population.bands()));
        }
        for (var sex : Sex.values()) {
            for (int band = 0; band < population.bands().size(); band++) {
                stratum(sex, band, years);
            }
        }
        return new Course(baseYear, years, List.of(), List.copyOf(remarks));
    }

    private void stratum(Sex sex, int band, List<Cells> years) {
        var ages = population.bands().get(band);
        var terms = method.terms(sex, ages);
        var parts = terms.stream()
                .map(term -> term.stay() ? term.parts() : Stay.on(term.parts(), stay))
                .toList();
        var rest = Stay.on(method.rest(sex, ages), stay);
        for (int n = 0; n < years.size(); n++) {
            double people = population.people(sex, band, baseYear + n);
            double total = 0;
            for (var term : terms) {
                total += term.level(n, stay);
            }
            double scale = total > 1 ? 1 / total : 1;
            if (total > 1) {
                remark(sex, ages, baseYear + n);
            }
            for (int i = 0; i < terms.size(); i++) {
                put(
                        years.get(n),
                        sex,
                        band,
                        parts.get(i),
                        people * scale * terms.get(i).level(n, stay));
            }
            put(years.get(n), sex, band, rest, people * Math.max(0, 1 - total));
        }
    }

    private static void put(Cells cells, Sex sex, int band, List<Term.Part> parts, double people) {
        for (var part : parts) {
            cells.add(sex, band, part.dependency(), part.setting(), people * part.share());
        }
    }

    private final Set<String> capped = new LinkedHashSet<>();

    private void remark(Sex sex, AgeBand ages, int year) {
        var who = (sex == Sex.FEMALE ? "women" : "men") + " aged " + ages;
        if (capped.add(who)) {
            remarks.add("From " + year + " the rates of " + who
                    + " come to more than one for each person; they are held at 1 together.");
        }
    }
}
