package care.trellis.cost.returns;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.cost.Models;
import care.trellis.cost.returns.Finding.Kind;
import care.trellis.cost.returns.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns of one table beside the model's own figures. */
class ShiftCheckTest {
    private static final List<Double> THREE_SIZES = List.of(1000.0, 30.0, 1.0, 1000.0, 30.0, 1.0, 1000.0, 30.0);

    @Test
    void labels_one_row_above_their_figures_are_named_with_every_row() {
        var finding = only(shifts(THREE_SIZES, slid(THREE_SIZES, 1)));
        assertThat(finding.severity()).isEqualTo(Severity.DOUBT);
        assertThat(finding.row()).isEqualTo("line0");
        assertThat(finding.column()).isEqualTo("res");
        assertThat(finding.found()).isEqualTo("from line0 to line6, figures like those of the row below");
        assertThat(finding.expected()).isEqualTo("figures like those of the same row elsewhere");
        assertThat(finding.reason())
                .isEqualTo("Over 7 rows the figures fit their neighbours better than their own rows:"
                        + " the labels have slid by one");
        assertThat(finding.involved()).containsExactly("line0", "line1", "line2", "line3", "line4", "line5", "line6");
    }

    @Test
    void labels_one_row_below_their_figures_are_named_as_such() {
        var finding = only(shifts(THREE_SIZES, slid(THREE_SIZES, -1)));
        assertThat(finding.found()).isEqualTo("from line1 to line7, figures like those of the row above");
        assertThat(finding.involved()).hasSize(7).startsWith("line1").endsWith("line7");
    }

    @Test
    void figures_in_their_own_rows_are_silent() {
        assertThat(shifts(THREE_SIZES, THREE_SIZES)).isEmpty();
    }

    @Test
    void rows_that_fit_both_neighbours_alike_are_left_off_either_end() {
        var usual = List.of(1000.0, 1000.0, 1.0, 1000.0, 1.0, 1000.0, 1.0, 1000.0, 1.0, 1.0);
        var finding = only(shifts(usual, slid(usual, 1)));
        assertThat(finding.found()).startsWith("from line1 to line7,");
        assertThat(finding.reason()).startsWith("Over 7 rows");
    }

    @Test
    void six_rows_are_enough_and_five_are_not() {
        assertThat(shifts(alternating(7, 0.85), slid(alternating(7, 0.85), 1))).hasSize(1);
        assertThat(shifts(alternating(6, 3), slid(alternating(6, 3), 1))).isEmpty();
        var seven = new ArrayList<>(slid(alternating(7, 3), 1));
        seven.set(5, alternating(7, 3).get(5));
        assertThat(shifts(alternating(7, 3), seven)).isEmpty();
    }

    @Test
    void rows_less_than_eight_tenths_from_their_own_are_silent_however_many() {
        assertThat(shifts(alternating(12, 0.75), slid(alternating(12, 0.75), 1)))
                .isEmpty();
    }

    @Test
    void a_gain_of_less_than_five_is_silent() {
        assertThat(shifts(alternating(7, 0.82), slid(alternating(7, 0.82), 1))).isEmpty();
    }

    @Test
    void figures_that_are_far_from_their_neighbours_too_are_silent() {
        // In logarithms three from their own rows and two from the next: two thirds is left, and six tenths is the
        // most.
        var usual = alternating(8, 5);
        var figures = IntStream.range(0, 8)
                .mapToObj(i -> 1001 * Math.exp(i % 2 == 0 ? -3 : -2) - 1)
                .toList();
        assertThat(shifts(usual, figures)).isEmpty();
        // Three and one and a half: half is left.
        var nearer = alternating(8, 4.5);
        var figuresNearer = IntStream.range(0, 8)
                .mapToObj(i -> 1001 * Math.exp(i % 2 == 0 ? -3 : -1.5) - 1)
                .toList();
        assertThat(shifts(nearer, figuresNearer)).hasSize(1);
    }

    @Test
    void a_model_whose_lines_are_all_nothing_has_no_order_to_slide_in() {
        var nothing = alternating(8, 1).stream().map(_ -> 0.0).toList();
        assertThat(shifts(nothing, THREE_SIZES)).isEmpty();
    }

    /** 1000 and a figure that is so far below it in logarithms, a penny's worth of 1 added to each. */
    private static List<Double> alternating(int rows, double apart) {
        return IntStream.range(0, rows)
                .mapToObj(i -> i % 2 == 0 ? 1000.0 : 1001 * Math.exp(-apart) - 1)
                .toList();
    }

    /** The figures of the next row or the one before; at the end the row's own. */
    private static List<Double> slid(List<Double> usual, int shift) {
        return IntStream.range(0, usual.size())
                .mapToObj(i -> usual.get(Math.clamp(i + shift, 0, usual.size() - 1)))
                .toList();
    }

    private static List<Finding> shifts(List<Double> usual, List<Double> figures) {
        var model = Models.named("shift").block("running", "GBP/resident/week");
        var text = new StringBuilder("line\tres\n");
        for (int i = 0; i < usual.size(); i++) {
            model.value("line" + i, "%.4f".formatted(usual.get(i)));
            text.append("line%d\t%.4f%n".formatted(i, figures.get(i)));
        }
        var loaded = model.total("price", "GBP/resident/week", "running").load();
        return PlausibilityCheck.of(loaded, Tables.of("t", text.toString())).findings().stream()
                .filter(finding -> finding.kind() == Kind.SHIFTED_LABELS)
                .toList();
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
