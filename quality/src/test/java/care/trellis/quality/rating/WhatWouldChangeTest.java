package care.trellis.quality.rating;

import static care.trellis.quality.rating.Say.answer;
import static care.trellis.quality.rating.Say.others;
import static care.trellis.quality.rating.Say.rate;
import static care.trellis.quality.rating.Say.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to change the words does, and a little less does not; with τ², μ and s² held as they are. */
class WhatWouldChangeTest {
    private static Verdict verdict(Model model, int heard, double adjusted, double effective) {
        return Verdict.of(heard, model.posterior(adjusted, model.s2() / effective), model.mean(), Say.RULES);
    }

    @Test
    void so_many_more_answers_are_enough_to_say_something_and_one_less_is_not() {
        var ratings = rate(with(others(), answer("A", 1), answer("A", 2)));
        var change = ratings.whatWouldChange(Say.of(ratings, "A"));
        var model = Say.model(ratings);
        int more = change.answersToSay().orElseThrow();

        assertThat(more).isGreaterThanOrEqualTo(3);
        assertThat(verdict(model, 2 + more, model.mean(), 2 + more)).isNotEqualTo(Verdict.TOO_FEW);
        assertThat(verdict(model, 1 + more, model.mean(), 1 + more)).isEqualTo(Verdict.TOO_FEW);
        assertThat(change.answersToLeave()).isEmpty();
        assertThat(change.sentences().getFirst()).startsWith("About " + more + " more answers would be enough");
    }

    @Test
    void a_silent_service_needs_as_many_as_any_other() {
        var ratings = Ratings.of(Answers.of(others()), List.of(Service.of("Silent", 9)), Say.RULES);
        var change = ratings.whatWouldChange(Say.of(ratings, "Silent"));
        var model = Say.model(ratings);
        int more = change.answersToSay().orElseThrow();

        assertThat(more).isGreaterThanOrEqualTo(5);
        assertThat(verdict(model, more, model.mean(), more)).isNotEqualTo(Verdict.TOO_FEW);
        assertThat(more == 5 || verdict(model, more - 1, model.mean(), more - 1) == Verdict.TOO_FEW)
                .isTrue();
    }

    @Test
    void a_mean_beyond_the_bounds_named_is_clear_and_one_within_is_not() {
        var answers = new ArrayList<>(others());
        for (double score : new double[] {1, 1, 2, 1, 1, 2, 2, 1}) {
            answers.add(answer("A", score));
        }
        var ratings = rate(answers);
        var rating = Say.of(ratings, "A");
        var change = ratings.whatWouldChange(rating);
        var model = Say.model(ratings);
        double below = change.clearlyBelow().orElseThrow();
        double better = change.clearlyBetter().orElseThrow();

        assertThat(rating.verdict()).isEqualTo(Verdict.ABOUT);
        assertThat(change.answersToSay()).hasValue(0);
        assertThat(verdict(model, 8, below - 1e-9, 8)).isEqualTo(Verdict.CLEARLY_BELOW);
        assertThat(verdict(model, 8, below + 1e-9, 8)).isEqualTo(Verdict.ABOUT);
        assertThat(verdict(model, 8, better + 1e-9, 8)).isEqualTo(Verdict.CLEARLY_BETTER);
        assertThat(verdict(model, 8, better - 1e-9, 8)).isEqualTo(Verdict.ABOUT);

        double adjusted = Say.estimate(ratings, "A").adjusted();
        int more = change.answersToLeave().orElseThrow();
        assertThat(verdict(model, 8 + more, adjusted, 8 + more)).isEqualTo(Verdict.CLEARLY_BELOW);
        assertThat(verdict(model, 7 + more, adjusted, 7 + more)).isEqualTo(Verdict.ABOUT);
        assertThat(change.sentences())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("With as many answers, an adjusted mean below"),
                        second -> assertThat(second)
                                .startsWith("If the mean stayed where it is, about " + more)
                                .endsWith("clearly below the usual range."));
    }

    @Test
    void a_clear_rating_says_only_what_would_make_it_less_clear() {
        var answers = new ArrayList<>(others());
        for (int i = 0; i < 20; i++) {
            answers.add(answer("A", 3));
        }
        var ratings = rate(answers);
        var change = ratings.whatWouldChange(Say.of(ratings, "A"));

        assertThat(Say.of(ratings, "A").verdict()).isEqualTo(Verdict.CLEARLY_BETTER);
        assertThat(change.answersToLeave()).hasValue(0);
        assertThat(change.sentences()).hasSize(1);
    }

    @Test
    void a_service_at_the_usual_position_leaves_it_by_no_number_of_answers() {
        var answers = new ArrayList<>(others());
        double usual = Say.model(rate(answers)).mean();
        for (int i = 0; i < 20; i++) {
            answers.add(answer("A", usual));
        }
        var ratings = rate(answers);
        var change = ratings.whatWouldChange(Say.of(ratings, "A"));

        assertThat(change.answersToLeave()).isEmpty();
        assertThat(change.sentences().getLast()).contains("no number of answers below 1,000");
    }

    @Test
    void services_that_hardly_differ_could_be_told_by_no_number_of_answers() {
        var answers = new ArrayList<Answer>();
        for (int j = 0; j < 12; j++) {
            for (double score : new double[] {0, 1, 2, 3}) {
                answers.add(answer("S" + j, score));
            }
        }
        var rules = new RatingRules(
                Scale.ZERO_TO_THREE,
                Say.TODAY,
                24,
                12,
                0.9,
                5,
                0.4,
                10,
                0.0001,
                java.util.Map.of(),
                java.util.OptionalDouble.empty(),
                java.util.Map.of());
        var ratings = Ratings.of(Answers.of(answers), rules);
        var change = ratings.whatWouldChange(Say.of(ratings, "S0"));

        assertThat(change.answersToSay()).isEmpty();
        assertThat(change.sentences().getFirst()).startsWith("No number of answers below 1,000");
    }
}
