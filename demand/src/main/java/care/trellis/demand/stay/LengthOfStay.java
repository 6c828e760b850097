package care.trellis.demand.stay;

/** How long a completed stay in a care home lasts, from admission to its end (by death or by moving on). */
public sealed interface LengthOfStay permits SteadyStay, TwoPieceStay {
    /** Days in a month of the calendar, on average. */
    double DAYS_A_MONTH = 365.25 / 12;

    /** Mean completed stay, days. */
    double mean();

    /** Days by which half of those admitted have left. */
    double median();

    /**
     * The share of those admitted who are still there.
     *
     * @param days since admission, 0 or more
     */
    double survival(double days);

    /** Mean completed stay, months. */
    default double meanMonths() {
        return mean() / DAYS_A_MONTH;
    }

    /** As a list of assumptions says it. */
    String words();
}
