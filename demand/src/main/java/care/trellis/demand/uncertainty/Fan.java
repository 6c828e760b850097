package care.trellis.demand.uncertainty;

import care.trellis.demand.projection.Assumption;
import care.trellis.demand.scenario.Measure;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.List;
import java.util.Map;

/**
 * How far the figures of a projection may spread: of a hundred futures, ten lie below {@code low}, fifty below {@code middle} and
 * ninety below {@code high}, if the inputs spread as assumed. What nobody thought of is not in it.
 *
 * @param scenario its name
 * @param draws how many futures
 * @param seed that gives the same futures again
 * @param bands by measure, year by year
 * @param drivers of the last year by measure, the one that matters most first
 * @param assumptions what the spread rests on
 */
public record Fan(
        String scenario,
        int draws,
        long seed,
        Map<Measure, List<Band>> bands,
        Map<Measure, List<Driver>> drivers,
        List<Assumption> assumptions) {
    /** The spread of a year. */
    public record Band(int year, double low, double middle, double high) {}

    public Fan {
        bands = Map.copyOf(bands);
        drivers = Map.copyOf(drivers);
        assumptions = List.copyOf(assumptions);
    }

    /** The measures there are bands of, in their order. */
    public List<Measure> measures() {
        return bands.keySet().stream().sorted().toList();
    }

    public List<Band> of(Measure measure) {
        return there(bands.get(measure), measure);
    }

    public Band at(Measure measure, int year) {
        return of(measure).stream()
                .filter(band -> band.year() == year)
                .findFirst()
                .orElseThrow(() ->
                        new Faulty(Fault.of("spread of " + measure.words(), "asked for " + year, "a year in it")));
    }

    public List<Driver> drivers(Measure measure) {
        return there(drivers.get(measure), measure);
    }

    private static <T> List<T> there(@org.jspecify.annotations.Nullable List<T> found, Measure measure) {
        if (found == null) {
            throw new Faulty(
                    Fault.of("spread", "none of " + measure.words(), "a measure the mode of the projection tells"));
        }
        return found;
    }
}
