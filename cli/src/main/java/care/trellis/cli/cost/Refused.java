package care.trellis.cli.cost;

import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.exchange.Fault;
import care.trellis.exchange.Unreadable;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;

/** The options of a command line that the engine refused, gathered so that all are named at once. */
final class Refused {
    private final List<Fault> faults = new ArrayList<>();

    /** The inputs after a change, or as they were where it was refused. */
    Inputs change(Inputs inputs, String written, Change change) {
        return change(inputs, written, List.of(change));
    }

    Inputs change(Inputs inputs, String written, List<Change> changes) {
        try {
            return inputs.with(changes);
        } catch (Faulty faulty) {
            faulty.faults().forEach(fault -> faults.add(Fault.of(written, fault)));
            return inputs;
        }
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw new Unreadable(faults);
        }
    }
}
