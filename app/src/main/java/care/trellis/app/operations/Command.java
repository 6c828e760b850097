package care.trellis.app.operations;

import care.trellis.postgres.CannotStart;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The commands for whoever runs Trellis: {@code backup}, {@code restore}, {@code status}, {@code ledger}. They need no web server and
 * work beside a running application.
 *
 * <p>Exit codes: 0 fine, 1 refused or not well, 2 wrong usage; status says 3 when it does not run.
 */
public final class Command {
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Command(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        Quiet.please();
        var code = new Command(
                        System.getenv(),
                        new PrintStream(System.out, true, StandardCharsets.UTF_8),
                        new PrintStream(System.err, true, StandardCharsets.UTF_8))
                .run(arguments);
        System.exit(code);
    }

    int run(String... arguments) {
        var words = Arrays.asList(arguments);
        if (words.isEmpty()) {
            return misused("Say which: backup, restore, status or ledger.");
        }
        var rest = words.subList(1, words.size());
        try {
            return switch (words.getFirst()) {
                case "backup" -> backup(rest);
                case "restore" -> restore(rest);
                case "status" -> status(rest);
                case "ledger" -> new LedgerCommand(environment, out, err).run(rest);
                default -> misused("There is no command " + words.getFirst() + ".");
            };
        } catch (CannotStart refusal) {
            err.println(refusal.getMessage());
            return REFUSED;
        }
    }

    private int backup(List<String> words) {
        var withKeys = !words.contains("--without-keys");
        var files =
                words.stream().filter(word -> !word.equals("--without-keys")).toList();
        if (files.size() != 1 || files.getFirst().startsWith("-")) {
            return misused("./trellis backup FILE [--without-keys]");
        }
        new Backup(environment, err).write(FilePath.of(files.getFirst()), withKeys);
        return 0;
    }

    private int restore(List<String> words) {
        if (words.size() != 1 || words.getFirst().startsWith("-")) {
            return misused("./trellis restore FILE");
        }
        new Restore(environment, err).read(FilePath.of(words.getFirst()));
        return 0;
    }

    private int status(List<String> words) {
        if (!words.isEmpty() && !words.equals(List.of("--json"))) {
            return misused("./trellis status [--json]");
        }
        return new StatusCommand(environment, out).tell(!words.isEmpty());
    }

    private int misused(String usage) {
        err.println(usage);
        return MISUSED;
    }
}
