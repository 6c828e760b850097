package care.trellis.cli;

import care.trellis.exchange.library.Library;
import care.trellis.exchange.library.QualityLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "cost aggregate returns.csv --model home-care-annex-a",
            "cost check returns.csv",
            "quality --help",
            "quality rate answers.csv --services services.csv",
            "quality rate answers.csv --services services.csv --json",
            "quality fairness answers.csv --services services.csv --rounds 20",
            "quality visits answers.csv --services services.csv --visits 4",
            "quality funnel counts.csv",
            "quality chart series.csv --kind u",
            "quality chart rare-events.csv --kind xmr",
            "quality cusum rare-events.csv --baseline 0.1",
            "quality table early-help facts.csv",
            "quality backtest panel.csv --book early-help --from 2024-03 --to 2024-12 --replicates 20",
            "quality frameworks care-act-wellbeing",
            "quality frameworks --crosswalk",
            "quality aggregate ratings.csv --framework cqc-key-questions",
            "quality import ratings.csv",
            "demand project --draws 1000",
            "demand project --mode prevalence --json",
            "demand backtest",
            "demand compare england-older-people-usage england-more-extra-care");

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("samples");
        var samples = new LinkedHashMap<String, Path>();
        try {
            samples.put("returns.csv", copy(folder, "returns.csv", Library.sample("returns.csv")));
            for (var name : QualityLibrary.sampleNames()) {
                samples.put(name, copy(folder, name, QualityLibrary.sample(name)));
            }
            COMMANDS.forEach(command -> play(command, samples));
        } finally {
            for (var sample : samples.values()) {
                Files.delete(sample);
            }
            Files.delete(folder);
        }
    }

    private static Path copy(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    // A word that is the name of a sample stands for the copy of it.
    private static void play(String command, Map<String, Path> samples) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var words = Arrays.stream(command.split(" "))
                .map(word -> samples.containsKey(word) ? String.valueOf(samples.get(word)) : word)
                .toArray(String[]::new);
        if (Trellis.run(nowhere, nowhere, words) == CommandLine.ExitCode.USAGE) {
            throw new IllegalStateException("the rehearsal plays a command that is not there: " + command);
        }
    }
}
