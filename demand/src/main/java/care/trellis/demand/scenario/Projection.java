package care.trellis.demand.scenario;

import care.trellis.demand.population.Area;
import care.trellis.demand.population.PopulationSource;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.projection.Mode;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;

/**
 * A future under stated assumptions, with its working and how wrong the method was before.
 *
 * @param name of the scenario
 * @param label what this kind of projection is and is not, in a sentence
 * @param source of the population
 * @param priceYear whose prices costs are in
 * @param assumptions everything it rests on besides the population
 * @param years from the base year to the last
 * @param conservation the count of people against the population
 * @param backTests how wrong the same kind of method was before; never empty
 * @param working of the headline figures of the first and last year
 * @param remarks what a reader must know; may be empty
 */
public record Projection(
        String name,
        Mode mode,
        String label,
        Area area,
        int baseYear,
        PopulationSource source,
        int priceYear,
        List<Assumption> assumptions,
        List<OutlookYear> years,
        Conservation conservation,
        List<BackTest> backTests,
        List<Step> working,
        List<String> remarks) {
    public Projection {
        assumptions = List.copyOf(assumptions);
        years = List.copyOf(years);
        backTests = List.copyOf(backTests);
        working = List.copyOf(working);
        remarks = List.copyOf(remarks);
        if (backTests.isEmpty()) {
            throw new Faulty(Fault.of("projection " + name, "no back-test", "how wrong the method was before"));
        }
    }

    public OutlookYear first() {
        return years.getFirst();
    }

    public OutlookYear last() {
        return years.getLast();
    }

    public int lastYear() {
        return last().year();
    }

    public OutlookYear at(int year) {
        if (year < baseYear || year > lastYear()) {
            throw new Faulty(Fault.of(
                    "projection " + name, "asked for " + year, "a year from " + baseYear + " to " + lastYear()));
        }
        return years.get(year - baseYear);
    }
}
