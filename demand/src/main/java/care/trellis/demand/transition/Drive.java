package care.trellis.demand.transition;

/**
 * What multiplies the rates of one year.
 *
 * @param rates by {@link Driver}
 * @param leavingFirst fraction of residents in their first year who leave, by death or alive
 * @param leavingLater of residents in later years
 */
@SuppressWarnings("ArrayRecordComponent") // read millions of times in the innermost loop and never handed out
record Drive(double[] rates, double leavingFirst, double leavingLater) {
    static Drive of(Rates rates, int year, int baseYear) {
        return new Drive(
                rates(rates, year, baseYear, rates.stay().present()),
                rates.stay().leavingFirst(),
                rates.stay().leavingLater());
    }

    /** The multipliers with nobody gone again whom a care home took in within the year. */
    static double[] greatest(Rates rates, int year, int baseYear) {
        return rates(rates, year, baseYear, 1);
    }

    private static double[] rates(Rates rates, int year, int baseYear, double present) {
        double phase = rates.help().phase(year);
        var by = new double[Driver.values().length];
        for (var driver : Driver.values()) {
            by[place(driver)] = switch (driver) {
                case WORSENING -> 1 - rates.help().avoided() * phase;
                case HELPED -> phase;
                case ADMISSION -> present * Math.exp(rates.trend() * (year - baseYear));
                case RECOVERING, FIXED -> 1;
            };
        }
        return by;
    }

    @SuppressWarnings("EnumOrdinal") // a place in memory
    static int place(Driver driver) {
        return driver.ordinal();
    }
}
