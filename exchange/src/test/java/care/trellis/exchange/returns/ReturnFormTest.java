package care.trellis.exchange.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.cost.model.Quantity.Line;
import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Column;
import care.trellis.exchange.returns.ReturnForm.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReturnFormTest {
    private static final ReturnForm HOME = Forms.careHome();
    private static final ReturnForm BRANCH = Forms.homeCare();

    private static List<String> ids(ReturnForm form, Kind kind) {
        return form.asked().stream()
                .filter(row -> row.kind() == kind)
                .map(Asked::id)
                .toList();
    }

    @Test
    void every_line_of_the_model_is_asked_but_the_adjustment_that_only_the_model_makes() {
        var lines = new ArrayList<>(Forms.HOME.lines().stream().map(Line::id).toList());
        lines.remove("occupancy_adjustment");
        assertThat(ids(HOME, Kind.LINE)).isEqualTo(lines);
        assertThat(ids(BRANCH, Kind.LINE))
                .isEqualTo(Forms.BRANCH.lines().stream().map(Line::id).toList());
    }

    @Test
    void facts_come_first_and_the_total_of_the_books_last() {
        assertThat(HOME.asked().subList(0, 7)).extracting(Asked::kind).containsOnly(Kind.FACT);
        assertThat(ids(HOME, Kind.FACT))
                .containsExactly(
                        "occupancy", "beds", "residents", "carer_hours", "nurse_hours", "carer_pay", "nurse_pay");
        assertThat(ids(HOME, Kind.TOTAL)).containsExactly("price");
        assertThat(HOME.asked().getLast().kind()).isEqualTo(Kind.TOTAL);
    }

    @Test
    void a_column_stands_for_each_type_of_bed_or_there_is_one() {
        assertThat(HOME.columns())
                .extracting(Column::id)
                .containsExactly(
                        "without_nursing", "without_nursing_enhanced", "with_nursing", "with_nursing_enhanced");
        assertThat(BRANCH.columns()).containsExactly(new Column("all", "Your figure"));
        var one = ReturnForm.of(
                "F", "t", "s", Forms.HOME, List.of(new Column("with_nursing", "Nursing")), List.of(), Map.of());
        assertThat(one.columns()).hasSize(1);
    }

    @Test
    void units_are_words_for_people_and_every_row_says_what_to_count() {
        assertThat(HOME.asked())
                .extracting(Asked::unit)
                .containsOnly(
                        "%",
                        "beds", "residents", "hours per resident per week", "£ per hour", "£ per resident per week");
        assertThat(HOME.asked()).allSatisfy(row -> assertThat(row.help()).isNotBlank());
        assertThat(HOME.row("food").orElseThrow().help()).isEqualTo("Food, in £ per resident per week.");
        assertThat(BRANCH.row("not_itemised").orElseThrow().help())
                .startsWith("The printed lines sum to 6.04")
                .endsWith("In £ per hour.");
    }

    @Test
    void a_range_is_the_models_or_that_of_lines_like_it() {
        isRange(HOME.row("food").orElseThrow(), "0", "2000");
        isRange(HOME.row("nursing").orElseThrow(), "0", "2000");
        isRange(HOME.row("return_on_operations").orElseThrow(), "-2000", "2000");
        isRange(BRANCH.row("not_itemised").orElseThrow(), "-1", "100");
        isRange(HOME.row("occupancy").orElseThrow(), "0.4", "1");
        assertThat(HOME.row("price").orElseThrow().most()).isNull();
    }

    private static void isRange(Asked row, String least, String most) {
        assertThat(row.least()).as(row.id()).isEqualByComparingTo(least);
        assertThat(row.most()).as(row.id()).isEqualByComparingTo(most);
    }

    @Test
    void last_years_figures_stand_at_their_rows() {
        assertThat(HOME.row("food").orElseThrow().lastYear())
                .containsOnly(
                        Map.entry("without_nursing", new BigDecimal("28.00")),
                        Map.entry("with_nursing", new BigDecimal("29.5")));
        assertThat(HOME.row("waste").orElseThrow().lastYear()).isEmpty();
    }

    @Test
    void a_form_that_cannot_be_told_apart_or_filled_in_is_refused() {
        var row = HOME.asked().getFirst();
        var columns = BRANCH.columns();
        assertThatThrownBy(() -> new ReturnForm("", "t", "s", Forms.HOME, columns, List.of(row)))
                .hasMessageContaining("code");
        assertThatThrownBy(() -> new ReturnForm("F", "t", "s", Forms.HOME, List.of(), List.of(row)))
                .hasMessageContaining("column");
        assertThatThrownBy(() -> new ReturnForm("F", "t", "s", Forms.HOME, columns, List.of(row, row)))
                .hasMessageContaining("\"occupancy\"");
        assertThatThrownBy(() ->
                        new ReturnForm("F", "t", "s", Forms.HOME, List.of(new Column("note", "Note")), List.of(row)))
                .hasMessageContaining("note");
        assertThatThrownBy(() -> ReturnForm.of("F", "t", "s", Forms.HOME, List.of("bedrooms"), Map.of()))
                .hasMessageContaining("no fact is called bedrooms");
    }
}
