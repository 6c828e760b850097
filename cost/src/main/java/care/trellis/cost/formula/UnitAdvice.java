package care.trellis.cost.formula;

import care.trellis.cost.unit.Unit;

/** What to write so that a value in one unit becomes a value in another. */
final class UnitAdvice {
    private UnitAdvice() {}

    static String between(Unit found, Unit expected) {
        var factor = expected.base().dividedBy(found.base());
        return switch (factor.toString()) {
            case "ratio" -> "";
            case "hour/minute" -> turn(found, "minute", "hour") + ", divide by 60 [minute/hour]";
            case "minute/hour" -> turn(found, "hour", "minute") + ", multiply by 60 [minute/hour]";
            case "year/week" -> turn(found, "week", "year") + ", divide by weeks per year [week/year]";
            case "week/year" -> turn(found, "year", "week") + ", multiply by weeks per year [week/year]";
            case "1/resident" -> "To share it among residents, divide by beds × occupancy";
            default -> "To turn " + found.base() + " into " + expected.base() + ", multiply by something in " + factor;
        };
    }

    // Minutes become hours by the same division that makes a figure per hour one per minute.
    private static String turn(Unit found, String above, String below) {
        return found.powers().getOrDefault(above, 0) > 0
                ? "To turn " + above + "s into " + below + "s"
                : "To turn a figure per " + below + " into one per " + above;
    }
}
