package care.trellis.cli.quality;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.exchange.publish.PublishedBackTest;
import care.trellis.quality.backtest.BackTest;
import care.trellis.quality.backtest.BackTestResult;
import care.trellis.quality.backtest.Calibration;
import care.trellis.quality.backtest.Cut;
import care.trellis.quality.backtest.Discrimination;
import care.trellis.quality.backtest.Interval;
import care.trellis.quality.backtest.Subgroup;
import care.trellis.quality.backtest.View;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A back-test as people read it. */
record BackTestReport(PublishedBackTest published) {
    void show(Output out) {
        var result = published.result();
        out.paragraph(finding(result));
        out.heading("Of 100 homes");
        out.table(hundred(result.primary()));
        out.heading("Beside other rules");
        out.table(rules(result));
        calibrations(out, result);
        out.heading("How long before the fall");
        out.table(leads(result));
        out.heading("Among some of the homes");
        out.table(subgroups(result));
        out.paragraph("AUC: of two homes, one that fell and one that did not, the chance that the first had the higher"
                + " score; 0.5 is a coin. Intervals are 95 %, by bootstrap of homes ("
                + result.protocol().replicates() + " samples, seed "
                + result.protocol().seed() + ").");
        published.followUp().ifPresent(followUp -> {
            out.heading("Were requirements followed up?");
            out.paragraph(FollowUps.sentence(followUp));
        });
        out.heading("How it was done");
        out.paragraph(method(result));
    }

    private static String finding(BackTestResult result) {
        var view = result.primary();
        var cut = view.rule(BackTest.POINTS).cuts().getFirst();
        var not = result.subgroups().stream()
                .filter(Subgroup::mustNotBeUsed)
                .map(Subgroup::name)
                .collect(Collectors.joining("; "));
        return String.format(
                        Locale.ROOT,
                        "Of 100 homes graded Good or better, %.0f fell below Good within %d months. The rule (%s points or"
                                + " more) pointed to %.0f of 100: %.0f that fell, and %.0f that did not. It missed %.0f.",
                        cut.ofHundred(cut.caught() + cut.missed()),
                        result.protocol().horizonMonths(),
                        points(cut.atLeast()),
                        cut.ofHundred(cut.signals()),
                        cut.ofHundred(cut.caught()),
                        cut.ofHundred(cut.falseAlarms()),
                        cut.ofHundred(cut.missed()))
                + (not.isEmpty()
                        ? ""
                        : " It has not been shown to work, and must not be used alone, for: " + not + ".");
    }

    private static Table hundred(View view) {
        var table = new Table()
                .words("  rule")
                .figures("from points")
                .figures("signals")
                .figures("caught")
                .figures("false alarms")
                .figures("missed")
                .figures("fell after signal")
                .figures("fell without")
                .figures("ratio");
        for (var rule : view.rules()) {
            for (var cut : rule.cuts()) {
                table.row(
                        "  " + rule.label(),
                        points(cut.atLeast()),
                        one(cut.ofHundred(cut.signals())),
                        one(cut.ofHundred(cut.caught())),
                        one(cut.ofHundred(cut.falseAlarms())),
                        one(cut.ofHundred(cut.missed())),
                        percent(cut.hitRate()),
                        percent(cut.restRate()),
                        ratio(cut));
            }
        }
        return table;
    }

    private static String ratio(Cut cut) {
        return cut.riskRatio().isPresent()
                ? String.format(Locale.ROOT, "%.2f", cut.riskRatio().getAsDouble())
                : "";
    }

