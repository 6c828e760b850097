package care.trellis.demand.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.demand.care.Funder;
import care.trellis.demand.care.Setting;
import care.trellis.demand.money.MeansTest;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.projection.Assumption;
import care.trellis.demand.projection.CarePackage;
import care.trellis.demand.projection.FundingShare;
import care.trellis.demand.projection.Resources;
import care.trellis.demand.projection.Sourced;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who pays, worked by hand for weeks of 52 to the year. */
class ChargingTest {
    /** England's capital limits since 2010 and tariff income; an allowance and prices that make sums easy. */
    static final CarePrice NURSING = new CarePrice(Setting.NURSING, 1_400, 1_000, 200, 300);

    static final CarePrice HOME = new CarePrice(Setting.HOME_CARE, 300, 250, 0, 0);

    static Charging charging(double cap) {
        return new Charging(List.of(NURSING, HOME), 14_250, 23_250, 250, 30, cap, 52);
    }

    private static Account account(double cap, double capital, double income) {
        var account = new Account(charging(cap));
        account.open(new Holding(1, capital, income));
        return account;
    }

    // G19 of the reference: (23,250 − 14,250) / 250 = GBP 36 a week.
    @Test
    void tariff_income_at_the_upper_limit_is_36_pounds_a_week() {
        var charging = charging(Double.POSITIVE_INFINITY);
        assertThat(charging.tariffIncome(23_250)).isEqualTo(36);
        assertThat(charging.tariffIncome(90_000)).isEqualTo(36);
        assertThat(charging.tariffIncome(14_250)).isZero();
        assertThat(charging.tariffIncome(14_251)).isEqualTo(1);
        assertThat(charging.tariffIncome(14_500)).isEqualTo(1);
        assertThat(charging.tariffIncome(14_501)).isEqualTo(2);
    }

    @Test
    void prices_of_a_scenario_become_those_of_a_life_by_the_means_test_of_a_day() {
        var resources = new Resources(
                List.of(
                        new CarePackage(Setting.NURSING, judged(0), judged(1), judged(0), judged(1_000), judged(0)),
                        new CarePackage(Setting.RESIDENTIAL, judged(0), judged(1), judged(0), judged(150), judged(0)),
                        new CarePackage(Setting.HOME_CARE, judged(10), judged(0), judged(0), judged(0), judged(25))),
                Stream.of(Setting.NURSING, Setting.RESIDENTIAL, Setting.HOME_CARE)
                        .map(setting -> new FundingShare(
                                setting,
                                "",
                                AgeBand.andOver(0),
                                Map.of(Funder.COUNCIL, 1.0),
                                "made up",
                                Assumption.Status.ASSUMED))
                        .toList(),
                judged(52),
                judged(0),
                judged(0),
                2024,
                List.of(),
                Map.of());
        var test = new MeansTest(
                "England",
                LocalDate.of(2025, 6, 1),
                new BigDecimal(14_250),
                new BigDecimal(23_250),
                new BigDecimal(250),
                new BigDecimal("30.65"),
                new BigDecimal("254.06"),
                List.of());
        var plan = new LifetimesPlan("England", 86_000, 200, 0.4, List.of(new Holding(1, 50_000, 200)), List.of());
        var charging = plan.charging(resources, test);

        assertThat(charging.prices())
                .containsExactlyInAnyOrder(
                        new CarePrice(Setting.NURSING, 1_400, 1_000, 254.06, 200),
                        new CarePrice(Setting.RESIDENTIAL, 210, 150, 0, 150),
                        new CarePrice(Setting.HOME_CARE, 250, 250, 0, 0));
        assertThat(charging.lowerCapital()).isEqualTo(14_250);
        assertThat(charging.upperCapital()).isEqualTo(23_250);
        assertThat(charging.tariff()).isEqualTo(250);
        assertThat(charging.allowance()).isEqualTo(30.65);
        assertThat(charging.cap()).isEqualTo(86_000);
        assertThat(plan.capped(10).charging(resources, test).cap()).isEqualTo(10);
        assertThatThrownBy(() -> new LifetimesPlan("England", -1, -1, 3, List.of(), List.of()))
                .hasMessageContaining("cap on care costs")
                .hasMessageContaining("board and lodging")
                .hasMessageContaining("what self-funders pay more")
                .hasMessageContaining("shares that sum to 1");
    }

    private static Sourced judged(double value) {
        return Sourced.judged(value);
    }

