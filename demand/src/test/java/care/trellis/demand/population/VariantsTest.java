package care.trellis.demand.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private static final List<AgeBand> BANDS = List.of(new AgeBand(0, 64), AgeBand.andOver(65));

    private static Population people(String variant, double young, double old, int from, int to) {
        var source = new PopulationSource("publisher", "title", variant, from, List.of());
        return Population.of(
                FirstYear.ENGLAND,
                source,
                BANDS,
                from,
                to,
                (sex, band, year) -> year == from ? 100 : band == 0 ? young : old);
    }

    private final Variants variants = new Variants(
            people("low", 90, 64, 2022, 2023),
            people("principal", 100, 80, 2022, 2023),
            people("high", 105, 100, 2022, 2023));

    @Test
    void variants_of_other_years_are_refused_and_each_is_called_by_its_name() {
        var principal = people("principal", 100, 80, 2022, 2023);
        assertThatThrownBy(() ->
                        new Variants(people("low", 1, 1, 2022, 2024), principal, people("high", 1, 1, 2021, 2023)))
                .hasMessageContaining("variant low of England")
                .hasMessageContaining("variant high of England");
        assertThat(variants.get(Variants.Variant.HIGH)).isSameAs(variants.high());
        assertThat(variants.get(Variants.Variant.PRINCIPAL)).isSameAs(variants.principal());
        assertThat(variants.get(Variants.Variant.LOW)).isSameAs(variants.low());
        assertThat(Variants.Variant.HIGH.word()).isEqualTo("high");
    }

    @Test
    void ratios_are_those_of_the_variants_to_the_principal_and_1_where_somebody_is_missing() {
        var ratios = VariantRatios.of(variants.principal().source(), variants, 2022);
        assertThat(ratios.low(Sex.MALE, 1, 1)).isEqualTo(0.8);
        assertThat(ratios.high(Sex.MALE, 1, 1)).isEqualTo(1.25);
        assertThat(ratios.high(Sex.FEMALE, 0, 0)).isEqualTo(1);
        var empty = new Variants(
                people("low", 0, 0, 2022, 2023),
                people("principal", 0, 80, 2022, 2023),
                people("high", 5, 100, 2022, 2023));
        var few = VariantRatios.of(variants.principal().source(), empty, 2022);
        assertThat(few.low(Sex.MALE, 0, 1)).isEqualTo(1);
        assertThat(few.high(Sex.MALE, 0, 1)).isEqualTo(1);
        assertThat(few.low(Sex.MALE, 1, 1)).isEqualTo(1);
        assertThat(few.high(Sex.MALE, 1, 1)).isEqualTo(1.25);
    }

    /** Ratios of a high variant that grow by a tenth of a logarithm in each of seven years, and a low one that came back. */
    private static VariantRatios ratios() {
        var low = new double[2][2][8];
        var high = new double[2][2][8];
        for (int sex = 0; sex < 2; sex++) {
            for (int band = 0; band < 2; band++) {
                for (int year = 0; year < 8; year++) {
                    high[sex][band][year] = Math.exp(0.1 * year);
                    low[sex][band][year] = year == 0 ? 1 : Math.exp(-0.8 + 0.1 * year);
                }
            }
        }
        return new VariantRatios(
                new PopulationSource("publisher", "older variants", "low and high", 2018, List.of("laid on by us")),
                BANDS,
                low,
                high);
    }

    @Test
    void ratios_go_on_as_their_last_five_years_went_but_never_come_back() {
        var ratios = ratios();
        assertThat(ratios.years()).isEqualTo(7);
        assertThat(ratios.high(Sex.MALE, 1, 7)).isEqualTo(Math.exp(0.1 * 7));
        assertThat(ratios.high(Sex.MALE, 1, 8)).isCloseTo(Math.exp(0.8), within(1e-12));
        assertThat(ratios.high(Sex.MALE, 1, 17)).isCloseTo(Math.exp(1.7), within(1e-12));
        assertThat(ratios.low(Sex.MALE, 1, 3)).isCloseTo(Math.exp(-0.5), within(1e-12));
        assertThat(ratios.low(Sex.MALE, 1, 17)).isCloseTo(Math.exp(-0.1), within(1e-12));
    }

    @Test
    void ratios_are_laid_on_by_years_since_the_base_and_say_so() {
        var bands = List.of(new AgeBand(0, 64), new AgeBand(65, 84), AgeBand.andOver(85));
        var source = new PopulationSource("publisher", "newer projection", "principal", 2022, List.of());
        var principal = Population.of(FirstYear.ENGLAND, source, bands, 2021, 2032, (sex, band, year) -> 1_000);
        var laid = ratios().of(principal);

        assertThat(laid.high().people(Sex.MALE, 2, 2021)).isEqualTo(1_000);
        assertThat(laid.high().people(Sex.MALE, 2, 2022)).isEqualTo(1_000);
        assertThat(laid.high().people(Sex.MALE, 1, 2024)).isCloseTo(1_000 * Math.exp(0.2), within(1e-9));
        assertThat(laid.low().people(Sex.MALE, 1, 2024)).isCloseTo(1_000 * Math.exp(-0.6), within(1e-9));
        assertThat(laid.high().people(Sex.MALE, 1, 2032)).isCloseTo(1_000 * Math.exp(1.0), within(1e-9));
        assertThat(laid.principal()).isSameAs(principal);
        assertThat(laid.low().source().variant()).isEqualTo("low");
        assertThat(laid.high().source().variant()).isEqualTo("high");
        assertThat(laid.high().source().remarks()).containsExactly("high variant: older variants", "laid on by us");
    }

    @Test
    void ratios_of_published_variants_give_the_variants_back() {
        var ratios = VariantRatios.of(variants.principal().source(), variants, 2022);
        var back = ratios.of(variants.principal());
        assertThat(ratios.years()).isEqualTo(1);
        assertThat(ratios.bands()).isEqualTo(BANDS);
        assertThat(ratios.source().title()).isEqualTo("title");
        assertThat(ratios.high(Sex.FEMALE, 1, 0)).isEqualTo(1);
        assertThat(back.low().people(Sex.FEMALE, 1, 2023)).isCloseTo(64, within(1e-9));
        assertThat(back.high().people(Sex.FEMALE, 0, 2023)).isCloseTo(105, within(1e-9));
        assertThat(ratios.high(Sex.FEMALE, 0, 2)).isCloseTo(1.05 * 1.05, within(1e-12));
    }

    @Test
    void ratios_for_bands_that_straddle_or_of_no_year_are_refused() {
        var source = variants.principal().source();
        var straddling = Population.of(
                FirstYear.ENGLAND,
                source,
                List.of(new AgeBand(0, 74), AgeBand.andOver(75)),
                2022,
                2023,
                (s, b, y) -> 1);
        assertThatThrownBy(() -> ratios().of(straddling)).hasMessageContaining("age band 0 to 74");
        assertThatThrownBy(() -> new VariantRatios(source, BANDS, new double[2][2][0], new double[2][2][0]))
                .hasMessageContaining("low variant");
        var threes = new double[2][3][1];
        for (var bySex : threes) {
            for (var byBand : bySex) {
                byBand[0] = 1;
            }
        }
        assertThatThrownBy(() -> new VariantRatios(source, BANDS, threes, threes))
                .hasMessageContaining("ratios by sex, age band and year");
        assertThatThrownBy(() -> new VariantRatios(source, BANDS, new double[2][2][1], new double[2][2][1]))
                .hasMessageContaining("found 0.0");
    }

    @Test
    void a_single_published_year_has_no_trend() {
        var one = new double[][][] {{{1.1}, {1.2}}, {{1.1}, {1.2}}};
        var ratios = new VariantRatios(variants.principal().source(), BANDS, one, one);
        assertThat(ratios.high(Sex.FEMALE, 1, 5)).isCloseTo(1.2, within(1e-12));
    }
}
