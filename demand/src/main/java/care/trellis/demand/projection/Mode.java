package care.trellis.demand.projection;

/** How a projection was made; printed on every result. */
public enum Mode {
    /** Rates of use by sex and age, with a trend, on a projected population: demographic pressure, not a forecast. */
    USAGE("usage"),
    /** How many need help by sex and age, and where people with such needs are cared for. */
    PREVALENCE("prevalence"),
    /** People move between settings, grow older and die, year by year. */
    TRANSITION("transition"),
    /** Places: referrals, waiting, beds, leavers, in small steps of time. */
    PLACES("stock-flow of places");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
