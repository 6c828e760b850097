package care.trellis.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one word for each engine. */
@Command(
        name = "trellis",
        description = "The engines of Trellis from the command line.",
        mixinStandardHelpOptions = true,
        subcommands = CostCommand.class)
final class Trellis {
    private Trellis() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Trellis()).execute(arguments));
    }
}
