package care.trellis.demand.money;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;

/**
 * Growth by the same share every year.
 *
 * @param perYear a fraction a year, above -1, at most 10
 */
public record GrowthRate(double perYear) {
    private static final double MOST = 10;

    public static final GrowthRate NONE = new GrowthRate(0);

    public GrowthRate {
        if (!(perYear > -1 && perYear <= MOST)) {
            throw new Faulty(Fault.of(
                    "growth", Double.toString(perYear), "a fraction a year, above -1, at most 10 (0.03 is 3 %)"));
        }
    }

    /**
     * The yearly growth that leads from one figure to another: (to ÷ from)^(1 ÷ years) − 1.
     *
     * @param from above 0
     * @param to above 0
     * @param years between them, above 0
     */
    public static GrowthRate between(double from, double to, double years) {
        if (!(from > 0 && to > 0 && years > 0)) {
            throw new Faulty(Fault.of(
                    "growth between two figures",
                    "from " + from + " to " + to + " in " + years + " years",
                    "two figures above 0 and years above 0"));
        }
        return new GrowthRate(Math.pow(to / from, 1 / years) - 1);
    }

    /** (1 + g)^years. */
    public double factor(double years) {
        return Math.pow(1 + perYear, years);
    }

    /** A figure after so many years of growth. */
    public double after(double value, double years) {
        return value * factor(years);
    }

    /** The same growth without a general rise of prices: (1 + g) ÷ (1 + inflation) − 1. */
    public GrowthRate real(GrowthRate inflation) {
        return new GrowthRate((1 + perYear) / (1 + inflation.perYear) - 1);
    }
}
