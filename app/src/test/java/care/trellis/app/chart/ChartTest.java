package care.trellis.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void words_from_a_file_stay_words() {
        var text = Element.text(1, 2, "<script>alert(\"&\")</script>").anchored("\"><b>");
        assertThat(text.markup())
                .isEqualTo("<text x=\"1\" y=\"2\" text-anchor=\"&quot;&gt;&lt;b&gt;\">"
                        + "&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</text>");
    }

    @Test
    void nothing_that_runs_or_styles_can_be_drawn() {
        assertThatThrownBy(() -> Element.of("script")).hasMessageContaining("was script");
        assertThatThrownBy(() -> Element.of("g").with("onclick", "x")).hasMessageContaining("was onclick");
        assertThatThrownBy(() -> Element.of("g").with("style", "x")).hasMessageContaining("was style");
    }

    @Test
    void places_are_numbers_with_at_most_two_decimals() {
        assertThat(Element.line(1.0 / 3, -0.001, 100, 2.5).markup())
                .isEqualTo("<line x1=\"0.33\" y1=\"0\" x2=\"100\" y2=\"2.5\"></line>");
        assertThatThrownBy(() -> Element.circle(Double.NaN, 0, 1)).hasMessageContaining("was NaN");
    }

    @Test
    void a_scale_ends_at_round_values_and_puts_larger_ones_further_along() {
        var scale = Scale.covering(18.0, 26.23, 0, 100);
        assertThat(scale.low()).isEqualTo(18);
        assertThat(scale.high()).isEqualTo(28);
        assertThat(scale.at(23)).isEqualTo(50);
        assertThat(scale.ticks(5))
                .extracting(tick -> tick.doubleValue())
                .containsExactly(18.0, 20.0, 22.0, 24.0, 26.0, 28.0);
    }

    @Test
    void equal_values_still_have_a_scale() {
        assertThat(Scale.covering(0, 0, 0, 100).high()).isGreaterThan(0);
        assertThat(Scale.covering(5, 5, 0, 100).at(5)).isBetween(0.0, 100.0);
    }

    @Test
    void a_picture_says_its_title_and_finding_to_those_who_do_not_see_it() {
        var chart = new Chart(
                "pay",
                "Pay",
                "Pay is above the minimum wage.",
                Chart.drawing(100, 50, List.of()),
                Chart.Table.of(List.of("Line", "Pay"), List.of(List.of("Carer", "£10.08"))));
        assertThat(chart.markup()).contains("role=\"img\"", "aria-label=\"Pay. Pay is above the minimum wage.\"");
    }

    @Test
    void a_table_with_a_short_row_is_refused() {
        assertThatThrownBy(() -> Chart.Table.of(List.of("Line", "Pay"), List.of(List.of("Carer"))))
                .hasMessageContaining("must have 2 cells, was 1");
    }
}
