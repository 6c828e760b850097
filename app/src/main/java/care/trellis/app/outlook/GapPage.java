package care.trellis.app.outlook;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.Sentence;
import care.trellis.demand.backtest.PublishedGrowth;
import care.trellis.demand.money.FundingGap;
import care.trellis.demand.money.SpendingPath;
import care.trellis.demand.projection.Assumption;
import care.trellis.exchange.outlook.GapFile;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page of money: the form with what was asked, and the answer where there is one. */
public record GapPage(
        List<Field> fields,
        List<FieldError> errors,
        boolean isChanged,
        String csv,
        String json,
        @Nullable Answer answer) {
    /**
     * The two paths and what follows.
     *
     * @param published the two paths as they were published, at the years that were printed
     * @param fees who carries a home's cost
     * @param feesFinding the same in a sentence
     * @param others how fast others expected spending to grow
     */
    public record Answer(
            String finding,
            Chart paths,
            Titled published,
            Titled fees,
            String feesFinding,
            String model,
            Titled others,
            Titled assumptions) {}

    static GapPage of(Asked asked, @Nullable Answer answer) {
        return new GapPage(
                asked.fields(),
                asked.errors(),
                asked.isChanged(),
                asked.link("/outlook/gap/figures.csv"),
                asked.link("/outlook/gap/figures.json"),
                answer);
    }

    static Answer answer(GapForm form, OutlookInputs inputs) {
        return new Answer(
                finding(form.gap()),
                paths(form.gap()),
                published(inputs.gap()),
                fees(form),
                feesFinding(form),
                inputs.place().address(),
                others(),
                Assumptions.of(List.of(
                        assumption(form.gap().needed()), assumption(form.gap().available()))));
    }

    private static String finding(FundingGap gap) {
        var end = gap.years().getLast();
        var apart = end.gap() < 0
                ? "That is " + Figures.money(-end.gap()) + " more than is needed."
                : end.gap() == 0
                        ? "The two paths meet."
                        : "The gap between the two paths is " + Figures.money(end.gap()) + " a year, "
                                + Figures.percent(end.share(), 0) + " of what is needed.";
        return "In " + end.year() + " care would take " + Figures.money(end.needed()) + " a year, and "
                + Figures.money(end.available()) + " would be there for it. " + apart;
    }

    private static Chart paths(FundingGap gap) {
        var end = gap.years().getLast();
        return new Chart(
                "paths",
                "Money needed and money available, England, "
                        + gap.years().getFirst().year() + " to " + end.year(),
                "A gap is always two paths: it depends on both as much. Needed grows by "
                        + rate(gap.needed()) + " a year, available by "
                        + rate(gap.available()) + " ("
                        + gap.basis().words() + ").",
                PathsPicture.of(new PathsPicture.Drawing(
                        List.of(
                                new PathsPicture.Path(
                                        "needed: / " + Figures.money(end.needed()),
                                        gap.years().stream()
                                                .map(year -> new double[] {year.year(), year.needed()})
                                                .toList(),
                                        PathsPicture.Style.OTHER),
                                new PathsPicture.Path(
                                        "available: / " + Figures.money(end.available()),
                                        gap.years().stream()
                                                .map(year -> new double[] {year.year(), year.available()})
                                                .toList(),
                                        PathsPicture.Style.MAIN)),
                        new PathsPicture.Band(gap.years().stream()
                                .map(year -> new double[] {
                                    year.year(),
                                    Math.min(year.needed(), year.available()),
                                    Math.max(year.needed(), year.available())
                                })
                                .toList()),
                        Figures::yearTick,
                        Figures::poundsTick,
                        "£ a year, " + gap.basis().words(),
                        "financial year, by the year it begins in")),
                table(gap));
    }

    private static Assumption assumption(SpendingPath path) {
        int first = path.amounts().firstKey();
        return path.source()
                .assumption(
                        path.name(),
                        Figures.money(path.in(first)) + " in " + first + ", growing by " + rate(path) + " a year");
    }

    private static String rate(SpendingPath path) {
        return Figures.rate(path.growth().perYear());
    }

    private static Chart.Table table(FundingGap gap) {
        return Chart.Table.of(
                List.of("Year (£ million)", "Needed", "Available", "Gap", "Gap, share of needed"),
                gap.years().stream()
                        .map(year -> List.of(
                                Integer.toString(year.year()),
                                Figures.millions(year.needed()),
                                Figures.millions(year.available()),
                                Figures.millions(year.gap()),
                                Figures.percent(year.share(), 1)))
                        .toList());
    }

    private static Titled published(GapFile.Given given) {
        return new Titled(
                "published",
                "As it was published",
                Sentence.capital(given.gap().needed().name()) + ", beside "
                        + given.gap().available().name() + ". " + given.note(),
                table(given.gap()));
    }

    private static String feesFinding(GapForm form) {
        var fees = form.fees();
        return "Where a place costs " + pounds(fees.cost()) + " a week and "
                + Figures.percent(fees.selfFunded(), 0) + " of residents pay for themselves, "
                + Figures.percent(fees.premium(), 0) + " more than the council, a home breaks even at a council fee of "
                + pounds(fees.councilFee()) + ": " + pounds(fees.shortfall())
                + " below the cost, which each self-funder makes"
                + " up with " + pounds(fees.paidAboveCost()) + " above it.";
    }

    private static Titled fees(GapForm form) {
        var fees = form.fees();
        return new Titled(
                "fees",
                "Who carries the gap today",
                feesFinding(form),
                Chart.Table.of(
                        List.of("What", "£ per resident per week"),
                        List.of(
                                List.of("Cost of a place", pounds(fees.cost())),
                                List.of("Council fee at which a home breaks even", pounds(fees.councilFee())),
                                List.of("Self-funder fee at it", pounds(fees.selfFunderFee())),
                                List.of("Council pays below the cost", pounds(fees.shortfall())),
                                List.of("Each self-funder pays above the cost", pounds(fees.paidAboveCost())))));
    }

    private static String pounds(double value) {
        return String.format(Locale.ROOT, "%s£%,.2f", value < 0 ? "−" : "", Math.abs(value));
    }

    private static Titled others() {
        return new Titled(
                "others",
                "How fast others expected spending to grow",
                "No projection of spending has yet been held against what came about here; so here are others, to compare"
                        + " the growth with.",
                new Chart.Table(
                        List.of("What", "Years", "From, £ billion", "To, £ billion", "A year", "Source"),
                        PublishedGrowth.published().stream()
                                .map(growth -> List.of(
                                        Sentence.capital(growth.what()),
                                        growth.from() + " to " + growth.to(),
                                        Figures.plain(growth.start(), 1),
                                        Figures.plain(growth.end(), 1),
                                        Figures.percent(growth.perYear(), 2),
                                        growth.source()))
                                .toList(),
                        false));
    }
}
