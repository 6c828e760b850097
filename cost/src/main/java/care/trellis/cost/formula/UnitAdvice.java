package care.trellis.cost.formula;

import care.trellis.cost.unit.Unit;

/** What to write so that a value in one unit becomes a value in another. */
final class UnitAdvice {
    private UnitAdvice() {}

    static String between(Unit found, Unit expected) {
        var factor = expected.base().dividedBy(found.base());
        return switch (factor.toString()) {
            case "hour/minute" -> "To turn minutes into hours, divide by 60 [minute/hour]";
            case "minute/hour" -> "To turn hours into minutes, multiply by 60 [minute/hour]";
            case "year/week" -> "To turn a figure per year into one per week, divide by weeks_per_year";
            case "week/year" -> "To turn a figure per week into one per year, multiply by weeks_per_year";
            case "1/resident" -> "To share it among residents, divide by beds × occupancy";
            case "ratio" -> "";
            default -> "To turn " + found.base() + " into " + expected.base() + ", multiply by something in " + factor;
        };
    }
}
