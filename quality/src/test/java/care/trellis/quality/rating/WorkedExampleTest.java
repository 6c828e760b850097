package care.trellis.quality.rating;

import static care.trellis.quality.rating.Golden.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Eighty made-up answers about twelve services by three kinds of respondent over two years. The expected figures were worked
 * out apart from this code, in numpy: least squares with a dummy for each service, scipy's brentq for τ².
 */
class WorkedExampleTest {
    private static Answers answers() {
        var answers = new Answers.Builder();
        for (var row : rows("worked-answers.csv")) {
            var type = switch (row.get("type")) {
                case "self" -> Respondent.SELF;
                case "supported" -> Respondent.SUPPORTED_SELF;
                default -> Respondent.RELATIVE_OR_ADVOCATE;
            };
            answers.add(
                    row.get("service"),
                    "",
                    figure(row, "score"),
                    type,
                    Collected.CENSUS,
                    "",
                    LocalDate.parse(row.get("date")));
        }
        return answers.build();
    }

    @Test
    void slopes_variances_and_usual_position_are_as_worked_out_in_numpy() {
        var model = Objects.requireNonNull(
                Ratings.of(answers(), Say.RULES).fits().getFirst().model());

        assertThat(model.slope(Respondent.SUPPORTED_SELF)).isCloseTo(-0.01513078, within(1e-8));
        assertThat(model.slope(Respondent.RELATIVE_OR_ADVOCATE)).isCloseTo(-0.7360263, within(1e-7));
        assertThat(model.slope(Respondent.SELF)).isZero();
        assertThat(model.s2()).isCloseTo(0.5356594495, within(1e-9));
        assertThat(model.degrees()).isEqualTo(80 - 12 - 2);
        assertThat(model.tau2()).isCloseTo(0.2655150420, within(1e-9));
        assertThat(model.mean()).isCloseTo(1.7123065688, within(1e-9));
        assertThat(model.standard()).isEqualTo(model.mean());
        assertThat(model.floored()).isFalse();
    }

    @Test
    void every_service_is_as_worked_out_in_numpy() {
        var ratings = Ratings.of(answers(), Say.RULES.withStandard(1.5));
        for (var row : rows("worked-expected.csv")) {
            var estimate = Objects.requireNonNull(ratings.rating(row.get("service"), Answers.ONE_DOMAIN)
                    .orElseThrow()
                    .estimate());
            var posterior = estimate.posterior();
            assertThat(estimate.effective()).isCloseTo(figure(row, "effective_n"), within(1e-9));
            assertThat(estimate.adjusted()).isCloseTo(figure(row, "adjusted"), within(1e-9));
            assertThat(posterior.value()).isCloseTo(figure(row, "estimate"), within(1e-9));
            assertThat(posterior.variance()).isCloseTo(figure(row, "variance"), within(1e-9));
            assertThat(posterior.low()).isCloseTo(figure(row, "low"), within(1e-8));
            assertThat(posterior.high()).isCloseTo(figure(row, "high"), within(1e-8));
            assertThat(posterior.reliability()).isCloseTo(figure(row, "reliability"), within(1e-9));
            assertThat(posterior.belowStandard()).isCloseTo(figure(row, "below_1_5"), within(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void partitions_never_change_a_figure(int partitions) {
        assertThat(Ratings.of(answers(), List.of(), Say.RULES, partitions))
                .isEqualTo(Ratings.of(answers(), List.of(), Say.RULES, 1));
    }

    @Test
    void the_steps_of_an_explanation_end_in_the_figures_of_the_rating() {
        var ratings = Ratings.of(answers(), Say.RULES);
        var rating = ratings.rating("H01", Answers.ONE_DOMAIN).orElseThrow();
        var estimate = Objects.requireNonNull(rating.estimate());
        var model = Objects.requireNonNull(ratings.fits().getFirst().model());
        var steps = ratings.explain(rating);

        assertThat(steps)
                .extracting(Step::name)
                .containsExactly(
                        "n",
                        "β of the person, with support",
                        "β of a relative or advocate",
                        "s²",
                        "τ²",
                        "μ",
                        "effective n",
                        "mean",
                        "a",
                        "v",
                        "reliability",
                        "B",
                        "estimate",
                        "variance",
                        "low end",
                        "high end",
                        "probability below 1.7123",
                        "words");
        assertThat(steps.subList(3, 17))
                .extracting(Step::value)
                .containsExactly(
                        model.s2(),
                        model.tau2(),
                        model.mean(),
                        estimate.effective(),
                        estimate.mean(),
                        estimate.adjusted(),
                        estimate.v(),
                        estimate.posterior().reliability(),
                        estimate.posterior().shrinkage(),
                        estimate.posterior().value(),
                        estimate.posterior().variance(),
                        estimate.posterior().low(),
                        estimate.posterior().high(),
                        estimate.posterior().belowStandard());
        assertThat(steps).allSatisfy(step -> assertThat(step.source()).isNotBlank());
        assertThat(steps.get(3).working()).isEqualTo("N = 80, J = 12, N − J − p = 66");
        assertThat(steps.get(11).working()).startsWith("9 / 11 · ");
        assertThat(steps.get(13).working()).contains(" + 2 / 9 × ");
    }

    private static List<CSVRecord> rows(String name) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var stream = Objects.requireNonNull(WorkedExampleTest.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
