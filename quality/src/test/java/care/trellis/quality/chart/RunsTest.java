package care.trellis.quality.chart;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.quality.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs along the median, by the two rules of Anhøj and Olesen. */
class RunsTest {
    private static Chart run(double... figures) {
        return (Chart) ChartAnswer.of(Series.ofMonths("days", figures), ChartChoices.of(ChartKind.RUN));
    }

    /** Alternately above and below 0, so that 0 is the median. */
    private static double[] alternating(int n) {
        var figures = new double[n];
        for (int i = 0; i < n; i++) {
            figures[i] = i % 2 == 0 ? 1 : -1;
        }
        return figures;
    }

    // Reckoned by R: round(log2(n)) + 3 and qbinom(0.05, n - 1, 0.5).
    @ParameterizedTest
    @CsvSource({"10, 6, 2", "12, 7, 3", "16, 7, 4", "20, 7, 6", "24, 8, 8", "30, 8, 10", "46, 9, 17", "60, 9, 23"})
    void what_chance_gives_is_as_published_by_formula(int useful, int longest, int fewest) {
        var runs = run(alternating(useful)).runs();
        assertThat(runs.useful()).isEqualTo(useful);
        assertThat(runs.longestByChance()).isEqualTo(longest);
        assertThat(runs.fewestByChance()).isEqualTo(fewest);
        assertThat(runs.crossings()).isEqualTo(useful - 1);
        assertThat(runs.longest()).isEqualTo(1);
    }

    @Test
    void figures_on_the_centre_line_are_left_out() {
        var runs = run(5, 7, 5, 7, 5, 3, 3, 5, 3, 5).runs();
        assertThat(runs.useful()).isEqualTo(5);
        assertThat(runs.longest()).isEqualTo(3);
        assertThat(runs.longestFirst()).isEqualTo(5);
        assertThat(runs.longestLast()).isEqualTo(8);
        assertThat(runs.longestAbove()).isFalse();
        assertThat(runs.crossings()).isEqualTo(1);
    }

    @Test
    void a_long_run_and_few_crossings_are_signs() {
        var chart = run(1, 2, 1, 2, 1, 2, 1, 2, 7, 8, 7, 8, 7, 8, 7, 8);
        // 16 useful figures, 8 in a row where 7 are by chance; 1 crossing where 4 are.
        assertThat(chart.signals()).extracting(Signal::rule).containsExactly(Rule.LONG_RUN, Rule.FEW_CROSSINGS);
        assertThat(chart.signals()).extracting(Signal::side).containsExactly(Side.DOWN, Side.NEITHER);
        assertThat(chart.signals().getFirst().last()).isEqualTo(7);
        assertThat(chart.signals().getFirst().sentence())
                .isEqualTo(
                        "month 1 to month 8: 8 figures in a row below the centre line of 4.5, where chance gives at most"
                                + " 7.");
        assertThat(chart.signals().getLast().sentence())
                .isEqualTo("The figures cross their centre line of 4.5 1 time, where chance gives at least 4.");
        assertThat(chart.points().getFirst().rules()).containsExactly(Rule.LONG_RUN);
        assertThat(chart.points().getLast().rules()).isEmpty();
        var above = run(7, 8, 7, 8, 7, 8, 7, 8, 1, 2, 1, 2, 1, 2, 1, 2);
        assertThat(above.signals().getFirst().side()).isEqualTo(Side.UP);
    }

    @Test
    void exactly_as_many_as_chance_gives_are_no_sign() {
        // 16 useful: a run of 7 and 4 crossings.
        var chart = run(1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 1, 9, 9, 9, 9);
        assertThat(chart.runs().longest()).isEqualTo(7);
        assertThat(chart.runs().isLong()).isFalse();
        assertThat(chart.runs().crossings()).isEqualTo(3);
        assertThat(chart.runs().isCrossedSeldom()).isTrue();
        var four = run(1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 1, 9, 9, 9, 9, 5, 5, 1, 9);
        assertThat(four.runs().crossings()).isEqualTo(5);
    }

    @Test
    void fewer_than_ten_useful_figures_say_nothing() {
        var chart = run(1, 1, 1, 1, 9, 9, 9, 9, 5);
        assertThat(chart.runs().useful()).isEqualTo(8);
        assertThat(chart.runs().isCrossedSeldom()).isFalse();
        assertThat(chart.signals()).isEmpty();
        var none = run(4, 4, 4).runs();
        assertThat(none.useful()).isZero();
        assertThat(none.longestByChance()).isZero();
        assertThat(none.fewestByChance()).isZero();
        assertThat(none.longestFirst()).isEqualTo(-1);
        assertThat(none.longestAbove()).isFalse();
    }
}
