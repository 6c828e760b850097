package care.trellis.demand.population;

import care.trellis.fault.Fault;
import java.util.ArrayList;
import java.util.List;

/** Whether age bands follow one another without a gap to an open one. */
final class BandOrder {
    private BandOrder() {}

    /** What is wrong with the bands of an area; nothing where they are in order. */
    static List<Fault> faults(Area area, List<AgeBand> bands) {
        var faults = new ArrayList<Fault>();
        for (int band = 1; band < bands.size(); band++) {
            var before = bands.get(band - 1);
            if (before.isOpen() || bands.get(band).from() != before.to() + 1) {
                faults.add(Fault.of(
                        "age bands of " + area.name(),
                        before + ", then " + bands.get(band),
                        "bands that follow one another without a gap"));
            }
        }
        if (bands.isEmpty() || !bands.getLast().isOpen()) {
            faults.add(Fault.of(
                    "age bands of " + area.name(),
                    bands.isEmpty() ? "none" : "the last is " + bands.getLast(),
                    "an open band at the end, such as 90 and over"));
        }
        return faults;
    }
}
