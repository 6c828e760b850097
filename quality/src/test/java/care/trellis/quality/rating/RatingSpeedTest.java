package care.trellis.quality.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RatingSpeedTest {
    private static final int SERVICES = 30_000;
    private static final int ANSWERS = 1_000_000;
    private static final int TRIES = 7;

    @Test
    void a_million_answers_about_thirty_thousand_services_are_rated_in_under_a_second() {
        var answers = answers();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TRIES; i++) {
            long before = System.nanoTime();
            var ratings = Ratings.of(answers, List.of(), Say.RULES, 2);
            best = Math.min(best, (System.nanoTime() - before) / 1e9);
            assertThat(ratings.ratings()).hasSize(SERVICES);
        }
        assertThat(best).isLessThan(1);
    }

    private static Answers answers() {
        var random = new SplittableRandom(1);
        var answers = new Answers.Builder();
        for (int i = 0; i < ANSWERS; i++) {
            int service = i % SERVICES;
            int score = (int) Math.clamp(Math.round(1.5 + 0.3 * Math.sin(service) + random.nextGaussian()), 0, 3);
            answers.add(
                    "S" + service,
                    "",
                    score,
                    Respondent.values()[random.nextInt(3)],
                    Collected.RANDOM_INVITATION,
                    "R" + i / SERVICES,
                    Say.TODAY.minusDays(random.nextInt(700)));
        }
        return answers.build();
    }
}
