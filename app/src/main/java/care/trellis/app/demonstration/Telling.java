package care.trellis.app.demonstration;

import care.trellis.app.ledger.Deed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The county as its subjects tell it, before anything is written: rows of tables, and what the ledger will say. */
final class Telling {
    private final long seed;
    private final LocalDate day;
    private final List<Row> rows = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    Telling(long seed, LocalDate day) {
        this.seed = seed;
        this.day = day;
    }

    /** The place's id. */
    static UUID place() {
        return Chance.id("place", "larkshire");
    }

    Chance chance(String subject, String key) {
        return Chance.of(seed, subject, key);
    }

    long seed() {
        return seed;
    }

    /** Which dates are counted from. */
    LocalDate day() {
        return day;
    }

    LocalDate monthsAgo(int months) {
        return day.minusMonths(months);
    }

    void row(Row row) {
        rows.add(row);
    }

    void deed(Deed deed) {
        deeds.add(deed.because("the demonstration"));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Deed> deeds() {
        return List.copyOf(deeds);
    }
}
