package care.trellis.quality.rating;

import static care.trellis.quality.rating.Say.answer;
import static care.trellis.quality.rating.Say.by;
import static care.trellis.quality.rating.Say.collected;
import static care.trellis.quality.rating.Say.others;
import static care.trellis.quality.rating.Say.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Ratings RATINGS = Ratings.of(
            Answers.of(with(
                    others(),
                    by(Respondent.RELATIVE_OR_ADVOCATE, "B", 0),
                    answer("A", 1),
                    collected(Collected.CONCERN, 0),
                    collected(Collected.VOLUNTEERED, 3),
                    collected(Collected.CONCERN, 0))),
            List.of(Service.of("A", 9), Service.of("B", 9)),
            Say.RULES);

    private static Step step(String service, String name) {
        return RATINGS.explain(Say.of(RATINGS, service)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_says_what_was_heard_and_what_was_set_aside() {
        assertThat(step("A", "n").working())
                .isEqualTo("1 heard; set aside: 0 too old, 0 later than 2025-03-31, 0 superseded; at weight 0: 1"
                        + " volunteered, 2 a concern or complaint");
        assertThat(step("B", "n").working()).doesNotContain("weight 0");
        assertThat(step("A", "worst case").working()).isEqualTo("with 8 of 9 not heard, each at 0");
        assertThat(step("A", "best case").working()).isEqualTo("with 8 of 9 not heard, each at 3");
        assertThat(step("A", "words").working()).isEqualTo("1 heard, 5 needed");
        assertThat(step("B", "words").working()).isEmpty();
    }

    @Test
    void it_puts_the_figures_into_the_formulas() {
        var model = Say.model(RATINGS);
        var estimate = Say.estimate(RATINGS, "B");
        double slope = model.slope(Respondent.RELATIVE_OR_ADVOCATE);

        assertThat(step("B", "β of a relative or advocate").working()).isEqualTo("beside the person");
        assertThat(step("B", "a").working())
                .isEqualTo(Explaining.figure(estimate.mean()) + " − " + Explaining.figure(slope) + " × (0.2 − 0.5)");
        assertThat(step("B", "τ²").formula()).startsWith("Σ (a − μ)²");
        assertThat(step("B", "τ²").working()).isEmpty();
        assertThat(step("B", "μ").formula()).startsWith("Σ W a / Σ W");
        assertThat(step("B", "μ").working()).isEqualTo("Σ W = " + Explaining.figure(model.sumOfWeights()));
        assertThat(step("B", "variance").formula()).contains("2 / (J − 3)");
        assertThat(step("B", "effective n").working()).isEqualTo("Σw = 5");
        assertThat(step("B", "v").result()).isEqualTo(Explaining.figure(estimate.v()));
        assertThat(step("B", "B").working())
                .isEqualTo("10 / 12 · " + Explaining.figure(estimate.v()) + " / (" + Explaining.figure(estimate.v())
                        + " + " + Explaining.figure(model.tau2()) + ")");
    }

    @Test
    void it_says_where_no_slope_could_be_told() {
        var ratings = Say.rate(with(others(), by(Respondent.RELATIVE_OR_ADVOCATE, "Z", 0)));
        assertThat(ratings.explain(Say.of(ratings, "B")))
                .anyMatch(step -> step.working().equals("no service heard both, so 0") && step.value() == 0);
    }

    @Test
    void what_would_change_it_names_the_means_that_would() {
        var change = RATINGS.whatWouldChange(Say.of(RATINGS, "D"));
        assertThat(change.sentences()).isNotEmpty();
        var five = Say.rate(with(others(), answer("G", 1.5), answer("H", 1.5)));
        var told = five.whatWouldChange(Say.of(five, "H"));
        assertThat(told.sentences().getFirst())
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "With as many answers, an adjusted mean below %.2f would be clearly below the usual range, and one"
                                + " above %.2f clearly better; it is %.2f.",
                        told.clearlyBelow().orElseThrow(),
                        told.clearlyBetter().orElseThrow(),
                        Say.estimate(five, "H").adjusted()));
        assertThat(told.sentences().getLast()).endsWith("clearly better than the usual range.");
    }

    @Test
    void figures_have_four_decimals_at_most() {
        assertThat(Explaining.figure(2)).isEqualTo("2");
        assertThat(Explaining.figure(0.50)).isEqualTo("0.5");
        assertThat(Explaining.figure(1.234567)).isEqualTo("1.2346");
        assertThat(Explaining.figure(100)).isEqualTo("100");
        assertThat(Explaining.figure(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    }
}
