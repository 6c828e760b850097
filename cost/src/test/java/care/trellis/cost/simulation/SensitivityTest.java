package care.trellis.cost.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.Models;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.simulation.Sensitivity.Influence;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityTest {
    private static final int DRAWS = 100_000;

    /** Ishigami and Homma 1990 with a = 7, b = 0.1; the indices in closed form are in Saltelli et al. 2008, p. 179. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void the_function_of_ishigami_has_its_indices(int input) {
        double a = 7;
        double b = 0.1;
        double pi4 = Math.pow(Math.PI, 4);
        double alone = 0.5 * Math.pow(1 + b * pi4 / 5, 2);
        double second = a * a / 8;
        double together = b * b * pi4 * pi4 * 8 / 225;
        double variance = alone + second + together;
        double[] first = {alone / variance, second / variance, 0};
        double[] total = {(alone + together) / variance, second / variance, together / variance};

        var indices = estimated(input);
        assertThat(indices.firstOrder()).isCloseTo(first[input], Offset.offset(5 * indices.firstOrderError()));
        assertThat(indices.total()).isCloseTo(total[input], Offset.offset(5 * indices.totalError()));
        assertThat(indices.firstOrderError()).isBetween(1e-4, 0.01);
        assertThat(indices.totalError()).isBetween(1e-4, 0.01);
    }

    private static SobolIndices estimated(int input) {
        var random = new Random(3);
        var a = new double[DRAWS];
        var b = new double[DRAWS];
        var ab = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            var atA = point(random);
            var atB = point(random);
            a[i] = ishigami(atA);
            b[i] = ishigami(atB);
            atA[input] = atB[input];
            ab[i] = ishigami(atA);
        }
        return SobolIndices.estimated(a, b, ab);
    }

    private static double[] point(Random random) {
        var point = new double[3];
        for (int i = 0; i < 3; i++) {
            point[i] = Math.PI * (2 * random.nextDouble() - 1);
        }
        return point;
    }

    private static double ishigami(double[] x) {
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    @Test
    void in_a_sum_each_input_has_the_share_of_its_own_variance() {
        var model = Models.named("linear")
                .parameter("first", "GBP/visit", "10")
                .varies("normal", "mean", "10", "sd", "1")
                .parameter("second", "GBP/visit", "10")
                .varies("normal", "mean", "10", "sd", "2")
                .parameter("third", "GBP/visit", "10")
                .varies("triangular", "low", "4", "mode", "10", "high", "16")
                .parameter("idle", "GBP/visit", "10")
                .varies("normal", "mean", "10", "sd", "9")
                .block("all", "GBP/visit")
                .line("line", "3 * first + second + third")
                .line("other", "idle - idle")
                .total("price", "GBP/visit", "all")
                .load();
        var sensitivity = Sensitivity.of(Service.of("home", Inputs.of(model)), 5, DRAWS);
        // variances 9, 4 and 6² ÷ 6
        assertThat(sensitivity.influences())
                .extracting(influence -> influence.input().id())
                .containsExactly("first", "third", "second", "idle");
        assertThat(sensitivity.influences().getLast().indices().total()).isZero();
        double[] shares = {9 / 19.0, 6 / 19.0, 4 / 19.0};
        for (int i = 0; i < 3; i++) {
            var indices = sensitivity.influences().get(i).indices();
            assertThat(indices.firstOrder()).isCloseTo(shares[i], Offset.offset(5 * indices.firstOrderError()));
            assertThat(indices.total()).isCloseTo(shares[i], Offset.offset(5 * indices.totalError()));
        }
        assertThat(sensitivity.summary().sd()).isCloseTo(Math.sqrt(19), Offset.offset(0.1));
        assertThat(sensitivity.summary().mean()).isCloseTo(50, Offset.offset(0.1));
    }

    @Test
    void a_product_shares_some_of_its_variance_between_its_factors() {
        var model = Models.named("product")
                .parameter("first", "GBP/visit", "1")
                .varies("normal", "mean", "1", "sd", "0.5")
                .parameter("factor", "ratio", "1")
                .varies("normal", "mean", "1", "sd", "0.5")
                .block("all", "GBP/visit")
                .line("line", "first * factor")
                .total("price", "GBP/visit", "all")
                .load();
        // Var = 2 × 0.25 + 0.0625; each alone 0.25, with the other 0.3125
        for (Influence influence :
                Sensitivity.of(Service.of("home", Inputs.of(model)), 5, DRAWS).influences()) {
            var indices = influence.indices();
            assertThat(indices.firstOrder()).isCloseTo(4 / 9.0, Offset.offset(5 * indices.firstOrderError()));
            assertThat(indices.total()).isCloseTo(5 / 9.0, Offset.offset(5 * indices.totalError()));
        }
    }

    @Test
    void where_nothing_is_uncertain_nothing_matters() {
        var sensitivity =
                Sensitivity.of(Service.of("home", Inputs.of(Models.careHome().load())), 5, 10);
        assertThat(sensitivity.influences()).isEmpty();
        assertThat(sensitivity.summary().sd()).isZero();
        assertThat(SobolIndices.estimated(new double[] {2, 2}, new double[] {2, 2}, new double[] {2, 2}))
                .isEqualTo(new SobolIndices(0, 0, 0, 0));
    }

    @Test
    void samples_of_different_sizes_are_refused() {
        assertThatThrownBy(() -> SobolIndices.estimated(new double[3], new double[3], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
