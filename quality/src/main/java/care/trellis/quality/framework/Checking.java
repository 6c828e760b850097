package care.trellis.quality.framework;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The faults of one text of ours, gathered word by word. */
final class Checking {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,59}");

    private final List<Fault> faults = new ArrayList<>();

    void add(Text at, String subject, String found, String expected) {
        faults.add(Fault.at(at.at(), subject, found, expected));
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    /** Refuses where anything was wrong. */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    String words(String subject, String what, Text text) {
        var words = text.value().strip();
        if (words.isEmpty()) {
            add(text, subject, "no " + what, "the " + what + " in words");
        }
        return words;
    }

    String id(String subject, Text id) {
        if (!ID.matcher(id.value()).matches()) {
            add(
                    id,
                    subject,
                    "the id \"" + id + "\"",
                    "small letters, digits, hyphens and underscores, beginning with a letter");
        }
        return id.value();
    }

    Optional<LocalDate> date(String subject, @Nullable Text text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.value().strip()));
        } catch (DateTimeException notADate) {
            add(text, subject, "\"" + text + "\"", "a date such as 2025-03-31");
            return Optional.empty();
        }
    }

    void inOrder(String subject, Optional<LocalDate> from, Optional<LocalDate> to, @Nullable Text at) {
        if (at != null && from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            add(at, subject, to.get().toString(), "a day not before " + from.get());
        }
    }

    OptionalInt whole(String subject, Text text, int least, int greatest) {
        var written = text.value().strip();
        if (written.matches("[0-9]{1,6}")) {
            int value = Integer.parseInt(written);
            if (value >= least && value <= greatest) {
                return OptionalInt.of(value);
            }
        }
        add(text, subject, "\"" + written + "\"", "a whole number from " + least + " to " + greatest);
        return OptionalInt.empty();
    }

    /** Words that must each stand once, such as ids. */
    final class Once {
        private final String subject;
        private final Map<String, Position> seen = new HashMap<>();

        Once(String subject) {
            this.subject = subject;
        }

        void see(Text text, String key) {
            var first = seen.putIfAbsent(key, text.at());
            if (first != null) {
                add(
                        text,
                        subject,
                        "\"" + text + "\" again" + (first.line() == 0 ? "" : " (first on " + first + ")"),
                        "everything once");
            }
        }
    }
}
