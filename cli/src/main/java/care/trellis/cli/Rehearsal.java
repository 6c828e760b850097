package care.trellis.cli;

import care.trellis.exchange.library.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/**
 * A run without people, in which Java learns what the commands need. The launcher keeps what was learnt and starts faster
 * by it; see docs/decisions/start-up-cache.md.
 */
final class Rehearsal {
    private static final List<String> COMMANDS = List.of(
            "cost --help",
            "cost models",
            "cost price care-home-annex-a --by bed_type",
            "cost price home-care-annex-a --year 2025/26 --json",
            "cost explain home-care-annex-a price",
            "cost compare home-care-annex-a --set pay_rate=12",
            "cost solve home-care-annex-a --for pay_rate --target 25",
            "cost simulate home-care-annex-a --draws 1000",
            "cost aggregate RETURNS --model home-care-annex-a",
            "cost check RETURNS",
            "quality table early-help-1 --check",
            "quality table early-help-1 --to-dmn");

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        var returns = Files.createTempFile("returns", ".csv");
        try {
            Files.write(returns, Library.sample("returns.csv"));
            COMMANDS.forEach(command -> play(command, returns));
        } finally {
            Files.delete(returns);
        }
    }

    private static void play(String command, Path returns) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var words = command.replace("RETURNS", returns.toString()).split(" ");
        if (Trellis.run(nowhere, nowhere, words) == CommandLine.ExitCode.USAGE) {
            throw new IllegalStateException("the rehearsal plays a command that is not there: " + command);
        }
    }
}
