package care.trellis.demand.projection;

import care.trellis.demand.population.AgeBand;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Values by age: bands that follow one another without gap or overlap up to an open one. Nothing is said of people younger
 * than the first band.
 *
 * @param subject what is given, in words
 */
public record ByAge<T>(String subject, List<Entry<T>> entries) {
    /** One band and what holds in it. */
    public record Entry<T>(AgeBand ages, T value) {}

    public ByAge {
        entries = entries.stream()
                .sorted(Comparator.comparingInt(entry -> entry.ages().from()))
                .toList();
        var faults = new ArrayList<Fault>();
        for (int i = 1; i < entries.size(); i++) {
            var before = entries.get(i - 1).ages();
            var here = entries.get(i).ages();
            if (before.isOpen() || here.from() != before.to() + 1) {
                faults.add(Fault.of(
                        "ages of " + subject,
                        before + ", then " + here,
                        "bands that follow one another without gap or overlap"));
            }
        }
        if (entries.isEmpty() || !entries.getLast().ages().isOpen()) {
            faults.add(Fault.of(
                    "ages of " + subject,
                    entries.isEmpty()
                            ? "none"
                            : "the last is " + entries.getLast().ages(),
                    "an open band at the end, such as 85 and over"));
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /**
     * What holds in a band; empty where it is younger than the first.
     *
     * @throws Faulty where the band straddles an end of the bands here
     */
    public Optional<T> at(AgeBand band) {
        for (var entry : entries) {
            if (entry.ages().contains(band)) {
                return Optional.of(entry.value());
            }
            if (band.overlaps(entry.ages())) {
                throw new Faulty(Fault.of(
                        "ages of " + subject,
                        "the band " + entry.ages() + " beside people counted together in " + band,
                        "bands that end where bands of the population end"));
            }
        }
        return Optional.empty();
    }
}