    // (1,400 − 200) × 52 from plenty.
    @Test
    void with_much_capital_somebody_pays_the_full_price_less_the_nhs_part() {
        var account = account(Double.POSITIVE_INFINITY, 500_000, 230);
        account.year(NURSING);
        assertThat(account.self()).isCloseTo(62_400, within(1e-6));
        assertThat(account.council()).isZero();
        assertThat(account.nhs()).isCloseTo(10_400, within(1e-6));
        assertThat(account.years()).isOne();
        assertThat(account.isCapped()).isFalse();
    }

    // Income 200 a week after the allowance; no capital: 200 × 52 by the person, (1,000 − 200 − 200) × 52 by the
    // council.
    @Test
    void with_no_capital_somebody_pays_their_income_and_the_council_the_rest_of_its_fee() {
        var account = account(Double.POSITIVE_INFINITY, 0, 230);
        account.year(NURSING);
        assertThat(account.self()).isCloseTo(10_400, within(1e-6));
        assertThat(account.council()).isCloseTo(31_200, within(1e-6));
    }

    // 20,000 is 5,750 above the lower limit: 23 a week besides income; the year takes 23 × 52 = 1,196 of capital, so
    // that
    // the next counts 18,804: 4,554 above, 19 a week.
    @Test
    void capital_between_the_limits_counts_as_income_and_is_used_up() {
        var account = account(Double.POSITIVE_INFINITY, 20_000, 230);
        account.year(NURSING);
        assertThat(account.self()).isCloseTo(223 * 52, within(1e-6));
        account.year(NURSING);
        assertThat(account.self()).isCloseTo((223 + 219) * 52, within(1e-6));
    }

    // 49,250 is 26,000 above the upper limit, and 1,000 a week comes from capital: 26 weeks at 1,200, then 26 at 200 +
    // 36.
    @Test
    void capital_runs_down_to_the_upper_limit_within_a_year() {
        var account = account(Double.POSITIVE_INFINITY, 49_250, 230);
        account.year(NURSING);
        assertThat(account.self()).isCloseTo(26 * 1_200 + 26 * 236, within(1e-6));
        assertThat(account.council()).isCloseTo(26 * (800 - 236), within(1e-6));
    }

    // 800 less 300 of board and lodging count: a cap of 13,000 is reached after 26 weeks; then 300 a week.
    @Test
    void at_the_cap_only_board_and_lodging_are_left_to_pay() {
        var account = account(13_000, 500_000, 230);
        account.year(NURSING);
        assertThat(account.isCapped()).isTrue();
        assertThat(account.self()).isCloseTo(26 * 1_200 + 26 * 300, within(1e-6));
        assertThat(account.council()).isCloseTo(26 * 500, within(1e-6));
        account.year(NURSING);
        assertThat(account.self()).isCloseTo(26 * 1_200 + 78 * 300, within(1e-6));
        assertThat(account.council()).isCloseTo(78 * 500, within(1e-6));
    }

    // The person pays 200 a week, less than board and lodging: nothing counts towards the cap.
    @Test
    void what_the_council_pays_does_not_count_towards_the_cap() {
        var account = account(10, 0, 230);
        account.year(NURSING);
        account.year(NURSING);
        assertThat(account.isCapped()).isFalse();
        assertThat(account.self()).isCloseTo(20_800, within(1e-6));
    }

    @Test
    void a_cap_of_nothing_leaves_board_and_lodging_from_the_first_day_and_care_at_home_free() {
        var account = account(0, 500_000, 230);
        account.year(NURSING);
        assertThat(account.self()).isCloseTo(300 * 52, within(1e-6));
        account.year(HOME);
        assertThat(account.self()).isCloseTo(300 * 52, within(1e-6));
        assertThat(account.council()).isCloseTo(500 * 52 + 250 * 52, within(1e-6));
    }

    // At the cap someone poor pays no more than before: income 50 after the allowance.
    @Test
    void nobody_pays_more_after_the_cap_than_the_means_test_asks() {
        var account = account(0, 0, 80);
        account.year(NURSING);
        assertThat(account.self()).isCloseTo(50 * 52, within(1e-6));
        assertThat(account.council()).isCloseTo(750 * 52, within(1e-6));
    }

