package care.trellis.cli.quality;

import care.trellis.cli.file.GivenFile;
import care.trellis.cli.text.Json;
import care.trellis.cli.text.Output;
import care.trellis.exchange.panel.RequirementTextsCsv;
import care.trellis.exchange.panel.ScottishPanelCsv;
import care.trellis.quality.backtest.FollowUp;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quality followup}: whether somebody came back to see that a requirement was met. */
@Command(
        name = "followup",
        description = "Whether somebody came back: of the inspections whose requirements name a day (\"by 11 January"
                + " 2021\"), how many had another inspection on that day or soon after.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./trellis quality followup requirements.csv.gz scotland.csv.gz",
            "  ./trellis quality followup requirements.csv.gz scotland.csv.gz --within 30 --json"
        })
final class FollowUps implements Runnable {
    static final int USUAL_DAYS = 90;

    @Parameters(
            index = "0",
            paramLabel = "TEXTS.csv",
            description = "A row for each inspection: cs, inspection_date, requirement_text.")
    private String texts = "";

    @Parameters(index = "1", paramLabel = "PANEL.csv", description = "The Scottish panel, which knows the inspections.")
    private String panel = "";

    @Option(names = "--within", paramLabel = "DAYS", description = "Days after the last day named (default: 90).")
    private int within = USUAL_DAYS;

    @Mixin
    private final Output out = new Output();

    @Override
    public void run() {
        if (within < 0) {
            throw out.misused("--within wants 0 or more days, was " + within + ".");
        }
        var requirements = RequirementTextsCsv.read(texts, GivenFile.bytes(out.spec(), texts));
        var followUp =
                FollowUp.of(requirements, ScottishPanelCsv.read(panel, GivenFile.bytes(out.spec(), panel)), within);
        if (out.isJson()) {
            out.json(new Json()
                    .put("within_days", followUp.withinDays())
                    .put("inspections", followUp.inspections())
                    .put("with_day", followUp.withDay())
                    .put("followed", followUp.followed())
                    .put("inspected_again", followUp.inspectedAgain())
                    .put("share", perhaps(followUp.share()))
                    .put("median_days", perhaps(followUp.median()))
                    .put("records_end", followUp.recordsEnd()));
        } else {
            out.paragraph(sentence(followUp));
        }
    }

    static String sentence(FollowUp followUp) {
        if (followUp.share().isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "None of %,d inspections could be followed: %,d name a day, and the records end on %s.",
                    followUp.inspections(),
                    followUp.withDay(),
                    followUp.recordsEnd());
        }
        var median = followUp.median().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "; half of those that came at all came within %.0f days of it",
                        followUp.median().getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "Of %,d inspections that required something by a day, %.0f %% had another inspection on that day or"
                        + " within %d days after it%s. (%,d inspections required something; %,d named a day; %,d of those"
                        + " days lie too near the end of the records, %s, to be followed.)",
                followUp.followed(),
                100 * followUp.share().getAsDouble(),
                followUp.withinDays(),
                median,
                followUp.inspections(),
                followUp.withDay(),
                followUp.withDay() - followUp.followed(),
                followUp.recordsEnd());
    }

    private static @Nullable Double perhaps(java.util.OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
