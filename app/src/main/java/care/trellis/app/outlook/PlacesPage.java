package care.trellis.app.outlook;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.app.web.FieldError;
import care.trellis.demand.places.PlacesResult;
import care.trellis.demand.places.PlacesStep;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The page of places: the form with what was asked, and the answer where there is one. */
public record PlacesPage(
        List<Field> fields,
        List<FieldError> errors,
        boolean isChanged,
        String csv,
        String json,
        @Nullable Answer answer) {
    /**
     * What becomes of places.
     *
     * @param yearly the stocks, flows and cost at the whole years
     * @param remarks of the population
     */
    public record Answer(String finding, Chart picture, Titled yearly, Titled assumptions, List<String> remarks) {}

    // As fine as the eye sees.
    private static final int MOST_POINTS = 600;

    static PlacesPage of(Asked asked, @Nullable Answer answer) {
        return new PlacesPage(
                asked.fields(),
                asked.errors(),
                asked.isChanged(),
                asked.link("/outlook/places/figures.csv"),
                asked.link("/outlook/places/figures.json"),
                answer);
    }

    static Answer answer(PlacesResult result) {
        return new Answer(
                finding(result),
                picture(result),
                yearly(result),
                Assumptions.of(result.assumptions()),
                result.plan().populationSource().remarks());
    }

    private static String finding(PlacesResult result) {
        var end = result.end();
        var worst = result.worst();
        return "After " + Figures.plain(end.month(), 1) + " months about " + Figures.spoken(end.placed())
                + " people are in a place and " + Figures.spoken(end.waiting()) + " wait, with "
                + Figures.whole(end.beds()) + " beds. "
                + (worst.deficit() < 1
                        ? "There is a bed for everybody throughout."
                        : "Beds are short by " + Figures.spoken(worst.deficit()) + " at worst, in month "
                                + Figures.plain(worst.month(), 1) + ".")
                + " The places cost " + Figures.pounds(end.cumulativeCost()) + " in all.";
    }

    private static Chart picture(PlacesResult result) {
        var end = result.end();
        return new Chart(
                "places",
                "Beds, people in them and people waiting",
                result.plan().area() + ", from " + result.plan().baseYear() + ".",
                PathsPicture.of(new PathsPicture.Drawing(
                        List.of(
                                path(
                                        result,
                                        "beds: " + Figures.whole(end.beds()),
                                        PlacesStep::beds,
                                        PathsPicture.Style.LIMIT),
                                path(
                                        result,
                                        "in a place: " + Figures.whole(end.placed()),
                                        PlacesStep::placed,
                                        PathsPicture.Style.MAIN),
                                path(
                                        result,
                                        "waiting: " + Figures.whole(end.waiting()),
                                        PlacesStep::waiting,
                                        PathsPicture.Style.OTHER)),
                        new PathsPicture.Band(List.of()),
                        tick -> Figures.plain(tick.doubleValue(), 1),
                        Figures::tick,
                        "people or beds",
                        "months since the start")),
                Chart.Table.of(
                        List.of("Month", "Beds", "In a place", "Waiting", "Without a bed"),
                        result.yearly().stream()
                                .map(step -> List.of(
                                        Figures.plain(step.month(), 2),
                                        Figures.whole(step.beds()),
                                        Figures.plain(step.placed(), 1),
                                        Figures.plain(step.waiting(), 1),
                                        Figures.plain(step.deficit(), 1)))
                                .toList()));
    }

    private static PathsPicture.Path path(
            PlacesResult result, String label, ToDoubleFunction<PlacesStep> figure, PathsPicture.Style style) {
        int every = Math.max(1, result.steps().size() / MOST_POINTS);
        var steps = result.steps();
        var points = new java.util.ArrayList<double[]>();
        for (int i = 0; i < steps.size(); i += every) {
            points.add(new double[] {steps.get(i).month(), figure.applyAsDouble(steps.get(i))});
        }
        if ((steps.size() - 1) % every != 0) {
            points.add(new double[] {steps.getLast().month(), figure.applyAsDouble(steps.getLast())});
        }
        return new PathsPicture.Path(label, points, style);
    }

    private static Titled yearly(PlacesResult result) {
        return new Titled(
                "yearly",
                "Flows and cost, year by year",
                "Flows are people a month at that time; cost is cash. The file has every step.",
                Chart.Table.of(
                        List.of(
                                "Month",
                                "Come to need a place, a month",
                                "Move in, a month",
                                "Leave, a month",
                                "Cost, £ a month",
                                "Cost so far, £"),
                        result.yearly().stream()
                                .map(step -> List.of(
                                        Figures.plain(step.month(), 2),
                                        Figures.plain(step.referrals(), 1),
                                        Figures.plain(step.placements(), 1),
                                        Figures.plain(step.discharges(), 1),
                                        Figures.whole(step.cost()),
                                        Figures.whole(step.cumulativeCost())))
                                .toList()));
    }
}
