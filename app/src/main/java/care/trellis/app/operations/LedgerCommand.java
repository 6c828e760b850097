package care.trellis.app.operations;

import care.trellis.app.database.Reach;
import care.trellis.app.ledger.Checkpoint;
import care.trellis.app.ledger.CheckpointFile;
import care.trellis.app.ledger.LedgerCheck;
import care.trellis.app.ledger.LedgerReport;
import care.trellis.exchange.Unreadable;
import care.trellis.postgres.CannotStart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./trellis ledger verify}: checks every entry of every place, whether or not Trellis runs. */
final class LedgerCommand {
    private static final int TAMPERED = 1;
    private static final int MISUSED = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    LedgerCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    int run(List<String> words) {
        var json = false;
        var file = "";
        if (words.isEmpty() || !words.getFirst().equals("verify")) {
            return misused();
        }
        for (var at = 1; at < words.size(); at++) {
            if (words.get(at).equals("--json")) {
                json = true;
            } else if (words.get(at).equals("--checkpoints") && at + 1 < words.size()) {
                at++;
                file = words.get(at);
            } else {
                return misused();
            }
        }
        return verify(file, json);
    }

    private int verify(String file, boolean json) {
        List<Checkpoint> elsewhere;
        try {
            elsewhere = file.isEmpty() ? List.of() : CheckpointFile.read(file, Files.readString(FilePath.of(file)));
        } catch (IOException _) {
            err.println(file + " cannot be read. Name a file of checkpoints as /ledger gives it.");
            return MISUSED;
        } catch (Unreadable refusal) {
            err.println(refusal.getMessage());
            return TAMPERED;
        }
        try (var reach = Reach.open(environment);
                var connection = reach.connect()) {
            var report = LedgerCheck.of(connection, elsewhere);
            if (json) {
                out.println(JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(report));
            } else {
                tell(report);
            }
            return report.isSound() ? 0 : TAMPERED;
        } catch (SQLException failure) {
            throw new CannotStart("The ledger cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private void tell(LedgerReport report) {
        for (var chain : report.chains()) {
            out.println(chain.flaw()
                    .map(flaw -> "TAMPERED  " + chain.name() + ": entry " + flaw.number() + ": " + flaw.what())
                    .orElseGet(() -> "sound     " + chain.name() + ": " + count(chain.sound(), "entry", "entries")));
        }
        out.println(count(report.chains().size(), "chain", "chains") + ", "
                + count(report.entries(), "sound entry", "sound entries") + ", "
                + count(report.checkpoints(), "checkpoint", "checkpoints") + " compared");
    }

    private static String count(long many, String one, String more) {
        return String.format(Locale.UK, "%,d %s", many, many == 1 ? one : more);
    }

    private int misused() {
        err.println("./trellis ledger verify [--checkpoints FILE] [--json]");
        return MISUSED;
    }
}
