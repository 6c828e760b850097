package care.trellis.app.mail;

import java.util.List;
import java.util.Objects;

/**
 * A mail to one person. Its plain text and its HTML are both written from this.
 *
 * @param kind a word for the administrator's page, such as {@code invitation}; nothing personal
 * @param name whom it greets
 * @param paragraphs what it says
 * @param button the words of its one link; empty where it has none
 * @param link the whole address
 * @param closing what follows the link, such as how long it works
 * @param calendar a calendar file (RFC 5545) that goes with it; empty where none does
 */
public record Letter(
        String kind,
        String to,
        String name,
        String subject,
        List<String> paragraphs,
        String button,
        String link,
        List<String> closing,
        String calendar) {
    public Letter {
        if (!kind.matches("[a-z-]+")) {
            throw new IllegalArgumentException("a kind of letter is a word of small letters, was " + kind);
        }
        if ((subject + to).matches("(?s).*[\\r\\n].*")) {
            throw new IllegalArgumentException("an address and a subject are one line each");
        }
        paragraphs = List.copyOf(paragraphs);
        closing = List.copyOf(closing);
        calendar = Objects.requireNonNullElse(
                calendar, ""); // a letter that waits may have been sealed before there were any
    }

    /** A letter without a calendar file. */
    public Letter(
            String kind,
            String to,
            String name,
            String subject,
            List<String> paragraphs,
            String button,
            String link,
            List<String> closing) {
        this(kind, to, name, subject, paragraphs, button, link, closing, "");
    }

    /** The same letter with a calendar file. */
    public Letter with(String file) {
        return new Letter(kind, to, name, subject, paragraphs, button, link, closing, file);
    }
}
