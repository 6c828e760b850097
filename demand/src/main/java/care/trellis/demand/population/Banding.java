package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts people together in wider age bands.
 *
 * @param bands that follow one another to an open one, each beginning and ending where bands of the population do
 */
public record Banding(List<AgeBand> bands) {
    public Banding {
        bands = List.copyOf(bands);
    }

    /**
     * The same people in these bands.
     *
     * @throws Faulty naming every band of the population that straddles an end of one of these
     */
    public Population of(Population population) {
        var parts = new ArrayList<List<Integer>>();
        var faults = new ArrayList<Fault>();
        for (var band : bands) {
            var inside = new ArrayList<Integer>();
            for (int i = 0; i < population.bands().size(); i++) {
                var finer = population.bands().get(i);
                if (band.contains(finer)) {
                    inside.add(i);
                } else if (finer.overlaps(band)) {
                    faults.add(Fault.of(
                            "age band " + band,
                            "counted together in the band " + finer,
                            "a band that ends where bands of the table of "
                                    + population.area().name() + " end"));
                }
            }
            parts.add(inside);
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return Population.of(
                population.area(),
                population.source(),
                bands,
                population.firstYear(),
                population.lastYear(),
                (sex, band, year) -> parts.get(band).stream()
                        .mapToDouble(part -> population.people(sex, part, year))
                        .sum());
    }
}
