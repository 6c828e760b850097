package care.trellis.quality.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Answers of tests, in few words. */
final class Say {
    static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
    static final RatingRules RULES = RatingRules.asAt(TODAY);
    static final String DOMAIN = "dignity";

    private Say() {}

    static Answer answer(String service, double score) {
        return new Answer(service, DOMAIN, score, Respondent.SELF, Collected.RANDOM_INVITATION, "", TODAY);
    }

    static Answer by(Respondent respondent, String service, double score) {
        return new Answer(service, DOMAIN, score, respondent, Collected.RANDOM_INVITATION, "", TODAY);
    }

    static Answer resident(String resident, Respondent respondent, double score, LocalDate date) {
        return new Answer("A", DOMAIN, score, respondent, Collected.CENSUS, resident, date);
    }

    static Answer collected(Collected how, double score) {
        return new Answer("A", DOMAIN, score, Respondent.SELF, how, "", TODAY);
    }

    static Answer on(LocalDate date, String service, double score) {
        return new Answer(service, DOMAIN, score, Respondent.SELF, Collected.CENSUS, "", date);
    }

    /** Twelve services B, C, D … of four answers each, whose means lie from 0.75 to 2.25. */
    static List<Answer> others() {
        var answers = new ArrayList<Answer>();
        for (int j = 0; j < 12; j++) {
            var service = String.valueOf((char) ('B' + j));
            for (double off : new double[] {-0.75, -0.25, 0.25, 0.75}) {
                answers.add(answer(service, 0.75 + 1.5 * j / 11 + off));
            }
        }
        return answers;
    }

    static Ratings rate(List<Answer> answers) {
        return Ratings.of(Answers.of(answers), RULES);
    }

    static Rating of(Ratings ratings, String service) {
        return ratings.rating(service, DOMAIN).orElseThrow();
    }

    static Model model(Ratings ratings) {
        return Objects.requireNonNull(ratings.fits().getFirst().model());
    }

    static Estimate estimate(Ratings ratings, String service) {
        return Objects.requireNonNull(of(ratings, service).estimate());
    }

    static List<Answer> with(List<Answer> answers, Answer... more) {
        var all = new ArrayList<>(answers);
        all.addAll(List.of(more));
        return all;
    }
}
