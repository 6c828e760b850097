package care.trellis.fault;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What was given cannot be used; every fault is named, in the order in which it stands in the text. */
public final class Faulty extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public Faulty(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refusal must name at least one fault");
        }
        this.faults = faults.stream()
                .sorted(Comparator.comparing(Fault::at))
                .distinct()
                .toList();
    }

    public Faulty(Fault fault) {
        this(List.of(fault));
    }

    public List<Fault> faults() {
        return faults;
    }
}
