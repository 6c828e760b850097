package care.trellis.exchange;

import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/** The faults of one file, gathered while it is read. */
public final class Faults {
    private static final int MOST = 200;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    public Faults(String file) {
        this.file = file;
    }

    public void add(Position at, String subject, String found, String expected) {
        faults.add(Fault.at(file, at, subject, found, expected));
    }

    public void add(care.trellis.fault.Fault fault) {
        faults.add(Fault.of(file, fault));
    }

    /** A fault that another reader of the same file found. */
    public void add(Fault fault) {
        faults.add(fault);
    }

    /** How many there are, those among them that a refusal would leave out. */
    public int count() {
        return faults.size();
    }

    /** All of them, in the order in which they were found. */
    public List<Fault> found() {
        return List.copyOf(faults);
    }

    public Unreadable refusal() {
        return new Unreadable(faults.stream().limit(MOST).toList());
    }

    /** What the engine makes of the words, or every fault of both in one refusal. */
    public <T> T refuseUnlessSound(Supplier<T> engine) {
        T made;
        try {
            made = engine.get();
        } catch (Faulty faulty) {
            addEngine(faulty);
            throw refusal();
        }
        if (!faults.isEmpty()) {
            throw refusal();
        }
        return made;
    }

    // Where the reader has already said what is wrong at a place, the engine's remark about the same place is an echo.
    private void addEngine(Faulty faulty) {
        var said = new HashSet<Position>();
        faults.forEach(fault -> said.add(fault.position()));
        for (var fault : faulty.faults()) {
            if (!said.contains(fault.at())) {
                var at = fault.at().line() == 0 ? new Position(1, 1) : fault.at();
                add(new care.trellis.fault.Fault(at, fault.subject(), fault.found(), fault.expected(), fault.advice()));
            }
        }
    }
}
