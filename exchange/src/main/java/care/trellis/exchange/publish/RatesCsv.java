package care.trellis.exchange.publish;

import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Mortality;
import care.trellis.demand.population.Sex;
import care.trellis.demand.population.VariantRatios;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Rates that go with a population as CSV, with a head that names their source. */
public final class RatesCsv {
    private static final int DECIMALS_OF_MORTALITY = 3;
    private static final int DECIMALS_OF_RATIOS = 5;
    private static final double PER_PEOPLE = 100_000;

    private RatesCsv() {}

    /** Chances of dying per 100,000: a row for each sex and single age, and a column for each year between mid-years. */
    public static byte[] mortality(Mortality mortality, AgeBand ages, int firstYear, int lastYear, List<String> head) {
        var columns = new ArrayList<>(List.of("sex", "age"));
        for (int year = firstYear; year <= lastYear; year++) {
            columns.add(year + "-" + (year + 1));
        }
        var table = new CsvTable(columns.toArray(String[]::new));
        for (var sex : Sex.values()) {
            for (int age = ages.from(); age <= ages.to(); age++) {
                int at = age;
                row(
                        table,
                        List.of(PopulationCsv.word(sex), age),
                        firstYear,
                        lastYear,
                        year -> mortality.chance(sex, at, year) * PER_PEOPLE,
                        DECIMALS_OF_MORTALITY);
            }
        }
        return PopulationCsv.headed(head, table.bytes());
    }

    /** Variants over their principal projection: a row for each variant, sex and age band, a column for each year since the base. */
    public static byte[] variants(VariantRatios ratios, List<String> head) {
        var columns = new ArrayList<>(List.of("variant", "sex", "age"));
        for (int year = 0; year <= ratios.years(); year++) {
            columns.add(Integer.toString(year));
        }
        var table = new CsvTable(columns.toArray(String[]::new));
        for (var variant : List.of("low", "high")) {
            for (var sex : Sex.values()) {
                for (int band = 0; band < ratios.bands().size(); band++) {
                    int at = band;
                    row(
                            table,
                            List.of(
                                    variant,
                                    PopulationCsv.word(sex),
                                    PopulationCsv.word(ratios.bands().get(band))),
                            0,
                            ratios.years(),
                            year -> variant.equals("low") ? ratios.low(sex, at, year) : ratios.high(sex, at, year),
                            DECIMALS_OF_RATIOS);
                }
            }
        }
        return PopulationCsv.headed(head, table.bytes());
    }

    private static void row(
            CsvTable table, List<?> names, int first, int last, IntToDoubleFunction figure, int decimals) {
        var row = new ArrayList<@Nullable Object>(names);
        for (int year = first; year <= last; year++) {
            row.add(BigDecimal.valueOf(figure.applyAsDouble(year))
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .stripTrailingZeros());
        }
        table.row(row.toArray());
    }
}