    // At the upper limit the means test holds: 200 of income and 36 of tariff income.
    @Test
    void somebody_with_just_the_upper_limit_does_not_pay_for_themselves() {
        var account = account(Double.POSITIVE_INFINITY, 23_250, 230);
        account.year(HOME);
        assertThat(account.self()).isCloseTo(236 * 52, within(1e-6));
        assertThat(account.council()).isCloseTo(14 * 52, within(1e-6));
    }

    // 300 of board and lodging take 250 a week of 30,000: 17,000 after a year, 11 a week of tariff income besides 50.
    @Test
    void after_the_cap_board_and_lodging_use_up_capital_until_the_means_test_asks_for_less() {
        var account = account(0, 30_000, 80);
        account.year(NURSING);
        account.year(NURSING);
        assertThat(account.self()).isCloseTo(300 * 52 + 61 * 52, within(1e-6));
        assertThat(account.council()).isCloseTo(500 * 52 + (800 - 61) * 52, within(1e-6));
    }

    // 200 a week of income count towards a cap of 2,600, which is reached after 13 weeks.
    @Test
    void what_somebody_pays_of_a_council_fee_counts_towards_the_cap() {
        var account = account(2_600, 0, 230);
        account.year(HOME);
        assertThat(account.isCapped()).isTrue();
        assertThat(account.self()).isCloseTo(2_600, within(1e-6));
        assertThat(account.council()).isCloseTo(13 * 50 + 39 * 250, within(1e-6));
    }

    @Test
    void nobody_pays_more_than_the_fee_and_income_that_covers_the_price_spares_capital() {
        var poor = account(Double.POSITIVE_INFINITY, 20_000, 930);
        poor.year(NURSING);
        poor.year(NURSING);
        assertThat(poor.self()).isCloseTo(2 * 800 * 52, within(1e-6));
        assertThat(poor.council()).isZero();
        var rich = account(Double.POSITIVE_INFINITY, 23_251, 1_500);
        rich.year(NURSING);
        rich.year(NURSING);
        assertThat(rich.self()).isCloseTo(2 * 1_200 * 52, within(1e-6));
    }

    @Test
    void everybodys_payments_come_to_the_price() {
        for (double cap : new double[] {0, 5_000, 86_000, Double.POSITIVE_INFINITY}) {
            for (double capital : new double[] {0, 15_000, 23_250, 23_250.01, 30_000, 200_000}) {
                var account = account(cap, capital, 150);
                for (int year = 0; year < 6; year++) {
                    account.year(year < 3 ? HOME : NURSING);
                }
                double all = account.self() + account.council() + account.nhs();
                assertThat(all).isBetween(52 * (3 * 250 + 3 * 1_000) - 1e-6, 52 * (3 * 300 + 3 * 1_400) + 1e-6);
            }
        }
    }

    @Test
    void a_new_person_begins_with_nothing_paid() {
        var account = account(13_000, 500_000, 230);
        account.year(NURSING);
        account.open(new Holding(1, 0, 230));
        assertThat(account.isCapped()).isFalse();
        assertThat(account.self() + account.council() + account.nhs()).isZero();
        assertThat(account.years()).isZero();
        account.year(NURSING);
        assertThat(account.self()).isCloseTo(10_400, within(1e-6));
    }

    @Test
    void figures_that_make_no_sense_are_named_together() {
        assertThatThrownBy(() -> new CarePrice(Setting.NONE, -1, -1, 0, 0))
                .isInstanceOf(Faulty.class)
                .hasMessageContaining("price of no care: found a setting without paid care")
                .hasMessageContaining("price of no care for the council: found -1.0");
        assertThatThrownBy(() -> new CarePrice(Setting.NURSING, 800, 700, 701, 0))
                .hasMessageContaining("NHS's part");
        assertThatThrownBy(() -> new CarePrice(Setting.NURSING, 800, 700, 200, 501))
                .hasMessageContaining("board and lodging in the price of nursing home: found 501.0");
        assertThat(new CarePrice(Setting.NURSING, 800, 700, 200, 500).living()).isEqualTo(500);
        assertThatThrownBy(() -> new Charging(List.of(HOME, HOME), 20_000, 10_000, 0, -1, -1, 51))
                .isInstanceOfSatisfying(
                        Faulty.class, refused -> assertThat(refused.faults()).hasSize(6));
        assertThatThrownBy(() -> new Holding(2, -1, -1))
                .isInstanceOfSatisfying(
                        Faulty.class, refused -> assertThat(refused.faults()).hasSize(3));
        assertThat(charging(5).capped(7).cap()).isEqualTo(7);
    }
}
