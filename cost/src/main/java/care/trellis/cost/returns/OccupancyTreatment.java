package care.trellis.cost.returns;

import java.math.BigDecimal;
import java.util.List;

/** What is done about homes with empty beds, whose fixed costs are spread over fewer residents. */
public sealed interface OccupancyTreatment {
    /** Nothing. */
    record AsReturned() implements OccupancyTreatment {}

    /**
     * A home below the floor is costed as if it stood at the floor: a fixed cost per resident times occupancy ÷ floor.
     *
     * @param floor fraction, in (0, 1]
     * @param fixed ids, labels or aliases of the lines that do not vary with residents; empty for all
     */
    record RaisedToFloor(BigDecimal floor, List<String> fixed) implements OccupancyTreatment {
        public RaisedToFloor {
            check(floor);
            fixed = List.copyOf(fixed);
        }
    }

    /**
     * Only homes at or above the floor count.
     *
     * @param floor fraction, in (0, 1]
     */
    record OnlyAbove(BigDecimal floor) implements OccupancyTreatment {
        public OnlyAbove {
            check(floor);
        }
    }

    private static void check(BigDecimal floor) {
        if (floor.signum() <= 0 || floor.compareTo(BigDecimal.ONE) > 0) {
            throw new care.trellis.fault.Faulty(care.trellis.fault.Fault.of(
                    "occupancy floor", floor.toString(), "a fraction above 0 and at most 1, such as 0.9"));
        }
    }
}
