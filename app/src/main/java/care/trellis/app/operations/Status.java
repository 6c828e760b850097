package care.trellis.app.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a Trellis is, for {@code ./trellis status}.
 *
 * @param running whether it runs on this data folder
 * @param answers whether its pages answer and its database answers them
 * @param version of this Trellis
 * @param address where its pages are
 * @param home the data folder
 * @param database what the database says; nothing where there is none yet
 */
record Status(
        boolean running,
        boolean answers,
        String version,
        @Nullable String address,
        String home,
        @Nullable Database database) {
    private static final int NOT_WELL = 1;
    private static final int NOT_RUNNING = 3;

    /**
     * What the database says of itself.
     *
     * @param bytes its size
     * @param postgres its version
     * @param migrations how many changes of its form were made
     * @param migrationsWaiting how many this Trellis would make at its next start
     * @param lastBackup when the last backup was taken, ISO 8601
     * @param ledgerEntries how many entries its ledger has, over all places
     * @param lastCheckpoint when the ledger was last signed, ISO 8601
     * @param mailWaiting how many mails are to be sent; nothing where there is no mail
     */
    record Database(
            long bytes,
            String postgres,
            int migrations,
            int migrationsWaiting,
            @Nullable String lastBackup,
            long ledgerEntries,
            @Nullable String lastCheckpoint,
            @Nullable Long mailWaiting) {}

    int exitCode() {
        if (!running) {
            return NOT_RUNNING;
        }
        return answers ? 0 : NOT_WELL;
    }

    List<String> lines(Instant now) {
        var lines = new ArrayList<String>();
        lines.add(line(
                "Trellis", version + ", " + (running ? answers ? "running" : "running, but not well" : "not running")));
        if (address != null) {
            lines.add(line("Address", address));
        }
        lines.add(line("Data folder", home));
        if (database == null) {
            lines.add(line("Database", "none yet"));
            return lines;
        }
        lines.add(line(
                "Database",
                String.format(
                        Locale.UK, "PostgreSQL %s, %,.1f MB", database.postgres(), database.bytes() / 1_000_000.0)));
        lines.add(line(
                "Its form",
                database.migrations() + " changes made"
                        + (database.migrationsWaiting() == 0
                                ? ""
                                : ", " + database.migrationsWaiting() + " waiting for a start")));
        lines.add(line("Last backup", ago(database.lastBackup(), now)));
        lines.add(line(
                "Ledger",
                String.format(
                        Locale.UK,
                        "%,d entries, last signed: %s",
                        database.ledgerEntries(),
                        ago(database.lastCheckpoint(), now))));
        if (database.mailWaiting() != null) {
            lines.add(line("Mail waiting", String.valueOf(database.mailWaiting())));
        }
        return lines;
    }

    private static String line(String label, String text) {
        return String.format("%-13s %s", label, text);
    }

    private static String ago(@Nullable String moment, Instant now) {
        if (moment == null) {
            return "never";
        }
        var hours = Duration.between(Instant.parse(moment), now).toHours();
        return moment + (hours < 48 ? " (" + hours + " hours ago)" : " (" + hours / 24 + " days ago)");
    }
}
