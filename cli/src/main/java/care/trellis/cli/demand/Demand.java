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
        subcommands = {Project.class, BackTests.class, CompareScenarios.class},
        footerHeading = "%nBegin with:%n",
        footer = {"Every command has --help with examples, and --json for programs."})
public final class Demand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: ./trellis demand population, for example.");
    }
}
