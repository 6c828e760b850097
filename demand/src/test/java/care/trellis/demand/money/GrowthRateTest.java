package care.trellis.demand.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.trellis.fault.Faulty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthRateTest {
    /** G15 to G17: what published projections of spending grow by. */
    @ParameterizedTest
    @CsvSource({
        "PSSRU DP2944 older 2015-2040, 7.2, 18.7, 25, 3.89",
        "PSSRU DP2944 younger 2015-2040, 8.9, 21.2, 25, 3.53",
        "CPEC 2020 older 2018-2038, 8.4, 16.5, 20, 3.43",
        "CPEC 2020 younger 2018-2038, 9.6, 18.1, 20, 3.22",
        "Wanless 2006 2002-2026, 10.1, 24.0, 24, 3.67",
    })
    void published_projections_grow_by_what_their_first_and_last_year_say(
            String projection, double from, double to, double years, double percent) {
        var growth = GrowthRate.between(from, to, years);
        assertThat(100 * growth.perYear()).as(projection).isCloseTo(percent, within(0.02));
        assertThat(growth.after(from, years)).isCloseTo(to, within(1e-9));
    }

    /** G13: Health Foundation 2025, 26.9 billion in 2023-24, 2.8 % a year twice. */
    @Test
    void the_health_foundations_base_comes_to_28_4_billion() {
        assertThat(new GrowthRate(0.028).after(26.9, 2)).isCloseTo(28.4, within(0.05));
    }

    /** G14: IFS and Health Foundation 2018, 21.2 billion, 3.9 % a year for 16 years: about 18 billion more. */
    @Test
    void sixteen_years_at_3_9_per_cent_add_18_billion() {
        assertThat(new GrowthRate(0.039).after(21.2, 16) - 21.2).isCloseTo(18, within(0.2));
    }

    @Test
    void growth_in_real_money_is_growth_in_cash_less_inflation() {
        assertThat(new GrowthRate(0.05).real(new GrowthRate(0.02)).perYear()).isCloseTo(1.05 / 1.02 - 1, within(1e-15));
        assertThat(new GrowthRate(0.05).real(GrowthRate.NONE).perYear()).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void growth_that_cannot_be_is_refused() {
        assertThat(new GrowthRate(10).factor(2)).isEqualTo(121);
        assertThat(new GrowthRate(-0.5).factor(2)).isEqualTo(0.25);
        for (double wrong : new double[] {-1, 10.1, Double.NaN}) {
            assertThatThrownBy(() -> new GrowthRate(wrong)).isInstanceOf(Faulty.class);
        }
        assertThatThrownBy(() -> GrowthRate.between(0, 1, 1)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> GrowthRate.between(1, 0, 1)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> GrowthRate.between(1, 1, 0)).isInstanceOf(Faulty.class);
    }
}
