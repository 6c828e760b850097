package care.trellis.demand.uncertainty;

/** Something a projection rests on that is not known for sure. */
public enum Input {
    POPULATION("how the population develops"),
    USAGE_TREND("the trend in use of care"),
    DEPENDENCY_TREND("the trend in dependency"),
    STAY("how long people stay in care homes"),
    COST_GROWTH("growth of costs above inflation");

    private final String words;

    Input(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
