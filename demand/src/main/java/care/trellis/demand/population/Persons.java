package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of an area at one mid-year by age, women and men counted together.
 *
 * @param year the mid-year
 * @param bands of age, to an open one
 * @param people in each band, 0 or more
 */
public record Persons(Area area, PopulationSource source, int year, List<AgeBand> bands, List<Double> people) {
    private static final double MOST_PEOPLE = 2e9;

    public Persons {
        bands = List.copyOf(bands);
        people = List.copyOf(people);
        var faults = new ArrayList<Fault>(BandOrder.faults(area, bands));
        if (bands.size() != people.size()) {
            faults.add(Fault.of(
                    "persons of " + area.name(),
                    people.size() + " figures for " + bands.size() + " age bands",
                    "a figure for each"));
        }
        for (var each : people) {
            if (!(each >= 0 && each <= MOST_PEOPLE)) {
                faults.add(Fault.of("persons of " + area.name(), each.toString(), "a number of people, 0 or more"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /** A population's people at one mid-year. */
    public static Persons of(Population population, int year) {
        return new Persons(
                population.area(),
                population.source(),
                year,
                population.bands(),
                population.bands().stream()
                        .map(band -> population.people(band, year))
                        .toList());
    }

    /**
     * People within ages.
     *
     * @throws Faulty where a band straddles an end of the ages asked for
     */
    public double within(AgeBand ages) {
        double sum = 0;
        for (int band = 0; band < bands.size(); band++) {
            var here = bands.get(band);
            if (ages.contains(here)) {
                sum += people.get(band);
            } else if (here.overlaps(ages)) {
                throw new Faulty(Fault.of(
                        "ages " + ages, "counted together in the band " + here, "ends where bands of the table end"));
            }
        }
        return sum;
    }
}
