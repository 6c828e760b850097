package care.trellis.cli.quality;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quality}: how good people's lives are, and who may need help. */
@Command(
        name = "quality",
        description =
                "How good people's lives are, and who may need help: ratings, charts, rules, and how well they warn.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Rate.class,
            FairnessCheck.class,
            Visits.class,
            FunnelPlot.class,
            ControlChart.class,
            Cusum.class,
            ThresholdTable.class,
            BackTesting.class,
            FollowUps.class,
            ShowFrameworks.class,
            AggregateRatings.class,
            ImportFile.class,
            Samples.class
        },
        footerHeading = "%nBegin with:%n",
        footer = {
            "  ./trellis quality samples my-samples",
            "  ./trellis quality rate my-samples/answers.csv --services my-samples/services.csv",
            "  ./trellis quality funnel my-samples/counts.csv",
            "  ./trellis quality chart my-samples/series.csv --kind u",
            "  ./trellis quality frameworks",
            "  ./trellis quality aggregate my-samples/ratings.csv --framework cqc-key-questions",
            "  ./trellis quality table early-help my-samples/facts.csv",
            "  ./trellis quality backtest my-samples/panel.csv --book early-help --from 2024-03 --to 2024-12",
            "",
            "Every command has --help with examples, and --json for programs."
        })
public final class Quality implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: ./trellis quality samples, for example.");
    }
}
