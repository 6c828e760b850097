package care.trellis.app.outlook;

import care.trellis.app.chart.Chart;
import care.trellis.app.web.Sentence;
import care.trellis.demand.projection.BackTest;
import care.trellis.demand.scenario.Measure;
import care.trellis.demand.scenario.Projection;
import java.util.List;

/** The pictures of an outlook, each with its finding and table. */
final class OutlookPictures {
    private OutlookPictures() {}

    static Chart fan(Outlook outlook, Measure measure, OutlookWords words) {
        var bands = outlook.fan().of(measure);
        boolean isMoney = measure.isMoney();
        var last = bands.getLast();
        var paths = List.of(
                new PathsPicture.Path(
                        "middle of the band: / " + words.said(last.middle()),
                        bands.stream()
                                .map(band -> new double[] {band.year(), band.middle()})
                                .toList(),
                        PathsPicture.Style.MAIN),
                new PathsPicture.Path(
                        "at the rates of " + outlook.projection().baseYear() + ": / "
                                + words.said(outlook.constant().last().of(measure)),
                        points(outlook.constant(), measure),
                        PathsPicture.Style.OTHER),
                edge("ten in a hundred below / " + words.said(last.low()), last.year(), last.low()),
                edge("ten in a hundred above / " + words.said(last.high()), last.year(), last.high()));
        return new Chart(
                "outlook",
                Sentence.capital(measure.words()) + ", " + outlook.area().name() + ", "
                        + outlook.projection().baseYear() + " to "
                        + outlook.projection().lastYear(),
                words.picture(),
                PathsPicture.of(new PathsPicture.Drawing(
                        paths,
                        new PathsPicture.Band(bands.stream()
                                .map(band -> new double[] {band.year(), band.low(), band.high()})
                                .toList()),
                        Figures::yearTick,
                        isMoney ? Figures::poundsTick : Figures::tick,
                        isMoney ? "£ a year, prices of " + outlook.projection().priceYear() : measure.unit(),
                        "")),
                table(outlook, measure));
    }

    // A point names an edge of the band and draws nothing.
    private static PathsPicture.Path edge(String label, int year, double value) {
        return new PathsPicture.Path(label, List.of(new double[] {year, value}), PathsPicture.Style.BLANK);
    }

    private static List<double[]> points(Projection projection, Measure measure) {
        return projection.years().stream()
                .map(year -> new double[] {year.year(), year.of(measure)})
                .toList();
    }

    private static Chart.Table table(Outlook outlook, Measure measure) {
        boolean isMoney = measure.isMoney();
        return Chart.Table.of(
                List.of(
                        isMoney ? "Year (£ million)" : "Year",
                        "Ten in a hundred below",
                        "Middle",
                        "Ten in a hundred above",
                        "At the rates of " + outlook.projection().baseYear()),
                outlook.fan().of(measure).stream()
                        .map(band -> List.of(
                                Integer.toString(band.year()),
                                cell(band.low(), isMoney),
                                cell(band.middle(), isMoney),
                                cell(band.high(), isMoney),
                                cell(outlook.constant().at(band.year()).of(measure), isMoney)))
                        .toList());
    }

    static String cell(double value, boolean isMoney) {
        return isMoney ? Figures.millions(value) : Figures.whole(value);
    }

    static Chart drivers(Outlook outlook, Measure measure, OutlookWords words) {
        var drivers = outlook.fan().drivers(measure);
        return new Chart(
                "drivers",
                "What the spread comes from, " + outlook.projection().lastYear(),
                words.drivers() + " Each bar is the spread if only that input varied, as a share of the whole.",
                BarsPicture.of(
                        drivers.stream()
                                .map(driver -> new BarsPicture.Bar(
                                        driver.input().words(), driver.share(), Figures.percent(driver.share(), 0)))
                                .toList(),
                        Figures::percentTick,
                        "share of the variance in " + outlook.projection().lastYear()),
                Chart.Table.of(
                        List.of("Input", "Share of the spread, alone"),
                        drivers.stream()
                                .map(driver -> List.of(
                                        Sentence.capital(driver.input().words()), Figures.percent(driver.share(), 1)))
                                .toList()));
    }

    static Chart backTests(List<BackTest> tests) {
        return new Chart(
                "back-tests",
                "How wrong the same kind of method was before",
                lesson(tests),
                BarsPicture.of(
                        tests.stream()
                                .map(test -> new BarsPicture.Bar(
                                        shortened(test.measure()) + " / " + test.from() + " to " + test.to(),
                                        test.error(),
                                        signed(test.error())))
                                .toList(),
                        Figures::percentTick,
                        "projected above what came about or was expected"),
                new Chart.Table(
                        List.of(
                                "What",
                                "From",
                                "To",
                                "At the start",
                                "Projected",
                                "Came about or was expected",
                                "Against",
                                "Too high by",
                                "Rates would have had to change by",
                                "Source"),
                        tests.stream()
                                .map(test -> List.of(
                                        Sentence.capital(test.measure()),
                                        Integer.toString(test.from()),
                                        Integer.toString(test.to()),
                                        Figures.whole(test.start()),
                                        Figures.whole(test.projected()),
                                        Figures.whole(test.happened()),
                                        test.against(),
                                        Figures.percent(test.error(), 1),
                                        Figures.percent(test.impliedChange(), 2) + " a year",
                                        test.source()))
                                .toList(),
                        false));
    }

    private static String lesson(List<BackTest> tests) {
        var errors = tests.stream().mapToDouble(BackTest::error).summaryStatistics();
        var all = errors.getMin() > 0
                ? "Every one of these was too high, by " + Figures.percent(errors.getMin(), 0) + " to "
                        + Figures.percent(errors.getMax(), 0) + "."
                : "From " + Figures.percent(errors.getMin(), 0) + " to " + Figures.percent(errors.getMax(), 0)
                        + " of what came about.";
        return all
                + " Those from 2007 stand beside what their makers expected with use falling, the others beside what was"
                + " counted.";
    }

    private static String signed(double error) {
        return (error > 0 ? "+" : "") + Figures.percent(error, 0);
    }

    private static String shortened(String measure) {
        return Sentence.capital(measure)
                .replace("England and Wales", "E&W")
                .replace("United Kingdom", "UK")
                .replace("care homes and long-stay hospitals", "care homes and hospitals")
                .replace("People aged ", "Aged ");
    }
}
