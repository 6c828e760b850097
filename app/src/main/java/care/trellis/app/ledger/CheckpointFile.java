package care.trellis.app.ledger;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoints as they are kept elsewhere: one JSON object a line. */
public final class CheckpointFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CheckpointFile() {}

    static String write(List<Checkpoint> checkpoints) {
        var lines = new StringBuilder();
        checkpoints.forEach(each -> lines.append(JSON.writeValueAsString(each)).append('\n'));
        return lines.toString();
    }

    /**
     * Reads them.
     *
     * @throws care.trellis.exchange.Unreadable where a line is none, or its signature is not that of the key it names
     */
    public static List<Checkpoint> read(String file, String text) {
        var faults = new Faults(file);
        var read = new ArrayList<Checkpoint>();
        var row = 0;
        for (var line : text.lines().toList()) {
            row++;
            if (!line.isBlank()) {
                read(line, row, faults, read);
            }
        }
        if (read.isEmpty() && faults.count() == 0) {
            faults.add(new Position(1, 1), "checkpoint", "none", "one JSON object a line");
        }
        if (faults.count() > 0) {
            throw faults.refusal();
        }
        return read;
    }

    private static void read(String line, int row, Faults faults, List<Checkpoint> into) {
        try {
            var checkpoint = JSON.readValue(line, Checkpoint.class);
            if (checkpoint.isSound()) {
                into.add(checkpoint);
            } else {
                faults.add(
                        new Position(row, 1),
                        "checkpoint",
                        "a signature that is not of the key it names",
                        "the line as it was downloaded");
            }
        } catch (JacksonException | NullPointerException _) {
            faults.add(new Position(row, 1), "checkpoint", "no checkpoint", "the line as it was downloaded");
        }
    }
}
