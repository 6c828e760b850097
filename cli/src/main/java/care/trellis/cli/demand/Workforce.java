package care.trellis.cli.demand;

import care.trellis.cli.text.Output;
import care.trellis.cli.text.Table;
import care.trellis.demand.evidence.Source;
import care.trellis.demand.projection.Assumption.Status;
import care.trellis.demand.projection.Spoken;
import care.trellis.demand.workforce.Leaving;
import care.trellis.demand.workforce.Recruits;
import care.trellis.demand.workforce.WorkforcePlan;
import care.trellis.demand.workforce.WorkforceResult;
import care.trellis.demand.workforce.WorkforceRun;
import care.trellis.exchange.outlook.WorkforceFile;
import care.trellis.exchange.publish.WorkforceCsv;
import care.trellis.exchange.publish.WorkforceJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demand workforce}: posts, who fills them, and the recruitment that takes. */
@Command(
        name = "workforce",
        description =
                "Posts, who fills them, who leaves and who joins, year by year; or the recruitment that it takes to hold a"
                        + " vacancy rate.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis demand workforce workforce-england",
            "  ./trellis demand workforce workforce-england --hold-vacancy 0.05",
            "  ./trellis demand workforce workforce-england --turnover 0.2 --recruits 150000 --csv",
            "",
            "Input that ships: workforce-england; --input shows it, to copy and change. Fractions: 0.05 is 5 %%."
        })
final class Workforce implements Runnable {
    private static final String KIND = "workforce";
    private static final Source HERE = new Source("as given on the command line", Status.ASSUMED);

    @Parameters(paramLabel = "INPUT", description = "A YAML file, or the id of an input that ships.")
    private String input = "";

    @Option(
            names = "--hold-vacancy",
            paramLabel = "V",
            description = "Recruit as many as hold the vacancy rate at this fraction.")
    private @Nullable Double vacancy;

    @Option(names = "--recruits", paramLabel = "N", description = "People a year who join from outside the sector.")
    private @Nullable Double recruits;

    @Option(names = "--turnover", paramLabel = "T", description = "Jobs left in a year over jobs filled.")
    private @Nullable Double turnover;

    @Option(names = "--leaving-sector", paramLabel = "S", description = "Share of leavers who leave the sector.")
    private @Nullable Double leavingSector;

    @Option(names = "--input", description = "Show the input as it is written, and do nothing else.")
    private boolean show;

    @Option(names = "--csv", description = "Write CSV instead of a table for people.")
    private boolean csv;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        out.oneForm(csv);
        if (show) {
            out.file(Inputs.bytes(out, input, KIND));
            return;
        }
        var result =
                WorkforceRun.of(changed(WorkforceFile.read(Inputs.file(input, KIND), Inputs.bytes(out, input, KIND))));
        if (csv) {
            out.file(WorkforceCsv.of(result));
        } else if (out.isJson()) {
            out.file(WorkforceJson.of(result));
            out.blank();
        } else {
            report(result);
            Inputs.restsOn(out, result.assumptions());
        }
    }

    private WorkforcePlan changed(WorkforcePlan plan) {
        if (vacancy != null && recruits != null) {
            throw out.misused("Choose one of --hold-vacancy and --recruits.");
        }
        var leaving = plan.leaving();
        var joining = plan.recruits();
        if (vacancy != null) {
            joining = new Recruits.ToHold(vacancy, HERE);
        } else if (recruits != null) {
            joining = new Recruits.AsMany(recruits, HERE);
        }
        return new WorkforcePlan(
                plan.area(),
                plan.posts(),
                plan.filled(),
                plan.filledSource(),
                turnover == null && leavingSector == null
                        ? leaving
                        : new Leaving(
                                turnover == null ? leaving.turnover() : turnover,
                                leavingSector == null ? leaving.leavingSector() : leavingSector,
                                HERE),
                joining);
    }

    private void report(WorkforceResult result) {
        out.paragraph("The workforce of " + result.plan().area() + " from "
                + result.plan().baseYear() + ".");
        out.paragraph(result.sentence());
        var table = new Table()
                .words("year")
                .figures("posts")
                .figures("filled")
                .figures("vacant")
                .figures("rate")
                .figures("jobs left")
                .figures("left sector")
                .figures("joined from outside")
                .figures("found no post");
        for (var year : result.years()) {
            table.row(
                    Integer.toString(year.year()),
                    Spoken.whole(year.posts()),
                    Spoken.whole(year.filled()),
                    Spoken.whole(year.vacant()),
                    Inputs.percent(year.vacancy()),
                    Spoken.whole(year.left()),
                    Spoken.whole(year.leftSector()),
                    Spoken.whole(year.recruits()),
                    Spoken.whole(year.withoutPost()));
        }
        Inputs.table(out, table);
        out.paragraph("Those who left and joined did so since the year before.");
    }
}
