package care.trellis.app.quality;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import care.trellis.app.web.Sentence;
import care.trellis.exchange.publish.PublishedBackTest;
import care.trellis.quality.backtest.BackTestResult;
import care.trellis.quality.backtest.Cut;
import care.trellis.quality.backtest.Discrimination;
import care.trellis.quality.backtest.FollowUp;
import care.trellis.quality.backtest.Interval;
import care.trellis.quality.backtest.LeadTime;
import care.trellis.quality.backtest.Subgroup;
import care.trellis.quality.backtest.View;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How good our warnings are: one back-test as a page shows it.
 *
 * @param finding in a sentence or two
 * @param beside how the other rules did, in a sentence
 * @param hundred of a hundred homes: caught, false alarms, missed, quiet
 * @param thresholds what each threshold caught, missed and cried wolf over
 * @param discrimination how well each rule told homes apart
 * @param calibration what was expected beside what happened
 * @param leadTimes sentences
 * @param never where the rule must not be used, and why
 * @param groups how it did among groups of homes
 * @param others the same for the other ways to count
 * @param followUp whether somebody came back, in a sentence
 * @param protocol how it was done, sentences
 * @param workings the arithmetic
 */
public record WarningsPage(
        String bookId,
        String bookTitle,
        String period,
        String finding,
        String beside,
        Chart hundred,
        Titled thresholds,
        Chart discrimination,
        List<Chart> calibration,
        List<String> leadTimes,
        List<String> never,
        List<Chart> groups,
        Titled others,
        String followUp,
        List<String> protocol,
        List<Answer.Working> workings,
        String source,
        String command) {
    private static final double COIN = 0.5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static WarningsPage of(PublishedBackTest published) {
        var result = published.result();
        var view = result.primary();
        var points = view.rule("points");
        var cut = points.cuts().getFirst();
        return new WarningsPage(
                result.book(),
                result.bookTitle(),
                period(result),
                finding(cut),
                beside(view),
                hundred(cut),
                thresholds(points),
                discrimination(view),
                result.calibrations().stream()
                        .map(calibration -> WarningsCharts.calibration(calibration, view))
                        .toList(),
                result.leadTimes().stream().map(WarningsPage::leadTime).toList(),
                result.subgroups().stream()
                        .filter(Subgroup::mustNotBeUsed)
                        .map(group -> Sentence.capital(group.name()) + ": " + group.reason() + ".")
                        .toList(),
                groups(result),
                others(result),
                published.followUp().map(WarningsPage::followUp).orElse(""),
                WarningsProtocol.sentences(result),
                result.workings().stream()
                        .map(working -> new Answer.Working(
                                working.figure(),
                                working.formula() + " = " + working.inputs(),
                                working.value().isPresent()
                                        ? Figures.plain(working.value().getAsDouble(), 4)
                                        : "cannot be said",
                                working.source()))
                        .toList(),
                published.source() + ", " + published.licence() + ". Made on "
                        + published.made().format(DAY) + ".",
                published.command());
    }

    private static String period(BackTestResult result) {
        return result.decisions().getFirst().format(DAY) + " to "
                + result.decisions().getLast().format(DAY);
    }

    private static String finding(Cut cut) {
        double hit = cut.hitRate().orElse(0);
        var way = cut.riskRatio().orElse(0) > 1 ? "It points the right way" : "It does not point the right way";
        var right = hit < COIN ? "is wrong more often than right" : "is right more often than wrong";
        return way + ", and " + right + ". Of 100 homes it would have called at " + Figures.plain(cut.atLeast(), 1)
                + " points, " + rounded(cut.hitRate()) + " fell below Good in the year after and "
                + (100 - Math.round(hit * 100)) + " did not. Of 100 it would not have called, "
                + rounded(cut.restRate()) + " fell all the same.";
    }

    private static String beside(View view) {
        return "Nobody predicts this well. Of two homes, one that fell and one that did not, each rule picks the right one so"
                + " often (a coin: 50%): "
                + view.rules().stream()
                        .filter(rule -> rule.auc().isPresent())
                        .map(rule ->
                                rule.label() + " " + Figures.percent(rule.auc().getAsDouble(), 0))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String rounded(OptionalDouble share) {
        return Long.toString(Math.round(share.orElse(0) * 100));
    }

    private static Chart hundred(Cut cut) {
        int[] counts = {cut.caught(), cut.falseAlarms(), cut.missed(), cut.quiet()};
        int[] of = Hundred.of(counts);
        var parts = List.of(
                new HundredPicture.Part(of[0], "called, and fell below Good: caught", "app-chart__fill-1", false),
                new HundredPicture.Part(of[1], "called, and did not fall: cried wolf", "app-chart__fill-4", false),
                new HundredPicture.Part(of[2], "not called, and fell: missed", "app-chart__fill-1", true),
                new HundredPicture.Part(of[3], "not called, and did not fall", "app-chart__fill-none", true));
        return new Chart(
                "hundred",
                "A hundred homes, looked at once and followed for a year",
                "Squares were called (" + Figures.plain(cut.atLeast(), 1)
                        + " points or more), circles were not. The dark ones fell below Good.",
                HundredPicture.of(parts),
                Chart.Table.of(
                        List.of("", "Home-quarters", "Of 100"),
                        List.of(
                                List.of("Caught", Integer.toString(counts[0]), Integer.toString(of[0])),
                                List.of("Cried wolf", Integer.toString(counts[1]), Integer.toString(of[1])),
                                List.of("Missed", Integer.toString(counts[2]), Integer.toString(of[2])),
                                List.of(
                                        "Not called, did not fall",
                                        Integer.toString(counts[3]),
                                        Integer.toString(of[3])))));
    }

    private static Titled thresholds(Discrimination points) {
        return new Titled(
                "thresholds",
                "What it caught, what it missed, how often it cried wolf",
                "Each count is one home, looked at on one day and followed for a year. The brackets say how far chance alone"
                        + " could move a figure (95%).",
                new Chart.Table(
                        List.of(
                                "Points or more",
                                "Caught",
                                "Cried wolf",
                                "Missed",
                                "Right when it called",
                                "Fell without a call",
                                "How many times likelier",
                                "Of all falls, called",
                                "False alarms a year, of 100 homes"),
                        points.cuts().stream().map(WarningsPage::cells).toList(),
                        true));
    }

    private static List<String> cells(Cut cut) {
        return List.of(
                Figures.plain(cut.atLeast(), 1),
                Integer.toString(cut.caught()),
                Integer.toString(cut.falseAlarms()),
                Integer.toString(cut.missed()),
                percent(cut.hitRate()) + between(cut.hitInterval(), true),
                percent(cut.restRate()),
                cut.riskRatio().isPresent()
                        ? Figures.fixed(cut.riskRatio().getAsDouble(), 2) + between(cut.ratioInterval(), false)
                        : "",
                percent(cut.caughtShare()),
                cut.falseAlarmsPer100HomeYears().isPresent()
                        ? Figures.fixed(cut.falseAlarmsPer100HomeYears().getAsDouble(), 1)
                        : "");
    }

    private static String between(Optional<Interval> interval, boolean isShare) {
        return interval.map(each -> isShare
                        ? " (" + Figures.percent(each.low(), 0) + " to " + Figures.percent(each.high(), 0) + ")"
                        : " (" + Figures.fixed(each.low(), 1) + " to " + Figures.fixed(each.high(), 1) + ")")
                .orElse("");
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Figures.percent(share.getAsDouble(), 1) : "";
    }

    private static Chart discrimination(View view) {
        return WarningsCharts.areas(
                "rules",
                "Telling homes apart",
                "Of two homes, one that fell and one that did not: how often did the first have the higher score? 50% is a"
                        + " coin, 100% would be perfect.",
                view.rules().stream()
                        .filter(rule -> rule.auc().isPresent())
                        .map(rule -> WarningsCharts.row(
                                rule.label(), rule.auc().getAsDouble(), rule.interval(), false, rule.homeQuarters()))
                        .toList(),
                COIN);
    }

    private static List<Chart> groups(BackTestResult result) {
        var charts = new ArrayList<Chart>();
        for (var kind :
                result.subgroups().stream().map(Subgroup::kind).distinct().toList()) {
            charts.add(WarningsCharts.areas(
                    "groups-" + kind,
                    "By " + kind,
                    "The points among homes of each kind. Where the bar touches the line, the rule may be no better than a"
                            + " coin, and must not be used; those are drawn as squares.",
                    result.subgroups().stream()
                            .filter(group ->
                                    group.kind().equals(kind) && group.auc().isPresent())
                            .map(group -> WarningsCharts.row(
                                    Sentence.capital(group.name()),
                                    group.auc().getAsDouble(),
                                    group.interval(),
                                    group.mustNotBeUsed(),
                                    group.homeQuarters()))
                            .toList(),
                    COIN));
        }
        return charts;
    }

    private static Titled others(BackTestResult result) {
        var rows = new ArrayList<List<String>>();
        for (var view : result.views()) {
            for (var rule : view.rules()) {
                rows.add(List.of(
                        "Lowest grade " + view.fallTo() + " or less, "
                                + (view.gradedAgainOnly() ? "homes graded again only" : "all homes"),
                        rule.label(),
                        Integer.toString(rule.homeQuarters()),
                        percent(OptionalDouble.of(view.baseRate())),
                        rule.auc().isPresent() ? Figures.fixed(rule.auc().getAsDouble(), 3) : "",
                        rule.interval()
                                .map(each -> Figures.fixed(each.low(), 3) + " to " + Figures.fixed(each.high(), 3))
                                .orElse("")));
            }
        }
        return new Titled(
                "others",
                "Every way to count",
                "The first is the one that counts; the others show that it was not picked for its looks.",
                new Chart.Table(
                        List.of("A fall is", "Rule", "Home-quarters", "Fell", "AUC", "95% interval"), rows, false));
    }

    private static String leadTime(LeadTime time) {
        var sentence = "At " + Figures.plain(time.atLeast(), 1) + " points or more: " + time.warned() + " of "
                + time.falls() + " falls had a signal before them";
        return time.median().isEmpty()
                ? sentence + "."
                : sentence + ", half of them " + Figures.plain(time.median().getAsDouble(), 0)
                        + " days or more before (a quarter no more than "
                        + Figures.plain(time.lowerQuartile().orElse(0), 0) + ", a quarter at least "
                        + Figures.plain(time.upperQuartile().orElse(0), 0) + ").";
    }

    private static String followUp(FollowUp followUp) {
        return "Of " + Figures.count(followUp.followed(), "inspection", "inspections")
                + " with a legal requirement that named a day, " + percent(followUp.share())
                + " had another inspection within " + followUp.withinDays() + " days of that day"
                + (followUp.median().isPresent()
                        ? "; half came no later than "
                                + Figures.plain(followUp.median().getAsDouble(), 0) + " days after it."
                        : ".");
    }

    static String month(java.time.YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
    }
}
