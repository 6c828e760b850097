package care.trellis.exchange.publish;

import care.trellis.demand.places.PlacesResult;

/** A run of the stock-flow mode as CSV: a row for each step, with the mode, the base year and the population in every row. */
public final class PlacesCsv {
    private PlacesCsv() {}

    public static byte[] of(PlacesResult result) {
        var table = new CsvTable(
                "month",
                "beds",
                "waiting",
                "placed",
                "settled",
                "referrals",
                "placements",
                "discharges",
                "bed_deficit",
                "cost",
                "cumulative_cost",
                "area",
                "mode",
                "base_year",
                "population_source");
        var plan = result.plan();
        var source = plan.populationSource();
        for (var step : result.steps()) {
            table.row(
                    step.month(),
                    step.beds(),
                    step.waiting(),
                    step.placed(),
                    step.settled(),
                    step.referrals(),
                    step.placements(),
                    step.discharges(),
                    step.deficit(),
                    step.cost(),
                    step.cumulativeCost(),
                    plan.area(),
                    result.mode().words(),
                    plan.baseYear(),
                    source.publisher() + ", " + source.title());
        }
        return table.bytes();
    }
}
