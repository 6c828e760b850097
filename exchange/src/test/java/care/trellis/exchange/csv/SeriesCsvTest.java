package care.trellis.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.trellis.exchange.Refusal;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.quality.chart.ChartAnswer;
import care.trellis.quality.chart.ChartChoices;
import care.trellis.quality.chart.ChartKind;
import care.trellis.quality.series.Observation;
import care.trellis.quality.series.Series;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesCsvTest {
    @Test
    void a_period_and_a_value_are_enough() {
        var series = read("period,value\n2024-01,3\n2024-02,\"1,200\"\n");
        assertThat(series).hasSize(1);
        assertThat(series.getFirst().name()).isEmpty();
        assertThat(series.getFirst().hasExposure()).isFalse();
        assertThat(series.getFirst().observations())
                .containsExactly(new Observation("2024-01", 3, 1), new Observation("2024-02", 1200, 1));
    }

    @Test
    void a_regulators_own_columns_are_known() {
        var series = read("snapshot,complaints_upheld,homes\n2017-04-30,38,1140\n2017-05-31,44,1142\n")
                .getFirst();
        assertThat(series.hasExposure()).isTrue();
        assertThat(series.period()).isEqualTo("month");
        assertThat(series.observations().getLast()).isEqualTo(new Observation("2017-05-31", 44, 1142));
    }

    @Test
    void several_series_keep_the_order_in_which_the_file_begins_them() {
        var series = read("home,month,count\nYew,2024-01,1\nAsh,2024-01,2\nYew,2024-02,3\n");
        assertThat(series).extracting(Series::name).containsExactly("Yew", "Ash");
        assertThat(series.getFirst().rates()).containsExactly(1, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01|2024-02|month
            2024/9|2024/10|month
            202412|202501|month
            12/2024|01/2025|month
            January 2024|May 2024|month
            Nov-24|Jan-25|month
            2024 Jan|2024 feb|month
            2023 Q4|2024 Q1|quarter
            2023-24 Q4|2024-25 Q1|quarter
            Q4 2023|q1 2024|quarter
            2023|2024|year
            2009-10|2010-11|year
            2023/24|2024/25|year
            2023/2024|2024/2025|year
            2024-W09|2024-W10|week
            2024-01-01|2024-01-02|day
            30/04/2024|1/5/2024|day
            30 April 2024|1 May 2024|day
            2024-04-30 00:00:00|2024-05-31 00:00:00|month
            2024-01-01|2024-01-08|week
            31/12/2023|31/03/2024|quarter
            31/03/2023|31/03/2024|year
            2024-01-01|2024-01-18|period
            month 9|month 10|month
            9|10|period
            before the move|after the move|period
            """)
    void the_form_of_the_periods_says_what_they_are(String first, String second, String word) {
        assertThat(read("period,value\n" + first + ",1\n" + second + ",2\n")
                        .getFirst()
                        .period())
                .isEqualTo(word);
        if (!first.startsWith("before")) {
            assertThat(faults("period,value\n" + second + ",1\n" + first + ",2\n"))
                    .containsExactly("period, \"" + first + "\" after \"" + second + "\", the oldest period first");
        }
    }

    @Test
    void months_are_no_financial_years_even_where_one_looks_like_it() {
        assertThat(read("period,value\n2010-11,1\n2010-12,2\n").getFirst().period())
                .isEqualTo("month");
    }

    @Test
    void a_file_with_the_newest_first_is_told_once() {
        assertThat(faults("period,value\n2024-03,1\n2024-02,2\n2024-01,2\n"))
                .containsExactly("period, \"2024-02\" after \"2024-03\", the oldest period first");
    }

    @Test
    void a_period_twice_is_named_with_its_first_row_and_only_within_its_series() {
        assertThat(faults("period,value\n2024-01,1\n2024-01,2\n"))
                .containsExactly("period, \"2024-01\" again (first in row 2), every period once");
        assertThat(faults("period,value\n2024-01,1\nJan 2024,2\n2024-02,2\n"))
                .containsExactly("period, \"Jan 2024\" after \"2024-01\", every period once");
        assertThat(faults("name,period,value\nYew,2024-01,1\nAsh,2024-01,2\nYew,2024-01,2\n"))
                .containsExactly("period, \"2024-01\" again (first in row 2), every period once in Yew");
    }

    @Test
    void a_period_of_another_form_than_the_others_is_a_slip() {
        assertThat(faults("period,value\n2024-01,1\n2024-13,2\n2024-03,2\n"))
                .containsExactly("period, \"2024-13\", a month such as 2024-05, as in the other rows");
        assertThat(faults("date,value\n30/02/2024,1\n01/03/2024,2\n02/03/2024,2\n"))
                .containsExactly(
                        "period, \"30/02/2024\", a date such as 2024-05-31 or 31/05/2024, as in the other rows");
    }

    @Test
    void every_figure_that_is_missing_or_none_is_named() {
        assertThat(faults("name,period,value,n\nYew,2024-01,,10\n,2024-02,*,0\nYew,2024-03,2,\nYew,,2,1\n"))
                .containsExactly(
                        "value, nothing, a figure; leave out the row of a period of which nothing is known",
                        "series, nothing, a value",
                        "value, \"*\", a number from -1,000,000,000 to 1,000,000,000",
                        "denominator, 0, a number from 0.000001 to 1,000,000,000",
                        "denominator, nothing, a denominator in every row, or in none",
                        "period, nothing, a value");
    }

    @Test
    void a_series_without_denominators_may_stand_beside_one_that_has_them() {
        var series = read("name,period,value,n\nYew,2024-01,1,10\nAsh,2024-01,2,\n");
        assertThat(series).extracting(Series::hasExposure).containsExactly(true, false);
    }

    @Test
    void the_column_that_is_called_exactly_so_is_meant() {
        var series = read("month,value,count,period,homes,denominator\nx,1,7,2024-01,5,9\n")
                .getFirst();
        assertThat(series.observations()).containsExactly(new Observation("2024-01", 1, 9));
        assertThat(faults("period,count,events\n2024-01,1,2\n"))
                .containsExactly("heading, \"events\" for value again (first in column 2), every column once;"
                        + " call the one that is meant value");
    }

    @Test
    void a_longer_file_than_wanted_is_refused() {
        var content = "period,value\n2024-01,3\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Refusal.of(() -> SeriesCsv.read("s.csv", content, content.length - 1))
                        .getFirst()
                        .expected())
                .contains("at most");
        assertThat(SeriesCsv.read("s.csv", content, content.length)).hasSize(1);
    }

    @Test
    void the_samples_are_what_they_say() {
        var scotland = SeriesCsv.read("series.csv", QualityLibrary.sample("series.csv"))
                .getFirst();
        assertThat(scotland.size()).isEqualTo(110);
        assertThat(scotland.period()).isEqualTo("month");
        assertThat(scotland.total() / scotland.exposure() * 12).isCloseTo(0.3, within(0.02));
        var rare = SeriesCsv.read("rare-events.csv", QualityLibrary.sample("rare-events.csv"))
                .getFirst();
        var flow = SeriesCsv.read("flow.csv", QualityLibrary.sample("flow.csv")).getFirst();
        var xmr = ChartChoices.of(ChartKind.XMR);
        assertThat(ChartAnswer.of(rare, xmr).chart().kind()).isEqualTo(ChartKind.C);
        assertThat(ChartAnswer.of(flow, xmr).chart().signals()).isNotEmpty();
        assertThat(ChartAnswer.of(flow, xmr).chart().kind()).isEqualTo(ChartKind.XMR);
    }

    private static List<Series> read(String text) {
        return SeriesCsv.read("series.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String text) {
        return Refusal.of(() -> read(text)).stream()
                .map(fault -> fault.message().split(":", 2)[0] + ", " + fault.value() + ", " + fault.expected())
                .toList();
    }
}
