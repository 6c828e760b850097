package care.trellis.exchange.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnReadingTest {
    private static final ReturnForm HOME = Forms.careHome();
    private static final String COLUMN = "with_nursing";

    private static ReturnReading typed(String row, String text) {
        return ReturnReading.of(HOME, new FilledReturn(Map.of(row, Map.of(COLUMN, text)), Map.of()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "food|30|30",
                "food|£1,234.50|1234.50",
                "food|1 234.5|1234.5",
                "food| £ 12.50 |12.50",
                "food|.5|0.5",
                "food|12.|12",
                "food|0|0",
                "food|12.34560|12.3456",
                "price|123456789.25|123456789.25",
                "return_on_operations|-12.5|-12.5",
                "return_on_operations|−£12.5|-12.5",
                "return_on_operations|£-12.5|-12.5",
                "return_on_operations|(12.50)|-12.50",
                "occupancy|92%|0.92",
                "occupancy|92 %|0.92",
                "occupancy|92|0.92",
                "occupancy|0.92|0.92",
                "occupancy|1|1",
                "occupancy|100|1",
                "occupancy|92.25%|0.9225",
            })
    void a_figure_is_understood_as_people_type_it(String row, String text, BigDecimal expected) {
        var reading = typed(row, text);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.figure(row, COLUMN).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "food|about 30|\"about 30\" is not a number",
                "food|12,5|\"12,5\" is not a number",
                "food|1,23,456|is not a number",
                "food|12 50|is not a number",
                "food|1e3|is not a number",
                "food|n/a|is not a number",
                "food|--5|is not a number",
                "food|(-5)|is not a number",
                "food|()|is not a number",
                "food|£|is not a number",
                "food|12%|\"12%\" is a percentage",
                "food|-0.01|\"-0.01\" is less than 0",
                "food|2000.01|\"2000.01\" is more than 2,000",
                "food|0.12345|has more than 4 decimals",
                "price|1234567890123|has more than 12 digits",
                "price|1234567890.123|has more than 12 digits",
                "return_on_operations|-2000.5|is less than -2,000",
                "occupancy|39%|is less than 40%",
                "occupancy|101%|is more than 100%",
                "occupancy|9200%|is more than 100%",
            })
    void what_is_no_figure_of_the_row_is_refused_with_a_reason(String row, String text, String reason) {
        var reading = typed(row, text);
        assertThat(reading.figures()).isEmpty();
        assertThat(reading.faults()).hasSize(1);
        var fault = reading.faults().getFirst();
        assertThat(fault.message()).contains(reason).endsWith("or leave it empty.");
        assertThat(fault.value()).isEqualTo(text);
    }

    @Test
    void every_fault_is_told_at_once_and_the_sound_figures_are_kept() {
        var figures = new LinkedHashMap<String, Map<String, String>>();
        figures.put("food", Map.of(COLUMN, "lots", "without_nursing", "28"));
        figures.put("garden", Map.of(COLUMN, "3"));
        figures.put("waste", Map.of("elsewhere", "3"));
        var reading = ReturnReading.of(
                HOME, new FilledReturn(figures, Map.of("food", "x".repeat(1_001), "garden", "why not")));
        assertThat(reading.faults())
                .extracting(FieldFault::rowId, FieldFault::columnId)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("food", COLUMN),
                        org.assertj.core.groups.Tuple.tuple("food", "note"),
                        org.assertj.core.groups.Tuple.tuple("garden", COLUMN),
                        org.assertj.core.groups.Tuple.tuple("garden", "note"),
                        org.assertj.core.groups.Tuple.tuple("waste", "elsewhere"));
        assertThat(reading.figures()).isEqualTo(Map.of("food", Map.of("without_nursing", new BigDecimal("28"))));
        assertThat(reading.faults().stream()
                        .filter(fault ->
                                fault.columnId().equals(COLUMN) && fault.rowId().equals("food"))
                        .toList())
                .containsExactly(new FieldFault(
                        "food",
                        COLUMN,
                        "lots",
                        "a number from 0 to 2,000, in £ per resident per week",
                        "Food, With nursing: \"lots\" is not a number. Type a number from 0 to 2,000, in £ per resident"
                                + " per week, or leave it empty."));
    }

    @Test
    void a_note_of_a_thousand_characters_is_taken() {
        var filled = new FilledReturn(Map.of(), Map.of("food", "x".repeat(1_000)));
        assertThat(ReturnReading.of(HOME, filled).faults()).isEmpty();
    }

    @Test
    void blank_cells_are_absent_and_the_order_is_kept() {
        var figures = new LinkedHashMap<String, Map<String, String>>();
        figures.put("waste", Map.of(COLUMN, " 5 "));
        figures.put("food", Map.of(COLUMN, "  "));
        figures.put("care", Map.of(COLUMN, "300"));
        var filled = new FilledReturn(figures, Map.of("food", " ", "care", "a\r\nb\u0007c"));
        assertThat(List.copyOf(filled.figures().keySet())).containsExactly("waste", "care");
        assertThat(filled.figure("waste", COLUMN)).contains("5");
        assertThat(filled.figure("food", COLUMN)).isEmpty();
        assertThat(filled.notes()).isEqualTo(Map.of("care", "a\nb c"));
        assertThat(filled.count()).isEqualTo(2);
    }

    @Test
    void a_file_is_laid_over_what_was_given_before_and_takes_nothing_away() {
        var before = new FilledReturn(
                Map.of("food", Map.of(COLUMN, "28", "without_nursing", "27")), Map.of("food", "old", "care", "kept"));
        var file = new FilledReturn(
                Map.of("food", Map.of(COLUMN, "30"), "waste", Map.of(COLUMN, "5")), Map.of("food", "new"));
        assertThat(file.over(before))
                .isEqualTo(new FilledReturn(
                        Map.of(
                                "food", Map.of(COLUMN, "30", "without_nursing", "27"),
                                "waste", Map.of(COLUMN, "5")),
                        Map.of("food", "new", "care", "kept")));
    }
}
