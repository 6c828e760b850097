package care.trellis.quality.rating;

/** What one service's answers in one domain come to: sums only, so that it is a pure function of that service. */
final class ServiceSums {
    static final int RESPONDENTS = Respondent.values().length;
    static final int WAYS = Collected.values().length;

    final int[] heardBy = new int[RESPONDENTS];
    final double[] scoreBy = new double[RESPONDENTS];
    final double[] weightBy = new double[RESPONDENTS];
    final int[] selectedBy = new int[WAYS];
    int heard;
    int tooOld;
    int later;
    int superseded;
    /** Σ x, unweighted. */
    double scores;
    /** Σ (x − mean)², unweighted. */
    double within;
    /** Σ w. */
    double weights;
    /** Σ w². */
    double squaredWeights;
    /** Σ w x. */
    double weightedScores;
    /** Σ of the ages of the votes, days. */
    double days;

    int newest = Integer.MIN_VALUE;
    int oldest = Integer.MAX_VALUE;

    /** The sums over the rows from one place of an order to before another. */
    static ServiceSums of(Answers answers, Votes votes, int[] order, int from, int to, Ageing ageing) {
        var sums = new ServiceSums();
        for (int k = from; k < to; k++) {
            int i = order[k];
            switch (votes.status[i]) {
                case Votes.COUNTED -> sums.count(answers, votes.score[i], i, ageing);
                case Votes.SELECTED -> sums.selectedBy[answers.collected[i]]++;
                case Votes.TOO_OLD -> sums.tooOld++;
                case Votes.LATER -> sums.later++;
                default -> sums.superseded++;
            }
        }
        double mean = sums.scores / sums.heard;
        for (int k = from; k < to; k++) {
            int i = order[k];
            if (votes.status[i] == Votes.COUNTED) {
                double off = votes.score[i] - mean;
                sums.within += off * off;
            }
        }
        return sums;
    }

    private void count(Answers answers, double score, int i, Ageing ageing) {
        int by = answers.respondent[i];
        int day = answers.day[i];
        double weight = ageing.weight(day);
        heard++;
        heardBy[by]++;
        scores += score;
        scoreBy[by] += score;
        weights += weight;
        squaredWeights += weight * weight;
        weightedScores += weight * score;
        weightBy[by] += weight;
        if (day != Answers.NO_DATE) {
            days += ageing.days(day);
            newest = Math.max(newest, day);
            oldest = Math.min(oldest, day);
        }
    }

    /** n = (Σ w)² / Σ w² (Kish 1965): the answers of today that would say as much. */
    double effective() {
        return weights * weights / squaredWeights;
    }

    /** The weighted mean score. */
    double mean() {
        return weightedScores / weights;
    }

    /** The weighted share of one kind of respondent, 0 to 1. */
    double share(Respondent by) {
        return weightBy[by.column()] / weights;
    }
}
