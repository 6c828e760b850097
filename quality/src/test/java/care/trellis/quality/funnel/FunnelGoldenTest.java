package care.trellis.quality.funnel;

import static care.trellis.quality.reference.ExpectedNumbers.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.quality.reference.ExpectedNumbers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Funnels that R's FunnelPlotR drew, column by column. */
class FunnelGoldenTest {
    private static final org.assertj.core.data.Offset<Double> NEAR = within(1e-5);

    @Test
    void transformed_values_dispersion_and_z_are_those_of_the_published_method() {
        var cases = ExpectedNumbers.rows("golden/funnel_overdispersion.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getOrDefault("case", "")));
        assertThat(cases).hasSize(5);
        cases.forEach((name, rows) -> {
            var choices = name.endsWith("_PR")
                    ? FunnelChoices.of(Kind.PROPORTION)
                    : FunnelChoices.of(Kind.RATIO).by(name.endsWith("_SHMI") ? Method.LOGARITHM : Method.SQUARE_ROOT);
            check(rows, choices, "target_transformed");
        });
    }

    @Test
    void every_english_councils_care_homes_are_where_the_published_method_puts_them() {
        var rows = ExpectedNumbers.rows("golden/funnel_cqc_la_2021.csv");
        var funnel = check(rows, FunnelChoices.of(Kind.PROPORTION), "target_transformed");
        for (int i = 0; i < rows.size(); i++) {
            var point = funnel.points().get(i);
            assertThat(point.adjustedZ()).as(point.service()).isCloseTo(number(rows.get(i), "z_adj"), NEAR);
            assertThat(point.isFarOut())
                    .as(point.service())
                    .isEqualTo("1".equals(rows.get(i).get("winsorised")));
        }
    }

    private static Funnel check(List<Map<String, String>> rows, FunnelChoices choices, String target) {
        var funnel = Funnel.of(
                rows.stream()
                        .map(row -> Counted.of(
                                row.getOrDefault("group", ""), number(row, "numerator"), number(row, "denominator")))
                        .toList(),
                choices);
        assertThat(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var point = funnel.points().get(i);
            assertThat(funnel.targetTransformed()).isCloseTo(number(row, target), NEAR);
            assertThat(funnel.phi()).as(row.toString()).isCloseTo(number(row, "phi"), NEAR);
            assertThat(funnel.tau2()).as(row.toString()).isCloseTo(number(row, "tau2"), NEAR);
            assertThat(point.transformed()).as(row.toString()).isCloseTo(number(row, "Y"), NEAR);
            assertThat(point.standardError()).as(row.toString()).isCloseTo(number(row, "s"), NEAR);
            assertThat(point.z()).as(row.toString()).isCloseTo(number(row, "Uzscore"), NEAR);
            if (row.getOrDefault("Wuzscore", "").isEmpty()) {
                assertThat(point.countedZ()).as(row.toString()).isNull();
            } else {
                assertThat(point.countedZ()).as(row.toString()).isCloseTo(number(row, "Wuzscore"), NEAR);
            }
        }
        return funnel;
    }

    @Test
    void exact_poisson_limits_are_those_worked_out_elsewhere() {
        for (var row : ExpectedNumbers.rows("golden/funnel_exact_poisson_limits.csv")) {
            double expected = number(row, "number_seq");
            var by95 = PoissonLimits.of(expected, 0.95);
            var by998 = PoissonLimits.of(expected, 0.998);
            assertThat(by95.lower()).isCloseTo(number(row, "ll95"), NEAR);
            assertThat(by95.upper()).isCloseTo(number(row, "ul95"), NEAR);
            assertThat(by998.lower()).isCloseTo(number(row, "ll998"), NEAR);
            assertThat(by998.upper()).isCloseTo(number(row, "ul998"), NEAR);
        }
    }
}
