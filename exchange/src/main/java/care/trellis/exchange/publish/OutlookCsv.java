package care.trellis.exchange.publish;

import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.Projection;
import care.trellis.demand.uncertainty.Fan;
import java.util.List;

/**
 * The headline figures of a projection as CSV, with their spread and, beside them, what the rates of the base year would make of
 * the population alone. Every row says the mode, the base year and the seed.
 */
public final class OutlookCsv {
    private OutlookCsv() {}

    /**
     * A row for each year and figure.
     *
     * @param constant the same people and prices at constant rates
     * @param measures in the order of the rows of a year
     */
    public static byte[] of(Projection projection, Fan fan, Projection constant, List<Measure> measures) {
        var csv = new CsvTable(
                "year",
                "figure",
                "unit",
                "projected",
                "ten_in_a_hundred_below",
                "middle",
                "ten_in_a_hundred_above",
                "at_rates_of_base_year",
                "area",
                "area_code",
                "mode",
                "scenario",
                "base_year",
                "population_source",
                "draws",
                "seed");
        var source = projection.source();
        for (var year : projection.years()) {
            for (var measure : measures) {
                var band = fan.at(measure, year.year());
                csv.row(
                        year.year(),
                        measure.words(),
                        measure.isMoney() ? measure.unit() + ", prices of " + projection.priceYear() : measure.unit(),
                        year.of(measure),
                        band.low(),
                        band.middle(),
                        band.high(),
                        constant.at(year.year()).of(measure),
                        projection.area().name(),
                        projection.area().code(),
                        projection.mode().words(),
                        projection.name(),
                        projection.baseYear(),
                        source.publisher() + ", " + source.title() + ", " + source.variant(),
                        fan.draws(),
                        Long.toString(fan.seed()));
            }
        }
        return csv.bytes();
    }
}
