package care.trellis.cli.demand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demand}: who will need care, and what places, staff and money that takes. */
@Command(
        name = "demand",
        description =
                "What is coming: people who will need care, places, staff and money, and how wrong the method was before.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PopulationCommand.class,
            Project.class,
            Places.class,
            Workforce.class,
            Gap.class,
            LifetimesCommand.class,
            BackTests.class,
            CompareScenarios.class,
            DemandSamples.class
        },
        footerHeading = "%nBegin with:%n",
        footer = {
            "  ./trellis demand samples my-samples",
            "  ./trellis demand population \"North East\" --ages 65+,85+",
            "  ./trellis demand project --mode usage",
            "  ./trellis demand places places-example",
            "  ./trellis demand workforce workforce-england --hold-vacancy 0.05",
            "  ./trellis demand gap gap-health-foundation-2025",
            "  ./trellis demand lifetimes lifetimes-england",
            "  ./trellis demand backtest",
            "",
            "Every command has --help with examples, and --json for programs."
        })
public final class Demand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: ./trellis demand population, for example.");
    }
}
