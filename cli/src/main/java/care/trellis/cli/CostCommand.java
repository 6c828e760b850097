package care.trellis.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What care costs: the cost engine. */
@Command(name = "cost", description = "What care costs.", mixinStandardHelpOptions = true)
final class CostCommand implements Runnable {
    @Spec
    private final CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do.");
    }
}
