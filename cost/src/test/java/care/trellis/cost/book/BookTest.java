package care.trellis.cost.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.cost.Books;
import care.trellis.cost.Models;
import care.trellis.cost.Refusals;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Fault;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookTest {
    /** HMRC: secondary Class 1, 13.8 % until 5 April 2022, 15.05 % from 6 April, 13.8 % again from 6 November 2022. */
    private static final Books NI = Books.named("england")
            .series("employer_ni", "%", "HM Revenue and Customs")
            .from("2011-04-06", "13.8")
            .from("2022-04-06", "15.05")
            .from("2022-11-06", "13.8");

    @Test
    void employer_ni_of_the_tax_year_2022_is_blended_from_214_and_151_days() {
        var blend = series(NI, "employer_ni").during(PriceYear.read(Text.of("2022-04-06..2023-04-05")));

        assertThat(blend.spans()).extracting(Series.Span::days).containsExactly(214L, 151L);
        // (214 × 15.05 + 151 × 13.8) ÷ 365; HMRC's own rate for directors, who pay by the year, was 14.53 %
        assertThat(blend.value()).isCloseTo(new BigDecimal("14.53287671"), within(new BigDecimal("1E-8")));
        assertThat(blend.provenance())
                .isEqualTo(new Provenance(
                        "214 days at 15.05 (from 2022-04-06, HM Revenue and Customs); 151 days at 13.8"
                                + " (from 2022-11-06, HM Revenue and Customs)",
                        "2022-04-06 to 2023-04-05",
                        Provenance.Status.DERIVED));
    }

    @Test
    void a_financial_year_that_starts_before_the_tax_year_takes_five_days_of_the_old_rate() {
        var blend = series(NI, "employer_ni").during(PriceYear.financial(2022));

        assertThat(blend.spans()).extracting(Series.Span::days).containsExactly(5L, 214L, 146L);
    }

    /** Low Pay Commission: the minimum wage rose in October until 2015. */
    @Test
    void the_minimum_wage_of_2014_rose_in_october() {
        var book = Books.named("england")
                .series("minimum_wage", "GBP/hour")
                .from("2013-10", "6.31")
                .from("2014-10", "6.50")
                .from("2015-10", "6.70");
        var blend = series(book, "minimum_wage").during(PriceYear.financial(2014));

        assertThat(blend.spans()).extracting(Series.Span::days).containsExactly(183L, 182L);
        assertThat(blend.value()).isCloseTo(new BigDecimal("6.40473973"), within(new BigDecimal("1E-8")));
    }

    @Test
    void a_period_without_a_change_keeps_the_value_and_its_own_source() {
        var series = series(NI, "employer_ni");

        assertThat(series.during(PriceYear.financial(2030)).value()).isEqualByComparingTo("13.8");
        var day = series.during(PriceYear.day(LocalDate.of(2022, 11, 5)));
        assertThat(day.value()).isEqualByComparingTo("15.05");
        assertThat(day.provenance())
                .isEqualTo(new Provenance("HM Revenue and Customs", "2022-04-06", Provenance.Status.PUBLISHED));
        assertThat(series.during(PriceYear.day(LocalDate.of(2022, 11, 6))).value())
                .isEqualByComparingTo("13.8");
    }

    @Test
    void a_period_before_the_first_value_is_refused() {
        var fault = Refusals.single(() -> series(NI, "employer_ni").during(PriceYear.financial(2010)));

        assertThat(fault.found()).isEqualTo("nothing for 2010-04-01");
        assertThat(fault.expected()).isEqualTo("a period that begins on or after 2011-04-06");
        assertThat(series(NI, "employer_ni")
                        .during(PriceYear.day(LocalDate.of(2011, 4, 6)))
                        .value())
                .isEqualByComparingTo("13.8");
    }

    @ParameterizedTest
    @CsvSource({"2022, 2022-01-01", "2022-04, 2022-04-01", "2022-04-06, 2022-04-06"})
    void a_date_is_as_precise_as_it_is_known(String written, LocalDate first) {
        var series = series(Books.named("b").series("s", "GBP").from(written, "1"), "s");

        assertThat(series.values().getFirst().from()).isEqualTo(first);
        assertThat(series.values().getFirst().written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"22", "2022-13", "2022-02-30", "+202", "20220401", "April 2022", "", "2022-4-1", "2022-04-01T00"
            })
    void what_is_no_date_is_refused(String written) {
        var fault = Refusals.single(
                () -> Books.named("b").series("s", "GBP").from(written, "1").load());

        assertThat(fault.at()).isEqualTo(new Position(2, 1));
        assertThat(fault.found()).isEqualTo("\"" + written + "\"");
        assertThat(fault.expected()).isEqualTo("a date: 2022, 2022-04 or 2022-04-01");
    }

    @Test
    void all_faults_of_a_book_are_named_at_once() {
        var faults = Refusals.of(() -> Books.named(" ")
                .series("Wage", "GBP/hour")
                .series("wage", "pounds")
                .from("2022", "twelve", "", "sure")
                .from("2021", "11")
                .series("wage", "GBP", "")
                .from("someday", "1")
                .series("rate", "%")
                .from("2022", "5")
                .from("2022-01-01", "6")
                .uncertain("2023", "6", "0")
                .load());

        assertThat(faults)
                .extracting(fault -> fault.subject() + ": " + fault.found())
                .containsExactly(
                        "book: no name or no version",
                        "series: \"Wage\"",
                        "series Wage: no values",
                        "series wage: \"pounds\"",
                        "series wage: \"twelve\"",
                        "series wage: status \"sure\"",
                        "series wage: \"wage\" again",
                        "series wage: no source",
                        "series wage: \"someday\"",
                        "series rate: 2022-01-01 after 2022",
                        "series rate: distribution \"normal\"");
        assertThat(faults).extracting(Fault::at).isSorted();
    }

    @Test
    void a_value_may_name_its_own_source_and_status() {
        var series = series(Books.named("b").series("s", "GBP", "").from("2022", "1", "A report", "Contested"), "s");

        assertThat(series.values().getFirst().provenance())
                .isEqualTo(new Provenance("A report", "2022", Provenance.Status.CONTESTED));
    }

    @Test
    void a_book_gives_an_input_its_series_or_the_one_of_its_own_name_in_the_unit_of_the_input() {
        var model = Models.named("model")
                .parameter("pay", "GBP/hour")
                .series("wage")
                .parameter("on_cost", "ratio", "0.2")
                .parameter("land", "GBP/bed", "0")
                .parameter("own", "GBP", "7")
                .block("b", "GBP/hour")
                .line("direct", "pay * (1 + on_cost)")
                .total("price", "GBP/hour", "b")
                .load();
        var book = Books.named("b")
                .series("wage", "GBP/hour")
                .uncertain("2022", "12", "0.5")
                .series("on_cost", "%")
                .uncertain("2022", "25", "2")
                .series("land", "kGBP/bed")
                .from("2022", "30")
                .load();
        var inputs = Inputs.of(model).with(book.changes(model, PriceYear.financial(2023)));

        assertThat(inputs.value("pay")).contains(new BigDecimal("12"));
        assertThat(inputs.value("on_cost").orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(inputs.value("land").orElseThrow()).isEqualByComparingTo("30000");
        assertThat(inputs.value("own")).contains(new BigDecimal("7"));
        assertThat(inputs.distribution("pay")).contains(new Distribution.Normal(12, 0.5));
        assertThat(inputs.distribution("on_cost")).contains(new Distribution.Normal(0.25, 0.02));
        assertThat(inputs.distribution("land")).isEmpty();
        assertThat(Run.of(inputs).price()).isEqualByComparingTo("15");
        assertThat(inputs.with(new Change.Set("pay", new BigDecimal("13"), Provenance.setBy("me")))
                        .distribution("pay"))
                .isEmpty();
    }

    @Test
    void a_series_of_another_kind_or_too_late_is_refused_for_every_input_at_once() {
        var model = Models.careHome().load();
        var book = Books.named("b")
                .series("pay", "GBP/week")
                .from("2022", "400")
                .series("food", "GBP/resident/week")
                .from("2030", "40")
                .load();

        assertThat(Refusals.of(() -> book.changes(model, PriceYear.financial(2025))))
                .extracting(Fault::found)
                .containsExactlyInAnyOrder("series pay in GBP/week", "nothing for 2025-04-01");
    }

    @Test
    void a_distribution_in_another_scale_has_its_numbers_but_not_its_sigma_multiplied() {
        var tenth = new BigDecimal("0.5");
        assertThat(new Distribution.Triangular(2, 4, 6).times(tenth)).isEqualTo(new Distribution.Triangular(1, 2, 3));
        assertThat(new Distribution.Pert(2, 4, 6).times(tenth)).isEqualTo(new Distribution.Pert(1, 2, 3));
        assertThat(new Distribution.Lognormal(2, 0.4).times(tenth)).isEqualTo(new Distribution.Lognormal(1, 0.4));
        assertThat(new Distribution.Empirical(List.of(4.0, 2.0)).times(tenth))
                .isEqualTo(new Distribution.Empirical(List.of(1.0, 2.0)));
        assertThatThrownBy(() -> new Distribution.Normal(1, 1).times(BigDecimal.ZERO))
                .hasMessage("a factor must be above 0, was 0");
    }

    @ParameterizedTest
    @CsvSource({
        "2025/26, 2025-04-01, 2026-03-31, 365, 2025/26",
        "2023-24, 2023-04-01, 2024-03-31, 366, 2023/24",
        "1999/00, 1999-04-01, 2000-03-31, 366, 1999/00",
        "2025-04-06..2026-04-05, 2025-04-06, 2026-04-05, 365, 2025-04-06 to 2026-04-05",
        "2025-04-01, 2025-04-01, 2025-04-01, 1, 2025-04-01",
        "2025-04-01..2026-03-31, 2025-04-01, 2026-03-31, 365, 2025/26",
    })
    void a_price_year_is_read_as_people_write_it(
            String written, LocalDate first, LocalDate last, long days, String printed) {
        var year = PriceYear.read(Text.of(written));

        assertThat(year).isEqualTo(new PriceYear(first, last)).hasToString(printed);
        assertThat(year.days()).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025/27",
                "2025",
                "2025-04",
                "",
                "2026-04-05..2025-04-06",
                "2025-02-30",
                "..",
                "next year",
                "2025/6"
            })
    void what_is_no_price_year_is_refused_with_three_examples(String written) {
        var fault = Refusals.single(() -> PriceYear.read(new Text(written, new Position(3, 4))));

        assertThat(fault.at()).isEqualTo(new Position(3, 4));
        assertThat(fault.found()).isEqualTo("\"" + written + "\"");
        assertThat(fault.expected()).contains("2025/26", "2025-04-06..2026-04-05", "one day");
    }

    @Test
    void an_uplift_chains_one_index_to_the_next() {
        var book = Books.named("b")
                .series("old_index", "ratio")
                .from("2020", "100")
                .from("2021", "104")
                .series("new_index", "ratio")
                .from("2021", "200")
                .from("2022", "230")
                .load();
        var y2020 = PriceYear.day(LocalDate.of(2020, 6, 1));
        var y2021 = PriceYear.day(LocalDate.of(2021, 6, 1));
        var y2022 = PriceYear.day(LocalDate.of(2022, 6, 1));
        var first = new Uplift.Link(book.named("old_index").orElseThrow(), y2020, y2021);
        var then = new Uplift.Link(book.named("new_index").orElseThrow(), y2021, y2022);

        assertThat(new Uplift(List.of(first, then)).factor()).isEqualByComparingTo("1.196"); // 1.04 × 1.15
        assertThat(new Uplift(List.of()).factor()).isEqualByComparingTo("1");
        assertThat(Refusals.single(() -> new Uplift(List.of(then, first))).expected())
                .isEqualTo("one from 2022-06-01, where the link before it ends");
        assertThat(new Uplift(List.of(first, then)).of("food"))
                .isEqualTo(new Change.Scale(
                        "food",
                        new Uplift(List.of(first, then)).factor(),
                        new Provenance(
                                "Uplifted by old_index from 2020-06-01 to 2021-06-01, then new_index from 2021-06-01"
                                        + " to 2022-06-01",
                                "2022-06-01",
                                Provenance.Status.DERIVED)));
        var uplifted = Inputs.of(Models.careHome().load()).with(new Uplift(List.of(first)).of("food"));
        assertThat(uplifted.value("food").orElseThrow()).isEqualByComparingTo("35.36");
    }

    @Test
    void an_index_of_nothing_carries_nothing() {
        for (var none : new String[] {"0", "-1"}) {
            var index = series(Books.named("b").series("i", "ratio").from("2020", none), "i");
            var year = PriceYear.financial(2021);
            assertThat(Refusals.single(() -> new Uplift(List.of(new Uplift.Link(index, year, year))).factor())
                            .expected())
                    .isEqualTo("an index above 0");
        }
    }

    private static Series series(Books book, String id) {
        return book.load().named(id).orElseThrow();
    }
}
