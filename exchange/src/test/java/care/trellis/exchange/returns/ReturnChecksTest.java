package care.trellis.exchange.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReturnChecksTest {
    private static final ReturnForm HOME = Forms.careHome();
    private static final ReturnForm BRANCH = Forms.homeCare();

    private static Map<String, Map<String, BigDecimal>> sound(ReturnForm form) {
        var figures = new LinkedHashMap<String, Map<String, BigDecimal>>();
        ReturnReading.of(form, Forms.filled(form))
                .figures()
                .forEach((row, byColumn) -> figures.put(row, new LinkedHashMap<>(byColumn)));
        return figures;
    }

    private static List<Remark> with(ReturnForm form, String row, String column, String figure) {
        var figures = sound(form);
        figures.computeIfAbsent(row, _ -> new LinkedHashMap<>()).put(column, new BigDecimal(figure));
        figures.remove(form.model().headline());
        return ReturnChecks.of(form, figures);
    }

    @Test
    void a_sound_return_has_no_remark() {
        assertThat(ReturnChecks.of(HOME, sound(HOME))).isEmpty();
        assertThat(ReturnChecks.of(BRANCH, sound(BRANCH))).isEmpty();
        assertThat(ReturnChecks.of(HOME, Map.of())).isEmpty();
    }

    @Test
    void a_years_cost_in_a_weeks_line_is_pointed_out_by_last_years_figure() {
        assertThat(with(HOME, "food", "without_nursing", "1456"))
                .containsExactly(new Remark(
                        "food",
                        "without_nursing",
                        "UNIT_SLIP",
                        "Food, Without nursing: 1,456.00 is about 52 times 28.00, last year's figure. Is it a year's cost?"
                                + " This line asks for £ per resident per week.",
                        "something like 28.00, in £ per resident per week"));
    }

    @Test
    void without_last_year_the_models_own_figure_of_that_type_of_bed_is_what_is_usual() {
        var remarks = with(HOME, "nursing", "with_nursing", "12033");
        assertThat(remarks).hasSize(1);
        assertThat(remarks.getFirst().message())
                .startsWith("Nursing staff, With nursing: 12,033.00 is about 52 times 230.77, the usual figure.");
        assertThat(with(BRANCH, "direct_care", "all", "1008").getFirst().message())
                .startsWith("Direct care: 1,008.00 is about 100 times 10.08, the usual figure. Is it in pence?");
    }

    @Test
    void a_figure_divided_once_too_often_is_pointed_out_where_it_matters() {
        assertThat(with(HOME, "food", "with_nursing", "0.56"))
                .extracting(Remark::kind)
                .containsExactly("UNIT_SLIP");
        assertThat(with(HOME, "office", "with_nursing", "0.04")).isEmpty();
        assertThat(with(HOME, "office", "with_nursing", "0.02")).isEmpty();
    }

    @Test
    void a_small_line_is_left_alone_until_it_is_worth_a_fiftieth_of_the_price() {
        // 0.68 of council tax and rates times 20 is not a slip, times 52 is 35 pounds of some 700.
        assertThat(with(HOME, "council_tax", "without_nursing", "35.36")).hasSize(1);
        assertThat(with(BRANCH, "marketing", "all", "0.30")).isEmpty();
    }

    @Test
    void a_total_that_is_not_the_sum_of_the_lines_is_pointed_out() {
        var figures = sound(HOME);
        var stated = Forms.total(HOME, "with_nursing").add(new BigDecimal("40"));
        figures.computeIfAbsent("price", _ -> new LinkedHashMap<>()).put("with_nursing", stated);
        var remarks = ReturnChecks.of(HOME, figures);
        assertThat(remarks)
                .extracting(Remark::rowId, Remark::columnId, Remark::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("price", "with_nursing", "TOTAL_DOES_NOT_SUM"));
        assertThat(remarks.getFirst().message())
                .startsWith("Price of a week, as your own books say, With nursing: ")
                .contains(stated.toPlainString() + " differs from ");
    }

    @Test
    void national_insurance_without_its_threshold_is_pointed_out() {
        var remarks = with(BRANCH, "national_insurance", "all", "2.90");
        assertThat(remarks)
                .extracting(Remark::rowId, Remark::kind)
                .contains(org.assertj.core.groups.Tuple.tuple("national_insurance", "NATIONAL_INSURANCE"));
    }

    @Test
    void a_fact_beyond_what_one_service_can_be_is_pointed_out_in_words_for_people() {
        var remarks = with(BRANCH, "travel_minutes", "all", "300");
        assertThat(remarks).extracting(Remark::kind).containsExactly("OUT_OF_RANGE");
        assertThat(remarks.getFirst().message())
                .startsWith("Travel minutes per contact hour: 300. No service is like this")
                .endsWith("Expected: a number from 0 to 45, in minutes per hour.");
        assertThat(with(HOME, "occupancy", "with_nursing", "0.2").getFirst().message())
                .startsWith("Occupancy of active beds, With nursing: 20%.")
                .endsWith("Expected: a percentage from 40% to 100%.");
    }

    @Test
    void no_cell_has_two_remarks_about_its_size() {
        var random = new Random(11);
        var factors = List.of("52", "100", "0.01", "12", "0.0192", "1000", "3");
        for (int i = 0; i < 200; i++) {
            var form = i % 2 == 0 ? HOME : BRANCH;
            var figures = sound(form);
            for (int j = 0; j < 3; j++) {
                var row = form.asked().get(random.nextInt(form.asked().size()));
                var factor = new BigDecimal(factors.get(random.nextInt(factors.size())));
                figures.computeIfPresent(
                        row.id(),
                        (_, byColumn) -> byColumn.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        cell -> cell.getValue().multiply(factor))));
            }
            var sizes = ReturnChecks.of(form, figures).stream()
                    .filter(remark -> List.of("UNIT_SLIP", "OUT_OF_RANGE", "FAR_FROM_OTHERS")
                            .contains(remark.kind()))
                    .map(remark -> remark.rowId() + " " + remark.columnId())
                    .toList();
            assertThat(sizes).doesNotHaveDuplicates();
        }
    }
}
