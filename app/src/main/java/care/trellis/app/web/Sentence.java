package care.trellis.app.web;

import java.util.Locale;

/** Words at the beginning of a sentence. */
public final class Sentence {
    private Sentence() {}

    /** The words with a capital; none where there are no words. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
