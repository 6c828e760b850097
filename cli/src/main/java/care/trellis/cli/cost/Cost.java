package care.trellis.cli.cost;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cost}: what care costs. */
@Command(
        name = "cost",
        description = "What care costs: models, prices and their working, returns, published tables, scenarios.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Models.class,
            Price.class,
            Explain.class,
            Compare.class,
            SolveFor.class,
            Simulate.class,
            Aggregate.class,
            Check.class,
            Samples.class
        },
        footerHeading = "%nBegin with:%n",
        footer = {
            "  ./trellis cost models",
            "  ./trellis cost price home-care-annex-a --by visit_length",
            "  ./trellis cost samples my-samples",
            "",
            "Every command has --help with examples, and --json for programs."
        })
public final class Cost implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: ./trellis cost models, for example.");
    }
}
