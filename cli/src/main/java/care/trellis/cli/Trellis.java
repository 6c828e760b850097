package care.trellis.cli;

import care.trellis.cli.cost.Cost;
import care.trellis.cli.demand.Demand;
import care.trellis.cli.disclosure.Disclose;
import care.trellis.cli.quality.Quality;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Trellis: the engines, without the web application. */
@Command(
        name = "./trellis",
        description = "Trellis: a shared workbench for a local care system. The engines from the command line.",
        mixinStandardHelpOptions = true,
        version = "Trellis 0.1",
        subcommands = {Cost.class, Quality.class, Demand.class, Disclose.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:the data has faults, each named with file, row, column, value and what was expected",
            "2:wrong usage"
        })
public final class Trellis implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    public static void main(String[] arguments) {
        int code = run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments);
        System.exit(code);
    }

    /** Runs one command line; gives its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Trellis())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(new Refusals())
                .setParameterExceptionHandler(Trellis::sayHowToUse);
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            err.println("That is more than this machine's Java can hold ("
                    + tooMuch.getClass().getSimpleName() + "). Try it with less.");
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: ./trellis cost, for example.");
    }

    private static int sayHowToUse(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    // Whatever the terminal's locale says: pounds and dashes are written in UTF-8.
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
