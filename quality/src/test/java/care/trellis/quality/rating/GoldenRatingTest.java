package care.trellis.quality.rating;

import static care.trellis.quality.rating.Golden.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GoldenRatingTest {
    private static final Offset<Double> CLOSE = within(1e-5);

    private static Ratings ratings() {
        var answers = new Answers.Builder();
        for (var row : Golden.rows("rating_responses_synthetic.csv")) {
            answers.add(
                    row.get("home"),
                    "",
                    figure(row, "level"),
                    row.get("relative").equals("1") ? Respondent.RELATIVE_OR_ADVOCATE : Respondent.SELF,
                    Collected.RANDOM_INVITATION,
                    "",
                    null);
        }
        return Ratings.of(answers.build(), RatingRules.asAt(LocalDate.of(2025, 3, 31)));
    }

    @Test
    void the_parameters_are_those_computed_in_r() {
        var expected = Golden.rows("rating_eb_parameters.csv").getFirst();
        var model = Objects.requireNonNull(ratings().fits().getFirst().model());

        assertThat(model.slopes()).hasSize(1);
        assertThat(model.slopes().getFirst().points()).isCloseTo(figure(expected, "b"), CLOSE);
        assertThat(model.s2()).isCloseTo(figure(expected, "s2"), CLOSE);
        assertThat(model.tau2()).isCloseTo(figure(expected, "tau2_pm"), CLOSE);
        assertThat(model.tau2()).isCloseTo(figure(expected, "tau2_metafor_pm"), CLOSE);
        assertThat(model.mean()).isCloseTo(figure(expected, "mu"), CLOSE);
    }

    @Test
    void every_home_is_rated_as_computed_in_r() {
        var ratings = ratings();
        var rows = Golden.rows("rating_eb_expected.csv");
        assertThat(ratings.ratings()).hasSameSizeAs(rows);
        for (var row : rows) {
            var rating = ratings.rating(row.get("home"), Answers.ONE_DOMAIN).orElseThrow();
            var estimate = Objects.requireNonNull(rating.estimate());
            var posterior = estimate.posterior();
            assertThat(rating.heard().heard()).isEqualTo(Integer.parseInt(row.get("n")));
            assertThat(estimate.mean()).isCloseTo(figure(row, "ybar"), CLOSE);
            assertThat(estimate.mix().getOrDefault(Respondent.RELATIVE_OR_ADVOCATE, 0.0))
                    .isCloseTo(figure(row, "r"), CLOSE);
            assertThat(estimate.adjusted()).isCloseTo(figure(row, "adj"), CLOSE);
            assertThat(estimate.v()).isCloseTo(figure(row, "v"), CLOSE);
            assertThat(posterior.shrinkage()).isCloseTo(figure(row, "B"), CLOSE);
            assertThat(posterior.value()).isCloseTo(figure(row, "post"), CLOSE);
            assertThat(posterior.variance()).isCloseTo(figure(row, "pv"), CLOSE);
            assertThat(posterior.low()).isCloseTo(figure(row, "lo90"), CLOSE);
            assertThat(posterior.high()).isCloseTo(figure(row, "hi90"), CLOSE);
            assertThat(posterior.reliability()).isCloseTo(figure(row, "reliability"), CLOSE);
            assertThat(posterior.belowStandard()).isCloseTo(figure(row, "p_below_mean"), CLOSE);
        }
    }

    @Test
    void the_random_effects_are_those_of_metafor() {
        var rows = Golden.rows("metafor_logit_blup_councils.csv");
        var y = Golden.column(rows, "yi");
        var v = Golden.column(rows, "vi");
        for (int i = 0; i < y.length; i++) {
            var share = LogitShare.of(
                    Integer.parseInt(rows.get(i).get("x")),
                    Integer.parseInt(rows.get(i).get("n")));
            assertThat(share.value()).isCloseTo(y[i], CLOSE);
            assertThat(share.variance()).isCloseTo(v[i], CLOSE);
        }
        for (var row : Golden.rows("metafor_tau2.csv")) {
            var method = switch (row.get("method")) {
                case "DL" -> RandomEffects.Method.DER_SIMONIAN_LAIRD;
                case "REML" -> RandomEffects.Method.REML;
                default -> RandomEffects.Method.PAULE_MANDEL;
            };
            var effects = RandomEffects.of(method, y, v);
            assertThat(effects.tau2()).as(row.get("method")).isCloseTo(figure(row, "tau2"), CLOSE);
            assertThat(effects.mean()).isCloseTo(figure(row, "mu"), CLOSE);
            assertThat(effects.q()).isCloseTo(figure(row, "Q"), CLOSE);
            // metafor stops when τ² changes by less than 1e-5, and prints I² in hundredths.
            assertThat(effects.i2()).isCloseTo(figure(row, "I2") / 100, CLOSE);
        }
    }

    // The file's own shrunk rates follow from the REML τ², not from Paule and Mandel's.
    @Test
    void shrunk_council_rates_are_those_of_metafor() {
        var rows = Golden.rows("metafor_logit_blup_councils.csv");
        var effects = RandomEffects.of(RandomEffects.Method.REML, Golden.column(rows, "yi"), Golden.column(rows, "vi"));
        for (var row : rows) {
            var blup = effects.blup(figure(row, "yi"), figure(row, "vi"));
            assertThat(blup.value()).isCloseTo(figure(row, "blup"), CLOSE);
            assertThat(blup.standardError()).isCloseTo(figure(row, "blup_se"), CLOSE);
            assertThat(blup.value() - 1.959963984540054 * blup.standardError())
                    .isCloseTo(figure(row, "blup_lb"), CLOSE);
            assertThat(blup.value() + 1.959963984540054 * blup.standardError())
                    .isCloseTo(figure(row, "blup_ub"), CLOSE);
        }
    }
}