    private static Table rules(BackTestResult result) {
        var table = new Table()
                .words("  fall to")
                .words("homes")
                .words("rule")
                .figures("home-quarters")
                .figures("fell")
                .figures("says nothing")
                .figures("AUC")
                .words("interval");
        for (var view : result.views()) {
            for (var rule : view.rules()) {
                table.row(
                        "  " + view.fallTo() + " or lower",
                        view.gradedAgainOnly() ? "graded again" : "all",
                        rule.label(),
                        String.format(Locale.ROOT, "%,d", rule.homeQuarters()),
                        fell(rule),
                        String.format(Locale.ROOT, "%,d", rule.silent()),
                        auc(rule.auc()),
                        interval(rule.interval()));
            }
        }
        return table;
    }

    private static String fell(Discrimination rule) {
        return rule.homeQuarters() == 0 ? "" : percent(OptionalDouble.of((double) rule.falls() / rule.homeQuarters()));
    }

    private static void calibrations(Output out, BackTestResult result) {
        if (result.calibrations().isEmpty()) {
            return;
        }
        out.heading("Expected and seen, from the least expected fifth to the most (equal scores stay together)");
        var table = new Table()
                .words("  rule")
                .words("scores")
                .figures("home-quarters")
                .figures("expected")
                .figures("seen");
        for (var calibration : result.calibrations()) {
            for (var fifth : calibration.fifths()) {
                table.row(
                        "  " + calibration.rule(),
                        scores(fifth),
                        String.format(Locale.ROOT, "%,d", fifth.homeQuarters()),
                        percent(OptionalDouble.of(fifth.expected())),
                        percent(OptionalDouble.of(fifth.observed())));
            }
        }
        out.table(table);
    }

    private static String scores(Calibration.Fifth fifth) {
        return fifth.leastScore() == fifth.greatestScore()
                ? score(fifth.leastScore())
                : score(fifth.leastScore()) + " to " + score(fifth.greatestScore());
    }

    private static Table leads(BackTestResult result) {
        var table = new Table()
                .figures("from points")
                .figures("falls")
                .figures("warned")
                .figures("days, median")
                .words("middle half");
        for (var lead : result.leadTimes()) {
            table.row(
                    points(lead.atLeast()),
                    Integer.toString(lead.falls()),
                    Integer.toString(lead.warned()),
                    days(lead.median()),
                    days(lead.lowerQuartile()) + " to " + days(lead.upperQuartile()));
        }
        return table;
    }

    private static Table subgroups(BackTestResult result) {
        var table = new Table()
                .words("  by")
                .words("homes")
                .figures("home-quarters")
                .figures("fell")
                .figures("AUC")
                .words("interval")
                .wrapping("must not be used");
        for (var group : result.subgroups()) {
            table.row(
                    "  " + group.kind(),
                    group.name(),
                    String.format(Locale.ROOT, "%,d", group.homeQuarters()),
                    Integer.toString(group.falls()),
                    auc(group.auc()),
                    interval(group.interval()),
                    group.reason());
        }
        return table;
    }

    private static String method(BackTestResult result) {
        var protocol = result.protocol();
        var leaks = result.leaks();
        return String.format(
                        Locale.ROOT,
                        "%s, version %s. %,d homes, %,d records to %s. Decisions on %s, each from what was published"
                                + " before that day, followed for %d months. ",
                        result.bookTitle(),
                        result.bookVersion(),
                        result.panelHomes(),
                        result.panelSnapshots(),
                        result.panelEnds(),
                        result.decisions().stream().map(Object::toString).collect(Collectors.joining(", ")),
                        protocol.horizonMonths())
                + String.format(
                        Locale.ROOT,
                        "With the future deleted, %,d of %,d scores changed. %,d records hold a date later than the day"
                                + " they describe; they count from that date.",
                        leaks.changed(),
                        leaks.scores(),
                        leaks.recordsKnownLater());
    }

    private static String points(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String score(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()) : "";
    }

    private static String auc(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "";
    }

    private static String interval(Optional<Interval> interval) {
        return interval.map(each -> String.format(Locale.ROOT, "%.3f to %.3f", each.low(), each.high()))
                .orElse("");
    }

    private static String days(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.0f", value.getAsDouble()) : "";
    }
}
