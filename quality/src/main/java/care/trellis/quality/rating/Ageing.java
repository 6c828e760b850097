package care.trellis.quality.rating;

/** How much an answer still counts: 0.5^(age / half-life), age in months of 30.4375 days; 1 where it has no date. */
final class Ageing {
    static final double DAYS_A_MONTH = 365.25 / 12;

    private final long today;
    private final double[] weights;

    Ageing(RatingRules rules) {
        today = rules.asAt().toEpochDay();
        int oldest =
                Math.toIntExact(today - rules.asAt().minusMonths(rules.window()).toEpochDay());
        weights = new double[oldest + 1];
        for (int age = 0; age <= oldest; age++) {
            weights[age] = Math.pow(0.5, age / DAYS_A_MONTH / rules.halfLife());
        }
    }

    double weight(int day) {
        return day == Answers.NO_DATE ? 1 : weights[days(day)];
    }

    /** Age in days of an answer within the window. */
    int days(int day) {
        return (int) (today - day);
    }
}
