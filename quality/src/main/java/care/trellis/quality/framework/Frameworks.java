package care.trellis.quality.framework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Several frameworks, of which a day selects. */
public record Frameworks(List<Framework> all) {
    public Frameworks {
        all = List.copyOf(all);
        var seen = new HashSet<String>();
        for (var framework : all) {
            if (!seen.add(framework.id() + " " + framework.version())) {
                throw new IllegalArgumentException(
                        "the framework " + framework.id() + ", version " + framework.version() + ", is there twice");
            }
        }
    }

    public Optional<Framework> named(String id) {
        return all.stream().filter(framework -> framework.id().equals(id)).findFirst();
    }

    /** Those in force on a day; two of one family while one is being brought in. */
    public List<Framework> inForce(LocalDate day) {
        return all.stream().filter(framework -> framework.isInForce(day)).toList();
    }

    /** The one of a family in force on a day; the later one where two are. Empty where none is. */
    public Optional<Framework> inForce(String family, LocalDate day) {
        return inForce(day).stream()
                .filter(framework -> framework.family().equals(family))
                .max(Comparator.comparing(framework -> framework.from().orElse(LocalDate.MIN)));
    }
}
