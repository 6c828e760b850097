package care.trellis.app.outlook;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.app.web.FieldError;
import care.trellis.demand.backtest.PastProjections;
import care.trellis.demand.workforce.WorkforceResult;
import care.trellis.demand.workforce.WorkforceYear;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of the workforce: the form with what was asked, and the answer where there is one. */
public record WorkforcePage(
        List<Field> fields,
        List<FieldError> errors,
        boolean isChanged,
        String csv,
        String json,
        @Nullable Answer answer) {
    /**
     * What becomes of the workforce.
     *
     * @param filled posts and who fills them
     * @param joiners people who join beside people who would have to
     * @param before what a projection of posts came to before
     */
    public record Answer(String finding, Chart filled, Chart joiners, Titled assumptions, String before) {}

    static WorkforcePage of(Asked asked, @Nullable Answer answer) {
        return new WorkforcePage(
                asked.fields(),
                asked.errors(),
                asked.isChanged(),
                asked.link("/outlook/workforce/figures.csv"),
                asked.link("/outlook/workforce/figures.json"),
                answer);
    }

    static Answer answer(WorkforceForm form) {
        var coming = form.coming();
        var holding = form.holding();
        var assumptions = new ArrayList<>(coming.assumptions());
        assumptions.add(holding.plan()
                .recruits()
                .source()
                .assumption("vacancy rate to hold", Figures.rate(form.vacancy()) + ", in the second picture"));
        return new Answer(
                finding(form),
                filled(coming),
                joiners(form),
                Assumptions.of(assumptions),
                PastProjections.from2010().sentence());
    }

    private static String finding(WorkforceForm form) {
        var end = form.coming().end();
        var start = form.coming().start();
        return "If " + Figures.spoken(form.people()) + " people a year can be had from outside the sector, about "
                + Figures.spoken(end.filled()) + " of " + Figures.spoken(end.posts()) + " posts are filled in "
                + end.year()
                + ", " + Figures.percent(end.vacancy(), 1) + " vacant, against "
                + Figures.percent(start.vacancy(), 1) + " in " + start.year() + ". To have "
                + Figures.rate(form.vacancy()) + " vacant, about "
                + Figures.spoken(form.holding().recruitedAYear()) + " would have to join every year.";
    }

    private static Chart filled(WorkforceResult result) {
        var end = result.end();
        return new Chart(
                "filled",
                "Posts and who fills them, " + result.plan().area() + ", "
                        + result.start().year() + " to " + end.year(),
                "Between the lines are posts that nobody fills: "
                        + Figures.spoken(result.start().vacant()) + " in "
                        + result.start().year() + ", " + Figures.spoken(end.vacant()) + " in " + end.year() + ".",
                PathsPicture.of(new PathsPicture.Drawing(
                        List.of(
                                new PathsPicture.Path(
                                        "posts: " + Figures.spoken(end.posts()),
                                        points(result, WorkforceYear::posts),
                                        PathsPicture.Style.OTHER),
                                new PathsPicture.Path(
                                        "filled: " + Figures.spoken(end.filled()),
                                        points(result, WorkforceYear::filled),
                                        PathsPicture.Style.MAIN)),
                        new PathsPicture.Band(result.years().stream()
                                .map(year ->
                                        new double[] {year.year(), Math.min(year.filled(), year.posts()), year.posts()})
                                .toList()),
                        Figures::yearTick,
                        Figures::tick,
                        "posts",
                        "")),
                Chart.Table.of(
                        List.of(
                                "Year",
                                "Posts",
                                "Filled",
                                "Vacant",
                                "Vacancy rate",
                                "Jobs left",
                                "Left the sector",
                                "Joined from outside"),
                        result.years().stream()
                                .map(year -> List.of(
                                        Integer.toString(year.year()),
                                        Figures.whole(year.posts()),
                                        Figures.whole(year.filled()),
                                        Figures.whole(year.vacant()),
                                        Figures.percent(year.vacancy(), 1),
                                        Figures.whole(year.left()),
                                        Figures.whole(year.leftSector()),
                                        Figures.whole(year.recruits())))
                                .toList()));
    }

    private static Chart joiners(WorkforceForm form) {
        var coming = form.coming().years().stream().skip(1).toList();
        var holding = form.holding().years().stream().skip(1).toList();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < coming.size(); i++) {
            rows.add(List.of(
                    Integer.toString(coming.get(i).year()),
                    Figures.whole(holding.get(i).leftSector()),
                    Figures.whole(holding.get(i).recruits()),
                    Figures.whole(coming.get(i).recruits())));
        }
        return new Chart(
                "joiners",
                "People who must join, and people who do",
                "The dashed line is how many must come from outside the sector each year to have "
                        + Figures.rate(form.vacancy())
                        + " of posts vacant; the first year also moves there from today's rate.",
                PathsPicture.of(new PathsPicture.Drawing(
                        List.of(
                                new PathsPicture.Path(
                                        "needed: "
                                                + Figures.spoken(
                                                        holding.getLast().recruits()),
                                        recruits(holding),
                                        PathsPicture.Style.OTHER),
                                new PathsPicture.Path(
                                        "joining: "
                                                + Figures.spoken(
                                                        coming.getLast().recruits()),
                                        recruits(coming),
                                        PathsPicture.Style.MAIN)),
                        new PathsPicture.Band(List.of()),
                        Figures::yearTick,
                        Figures::tick,
                        "people a year",
                        "")),
                Chart.Table.of(List.of("Year", "Leave the sector", "Must join", "Join, as assumed"), rows));
    }

    private static List<double[]> recruits(List<WorkforceYear> years) {
        return years.stream()
                .map(year -> new double[] {year.year(), year.recruits()})
                .toList();
    }

    private static List<double[]> points(
            WorkforceResult result, java.util.function.ToDoubleFunction<WorkforceYear> figure) {
        return result.years().stream()
                .map(year -> new double[] {year.year(), figure.applyAsDouble(year)})
                .toList();
    }
}
