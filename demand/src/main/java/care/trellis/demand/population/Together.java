package care.trellis.demand.population;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several areas counted as one, in the years that all of them have. */
public final class Together {
    private Together() {}

    /**
     * The people of all parts, year by year.
     *
     * @param area what they are called together
     * @param parts areas that do not overlap, all in the same age bands
     * @throws Faulty naming every part in other bands, and parts without a year in common
     */
    public static Population of(Area area, List<Population> parts) {
        if (parts.isEmpty()) {
            throw new Faulty(Fault.of(area.name(), "no area", "one or more to count together"));
        }
        var first = parts.getFirst();
        var faults = new ArrayList<Fault>();
        for (var part : parts) {
            if (!part.bands().equals(first.bands())) {
                faults.add(Fault.of(
                        "age bands of " + part.area().name(),
                        part.bands().size() + " to " + part.bands().getLast(),
                        "the " + first.bands().size() + " of " + first.area().name()));
            }
        }
        int from = parts.stream().mapToInt(Population::firstYear).max().orElseThrow();
        int to = parts.stream().mapToInt(Population::lastYear).min().orElseThrow();
        if (to < from) {
            faults.add(Fault.of("years of " + area.name(), "none in common", "a year that every area has"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        var names = parts.stream().map(part -> part.area().name()).collect(Collectors.joining(", "));
        return Population.of(
                area,
                first.source().remarking(area.name() + " is the sum of " + names),
                first.bands(),
                from,
                to,
                (sex, band, year) -> parts.stream()
                        .mapToDouble(part -> part.people(sex, band, year))
                        .sum());
    }
}
