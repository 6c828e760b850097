package care.trellis.exchange.regulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.trellis.exchange.regulator.MonthlyFlows.Cumulative;
import care.trellis.exchange.regulator.MonthlyFlows.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyFlowsTest {
    @Test
    void counts_since_april_become_events_of_each_month_and_april_begins_anew() {
        var flows = MonthlyFlows.of(
                List.of(count("2021-01", 2), count("2021-02", 2), count("2021-03", 5), count("2021-04", 1)));

        assertThat(flows.months())
                .containsExactly(
                        new Month(YearMonth.of(2021, 1), 2, 10, 0),
                        new Month(YearMonth.of(2021, 2), 0, 1, 0),
                        new Month(YearMonth.of(2021, 3), 3, 1, 0),
                        new Month(YearMonth.of(2021, 4), 1, 1, 0));
    }

    @Test
    void a_missing_month_leaves_its_events_with_the_next_one_in_sum() {
        var flows = MonthlyFlows.of(List.of(count("2021-05", 1), count("2021-08", 4), count("2022-06", 2)));

        assertThat(flows.months())
                .extracting(Month::count, Month::span)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 2),
                        org.assertj.core.groups.Tuple.tuple(3, 3),
                        org.assertj.core.groups.Tuple.tuple(2, 3));
    }

    @Test
    void a_count_that_falls_was_corrected_and_is_no_event() {
        var flows = MonthlyFlows.of(List.of(count("2021-04", 3), count("2021-05", 1), count("2021-06", 2)));

        assertThat(flows.months())
                .extracting(Month::count, Month::takenBack)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, 0),
                        org.assertj.core.groups.Tuple.tuple(0, 2),
                        org.assertj.core.groups.Tuple.tuple(1, 0));
    }

    @Test
    void twelve_months_are_added_up_across_the_change_of_the_year() {
        var counts = new ArrayList<Cumulative>();
        var month = YearMonth.of(2021, 4);
        for (int i = 1; i <= 12; i++) {
            counts.add(new Cumulative(month, new FinancialYear(2021), i));
            month = month.plusMonths(1);
        }
        counts.add(count("2022-04", 5));
        counts.add(count("2022-05", 5));
        var flows = MonthlyFlows.of(counts);

        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 3))).hasValue(12);
        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 4))).hasValue(16);
        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 5))).hasValue(15);
        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 2))).isEmpty();
        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 6))).isEmpty();
    }

    @Test
    void twelve_months_into_which_a_sum_reaches_from_before_are_not_known() {
        var flows = MonthlyFlows.of(List.of(
                count("2021-06", 3),
                count("2021-09", 4),
                count("2022-03", 6),
                count("2022-05", 2),
                count("2022-08", 3)));

        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 3))).hasValue(6);
        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 5))).isEmpty();
        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 8))).isEmpty();
    }

    @Test
    void what_was_taken_back_is_taken_off_only_where_its_months_are_all_among_the_twelve() {
        var counts = new ArrayList<Cumulative>();
        for (var month = YearMonth.of(2021, 4); month.isBefore(YearMonth.of(2022, 4)); month = month.plusMonths(1)) {
            counts.add(new Cumulative(
                    month,
                    new FinancialYear(2021),
                    month.equals(YearMonth.of(2021, 4)) ? 0 : month.getYear() == 2021 ? 3 : 1));
        }
        counts.add(count("2022-04", 0));
        counts.add(count("2022-05", 0));
        var flows = MonthlyFlows.of(counts);

        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 3))).hasValue(1);
        assertThat(flows.inTwelveMonthsTo(YearMonth.of(2022, 4))).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_happened_less_what_was_taken_back_is_the_last_count_of_each_year(long seed) {
        var random = new SplittableRandom(seed);
        var counts = new ArrayList<Cumulative>();
        var last = new HashMap<FinancialYear, Integer>();
        for (int i = 0; i < 60; i++) {
            var month = YearMonth.of(2018, 4).plusMonths(i);
            if (random.nextInt(5) > 0) {
                var year = FinancialYear.of(month.atDay(1));
                int count = Math.max(0, last.getOrDefault(year, 0) + random.nextInt(-1, 3));
                counts.add(new Cumulative(month, year, count));
                last.put(year, count);
            }
        }

        var flows = MonthlyFlows.of(counts.reversed());

        last.forEach((year, count) -> assertThat(flows.months().stream()
                        .filter(month ->
                                FinancialYear.of(month.month().atDay(1)).equals(year))
                        .mapToInt(month -> month.count() - month.takenBack())
                        .sum())
                .as(year.toString())
                .isEqualTo(count));
    }

    @Test
    void two_counts_of_a_month_and_a_count_of_another_year_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonthlyFlows.of(List.of(count("2021-04", 1), count("2021-04", 2))))
                .withMessageContaining("2021-04");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MonthlyFlows.of(List.of(new Cumulative(YearMonth.of(2021, 3), new FinancialYear(2021), 1))))
                .withMessageContaining("2021/22");
        assertThatIllegalArgumentException().isThrownBy(() -> count("2021-04", -1));
    }

    private static Cumulative count(String month, int sinceApril) {
        var of = YearMonth.parse(month);
        return new Cumulative(of, FinancialYear.of(of.atDay(1)), sinceApril);
    }
}
