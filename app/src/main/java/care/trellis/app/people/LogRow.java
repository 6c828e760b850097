package care.trellis.app.people;

import care.trellis.app.ledger.OwnEntries;
import care.trellis.app.web.Days;
import care.trellis.app.web.Sentence;

/** An entry of a person's own log. */
public record LogRow(String at, String what, String from, String browser) {
    static LogRow of(OwnEntries.Own entry) {
        return new LogRow(
                Days.time(entry.at()),
                Sentence.capital(entry.action()) + (entry.why().isEmpty() ? "" : ": " + entry.why()),
                entry.personal().getOrDefault("from", ""),
                entry.personal().getOrDefault("browser", ""));
    }
}
