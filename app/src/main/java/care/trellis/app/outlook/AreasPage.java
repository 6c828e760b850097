package care.trellis.app.outlook;

import care.trellis.demand.projection.Mode;
import care.trellis.demand.projection.Trend;
import care.trellis.demand.scenario.Measure;
import java.util.List;

/**
 * The areas that have an outlook, each with the figures that people ask for first.
 *
 * @param today the base year
 * @param then the last year shown
 * @param trend of use of care, in words
 */
public record AreasPage(int today, int then, String trend, List<Row> rows) {
    /**
     * People in care homes of one area.
     *
     * @param now in the base year
     * @param falling in the last year with the trend that ships
     * @param constant in the last year at the rates of the base year
     */
    public record Row(String name, String address, String now, String falling, String constant) {}

    static AreasPage of(OutlookInputs inputs) {
        var areas = inputs.areas();
        var england = inputs.scenario(areas.getFirst(), Mode.USAGE);
        int then = Math.min(england.lastYear(), england.population().lastYear());
        return new AreasPage(
                england.baseYear(),
                then,
                Figures.rate(Math.abs(Outlook.trend(england).perYear())) + " a year",
                areas.stream().map(area -> row(inputs, area, then)).toList());
    }

    private static Row row(OutlookInputs inputs, OutlookArea area, int then) {
        var scenario = inputs.scenario(area, Mode.USAGE).to(then);
        var falling = scenario.years();
        var constant = scenario.with(scenario.method().trending(Trend.none())).years();
        return new Row(
                area.name(),
                "/outlook/" + area.slug(),
                Figures.spoken(falling.getFirst().of(Measure.CARE_HOMES)),
                Figures.spoken(falling.getLast().of(Measure.CARE_HOMES)),
                Figures.spoken(constant.getLast().of(Measure.CARE_HOMES)));
    }
}
