package care.trellis.demand.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.demand.money.DatedSeries.Dated;
import care.trellis.demand.money.DatedSeries.Gap;
import care.trellis.demand.money.DatedSeries.InGap;
import care.trellis.demand.money.MeansTest.Resident;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeansTestTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static Dated dated(String from, String to, String value) {
        return new Dated(LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(value), "source of " + from);
    }

    private static DatedSeries series(String name, Dated... values) {
        return new DatedSeries(name, "GBP/week", List.of(values));
    }

    private static final DatedSeries NURSING = series(
            "nursing contribution",
            dated("2007-10-01", "2008-03-31", "101.00"),
            dated("2013-04-01", "2014-03-31", "109.79"),
            dated("2015-04-01", "2016-03-31", "112.00"),
            dated("2016-04-01", "2017-03-31", "156.25"),
            dated("2025-04-01", "2026-03-31", "254.06"));

    private static final MeansTestRules ENGLAND = new MeansTestRules(
            "England",
            series("lower limit", dated("2010-04-12", "2026-03-31", "14250")),
            series("upper limit", dated("2010-04-12", "2026-03-31", "23250")),
            series("tariff step", dated("2015-04-01", "2026-03-31", "250")),
            series(
                    "personal allowance",
                    dated("2015-04-01", "2022-03-31", "24.90"),
                    dated("2025-04-01", "2026-03-31", "30.65")),
            NURSING);

    private static MeansTest test() {
        return ENGLAND.on(DAY, InGap.REFUSE);
    }

    private static BigDecimal gbp(String amount) {
        return new BigDecimal(amount);
    }

    private static MeansTest.Share share(String fee, boolean nursing, String capital, String income) {
        return test().of(new Resident(gbp(fee), nursing, gbp(capital), gbp(income)));
    }

    /** G19 is the last but one: £36 a week at £23,250. A part of £250 counts as the whole. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "14250, 0",
        "14250.01, 1",
        "14500, 1",
        "14500.01, 2",
        "20000, 23",
        "23000.01, 36",
        "23250, 36",
        "23250.01, 0",
    })
    void tariff_income_is_a_pound_for_each_250_or_part(String capital, String expected) {
        assertThat(test().tariffIncome(gbp(capital))).isEqualByComparingTo(expected);
    }

    @Test
    void somebody_between_the_limits_pays_income_and_tariff_less_the_allowance() {
        var share = share("1000", false, "20000", "230.25");
        assertThat(share.tariffIncome()).isEqualByComparingTo("23");
        assertThat(share.assessed()).isEqualByComparingTo("222.60");
        assertThat(share.self()).isEqualByComparingTo("222.60");
        assertThat(share.council()).isEqualByComparingTo("777.40");
        assertThat(share.nhs()).isEqualByComparingTo("0");
        assertThat(share.inFull()).isFalse();
    }

    @Test
    void the_nhs_pays_its_contribution_whoever_pays_the_rest() {
        var full = share("1200", true, "23250.01", "0");
        assertThat(full.inFull()).isTrue();
        assertThat(full.nhs()).isEqualByComparingTo("254.06");
        assertThat(full.self()).isEqualByComparingTo("945.94");
        assertThat(full.council()).isEqualByComparingTo("0");
        var supported = share("1200", true, "23250", "30.65");
        assertThat(supported.self()).isEqualByComparingTo("36");
        assertThat(supported.council()).isEqualByComparingTo("909.94");
        assertThat(share("200", true, "0", "500").nhs()).isEqualByComparingTo("200");
    }

    @Test
    void nobody_pays_more_than_the_fee_or_less_than_nothing() {
        assertThat(share("300", false, "0", "900").self()).isEqualByComparingTo("300");
        assertThat(share("300", false, "0", "900").council()).isEqualByComparingTo("0");
        assertThat(share("300", false, "0", "20").self()).isEqualByComparingTo("0");
        assertThat(share("300", false, "0", "20").assessed()).isEqualByComparingTo("0");
        var random = new SplittableRandom(50);
        for (int i = 0; i < 1_000; i++) {
            var fee = BigDecimal.valueOf(random.nextInt(200_000), 2);
            var each = test().of(new Resident(
                    fee,
                    random.nextBoolean(),
                    BigDecimal.valueOf(random.nextInt(3_000_000), 2),
                    BigDecimal.valueOf(random.nextInt(60_000), 2)));
            assertThat(each.self().add(each.council()).add(each.nhs())).isEqualByComparingTo(fee);
            assertThat(each.self()).isNotNegative();
            assertThat(each.council()).isNotNegative();
        }
    }

    @Test
    void a_day_without_a_sourced_value_is_refused_by_name_or_carried_with_a_remark() {
        var day = LocalDate.of(2010, 5, 1);
        assertThatThrownBy(() -> NURSING.on(day, InGap.REFUSE))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("nursing contribution on 2010-05-01")
                .hasMessageContaining("none from 2008-04-01 to 2013-03-31");
        var carried = NURSING.on(day, InGap.CARRY_LAST);
        assertThat(carried.value()).isEqualByComparingTo("101.00");
        assertThat(carried.isCarried()).isTrue();
        assertThat(carried.source()).isEqualTo("source of 2007-10-01");
        assertThat(carried.remark())
                .isEqualTo(
                        "nursing contribution: none from 2008-04-01 to 2013-03-31; 101.00 (GBP/week) of 2007-10-01 is"
                                + " carried on");
        assertThat(NURSING.on(LocalDate.of(2030, 1, 1), InGap.CARRY_LAST).remark())
                .contains("none after 2026-03-31");
        assertThatThrownBy(() -> NURSING.on(LocalDate.of(2007, 9, 30), InGap.CARRY_LAST))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("none before 2007-10-01");
        assertThat(NURSING.on(LocalDate.of(2007, 10, 1), InGap.REFUSE).isCarried())
                .isFalse();
        assertThat(NURSING.on(LocalDate.of(2008, 3, 31), InGap.REFUSE).remark()).isEmpty();
        assertThat(NURSING.on(LocalDate.of(2008, 4, 1))).isEmpty();
        assertThat(NURSING.gaps())
                .containsExactly(
                        new Gap(LocalDate.of(2008, 4, 1), LocalDate.of(2013, 3, 31)),
                        new Gap(LocalDate.of(2014, 4, 1), LocalDate.of(2015, 3, 31)),
                        new Gap(LocalDate.of(2017, 4, 1), LocalDate.of(2025, 3, 31)));
    }

    @Test
    void a_test_of_a_day_names_every_parameter_it_lacks_or_carries() {
        var day = LocalDate.of(2024, 6, 1);
        assertThatThrownBy(() -> ENGLAND.on(day, InGap.REFUSE))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(2))
                .hasMessageContaining("personal allowance on 2024-06-01")
                .hasMessageContaining("nursing contribution on 2024-06-01");
        assertThat(ENGLAND.on(day, InGap.CARRY_LAST).remarks()).hasSize(2);
        assertThat(test().remarks()).isEmpty();
        assertThat(test().area()).isEqualTo("England");
        assertThatThrownBy(() -> ENGLAND.on(LocalDate.of(2000, 1, 1), InGap.CARRY_LAST))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(5));
        assertThat(ENGLAND.series()).hasSize(5).endsWith(NURSING);
    }

    @Test
    void series_and_tests_that_contradict_themselves_are_refused() {
        assertThatThrownBy(() -> series("none")).isInstanceOf(Faulty.class);
        assertThatThrownBy(() ->
                        series("s", dated("2020-01-02", "2020-01-01", "-1"), dated("2020-01-01", "2020-01-01", "0")))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(3));
        assertThat(series("s", dated("2020-01-01", "2020-01-01", "0"), dated("2020-01-02", "2020-01-02", "0"))
                        .gaps())
                .isEmpty();
        assertThatThrownBy(() ->
                        series("s", dated("2020-01-01", "2020-01-05", "1"), dated("2020-01-05", "2020-01-06", "1")))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("holds to 2020-01-05");
        assertThatThrownBy(() -> new MeansTest("X", DAY, gbp("10"), gbp("9"), gbp("0"), gbp("-1"), gbp("0"), List.of()))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(3));
        assertThatThrownBy(() -> new MeansTest("X", DAY, gbp("-1"), gbp("9"), gbp("1"), gbp("0"), gbp("-1"), List.of()))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(2));
        assertThat(new MeansTest("X", DAY, gbp("0"), gbp("0"), gbp("1"), gbp("0"), gbp("0"), List.of())
                        .tariffIncome(gbp("0")))
                .isEqualByComparingTo("0");
        assertThatThrownBy(() -> new Resident(gbp("-1"), true, gbp("-1"), gbp("-1")))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(3));
        assertThat(new Resident(gbp("0"), true, gbp("0"), gbp("0")).nursing()).isTrue();
    }
}
