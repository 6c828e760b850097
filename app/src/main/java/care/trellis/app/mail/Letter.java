package care.trellis.app.mail;

import java.util.List;

/**
 * A mail to one person. Its plain text and its HTML are both written from this.
 *
 * @param kind a word for the administrator's page, such as {@code invitation}; nothing personal
 * @param name whom it greets
 * @param paragraphs what it says
 * @param button the words of its one link; empty where it has none
 * @param link the whole address
 * @param closing what follows the link, such as how long it works
 */
public record Letter(
        String kind,
        String to,
        String name,
        String subject,
        List<String> paragraphs,
        String button,
        String link,
        List<String> closing) {
    public Letter {
        if (!kind.matches("[a-z-]+")) {
            throw new IllegalArgumentException("a kind of letter is a word of small letters, was " + kind);
        }
        if ((subject + to).matches("(?s).*[\\r\\n].*")) {
            throw new IllegalArgumentException("an address and a subject are one line each");
        }
        paragraphs = List.copyOf(paragraphs);
        closing = List.copyOf(closing);
    }
}
