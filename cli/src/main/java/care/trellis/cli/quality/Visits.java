package care.trellis.cli.quality;

import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.quality.rating.Ratings;
import care.trellis.quality.visit.Purpose;
import care.trellis.quality.visit.Visit;
import care.trellis.quality.visit.VisitPlan;
import care.trellis.quality.visit.VisitRules;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quality visits}: which services a visit would tell us most about. */
@Command(
        name = "visits",
        description =
                "Which services a visit would tell us most about, each with the reason, and the rule by which they"
                        + " were chosen: anybody who has the answers and the rule finds the same.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality visits answers.csv --services services.csv --visits 4",
            "  ./trellis quality visits answers.csv --services services.csv --visits 4 --seed 20250401 --tell standard",
            "",
            "Publish the seed before the month begins, such as the date or a lottery's numbers."
        })
final class Visits implements Runnable {
    @Mixin
    private final Evidence evidence = new Evidence();

    @Option(names = "--visits", required = true, paramLabel = "N", description = "Visits of the month.")
    private int visits;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "The month they are planned for (default: the one after the day that is rated).")
    private @Nullable String month;

    @Option(names = "--seed", paramLabel = "SEED", description = "Of the lottery that breaks ties (default: 1).")
    private long seed = 1;

    @Option(
            names = "--tell",
            paramLabel = "WHAT",
            description =
                    "What a visit is to tell: position (where a service truly stands; default) or standard (whether it"
                            + " is below the standard).")
    private Purpose purpose = Purpose.POSITION;

    @Option(names = "--answers", paramLabel = "K", description = "Answers a visit adds (default: 10).")
    private int answers = 10;

    @Option(
            names = "--longest-wait",
            paramLabel = "MONTHS",
            description = "After which a service comes first (default: 24).")
    private int longestWait = 24;

    @Option(
            names = "--wait-share",
            paramLabel = "SHARE",
            description = "Of the visits, the share that may go to services that have waited so long (default: 0.5).")
    private double waitShare = 0.5;

    @Option(
            names = "--pause",
            paramLabel = "MONTHS",
            description = "In which a visited service is not visited again (default: 6).")
    private int pause = 6;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        var ratings = evidence.ratings();
        var plan = VisitPlan.of(ratings, rules(ratings));
        if (out.isJson()) {
            out.json(json(plan));
        } else {
            show(plan);
        }
    }

    private VisitRules rules(Ratings ratings) {
        try {
            var planned = month == null ? YearMonth.from(ratings.rules().asAt()).plusMonths(1) : YearMonth.parse(month);
            return VisitRules.of(planned, visits, seed)
                    .toTell(purpose)
                    .adding(answers)
                    .waiting(longestWait, waitShare, pause);
        } catch (DateTimeParseException notAMonth) {
            throw out.misused("--month wants a month such as 2025-04, was \"" + month + "\".", notAMonth);
        } catch (IllegalArgumentException notARule) {
            throw out.misused(String.valueOf(notARule.getMessage()), notARule);
        }
    }

    private void show(VisitPlan plan) {
        out.paragraph("The visits of " + plan.rules().month() + ": "
                + plan.visits().size() + " of " + plan.candidates().size() + " services.");
        out.blank();
        var table = new Table()
                .figures("")
                .words("service")
                .words("size")
                .figures("information")
                .figures("lot")
                .wrapping("because");
        for (var visit : plan.visits()) {
            table.row(
                    Integer.toString(visit.rank()),
                    visit.candidate().service().name(),
                    visit.candidate().band(),
                    String.format(Locale.ROOT, "%.4f", visit.candidate().information()),
                    String.format(Locale.ROOT, "%.6f", visit.candidate().lot()),
                    visit.reason());
        }
        out.table(table);
        out.heading("The rule");
        plan.rule().forEach(sentence -> out.paragraph("  " + sentence));
        out.blank();
        var shares = new Table()
                .words("  size")
                .figures("services left")
                .figures("due")
                .figures("visits");
        plan.shares()
                .forEach(share -> shares.row(
                        "  " + share.band(),
                        Integer.toString(share.services()),
                        String.format(Locale.ROOT, "%.2f", share.due()),
                        Integer.toString(share.visits())));
        out.table(shares);
    }

    private static Json json(VisitPlan plan) {
        return new Json()
                .put("month", plan.rules().month())
                .put("rule", plan.rule())
                .put("visits", plan.visits().stream().map(Visits::json).toList())
                .put(
                        "shares",
                        plan.shares().stream()
                                .map(share -> new Json()
                                        .put("size", share.band())
                                        .put("services_left", share.services())
                                        .put("due", share.due())
                                        .put("visits", share.visits()))
                                .toList())
                .put(
                        "candidates",
                        plan.candidates().stream()
                                .map(each -> new Json()
                                        .put("service", each.service().id())
                                        .put("size", each.band())
                                        .put("information", each.information())
                                        .put(
                                                "months_waited",
                                                each.waited().isPresent()
                                                        ? each.waited().getAsInt()
                                                        : null)
                                        .put("lot", each.lot()))
                                .toList());
    }

    private static Json json(Visit visit) {
        return new Json()
                .put("rank", visit.rank())
                .put("service", visit.candidate().service().id())
                .put("name", visit.candidate().service().name())
                .put("ground", visit.ground().name().toLowerCase(Locale.ROOT))
                .put("reason", visit.reason());
    }
}
