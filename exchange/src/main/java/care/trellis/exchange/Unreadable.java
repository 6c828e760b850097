package care.trellis.exchange;

import care.trellis.fault.Faulty;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used; every fault in it is named, in the order in which it stands in the file. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public Unreadable(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refusal must name at least one fault");
        }
        this.faults = faults.stream()
                .sorted(Comparator.comparing(Fault::position))
                .distinct()
                .toList();
    }

    /** The engine's refusal of what a file holds. */
    public static Unreadable of(String file, Faulty faulty) {
        return new Unreadable(
                faulty.faults().stream().map(fault -> Fault.of(file, fault)).toList());
    }

    public List<Fault> faults() {
        return faults;
    }
}
