package care.trellis.app.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, and not among the first that somebody would try. No kinds of characters are asked for
 * (NIST SP 800-63B-4, 3.1.1.2). See docs/decisions/passwords.md.
 */
@Component
class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    /** zxcvbn's scale goes to 4; below 3, ten thousand guesses a second find it within hours. */
    private static final int LEAST_SCORE = 3;
    /** So many characters must be neither the person's own words nor ours. */
    private static final int LEAST_BESIDE = 8;
    /** Words that somebody trying would think of here. */
    private static final List<String> OURS = List.of(
            "trellis",
            "care",
            "carehome",
            "care home",
            "homecare",
            "social care",
            "council",
            "provider",
            "manager",
            "registered manager",
            "commissioner",
            "healthwatch",
            "regulator",
            "resident",
            "support",
            "nursing",
            "larkshire",
            "welcome",
            "administrator");

    private final Zxcvbn guesser = new Zxcvbn();

    /**
     * What is wrong with a password, as a sentence without its full stop; nothing where it will do.
     *
     * @param personal words close to the person: name, e-mail address, organisation
     */
    Optional<String> fault(String password, List<String> personal) {
        var letters = password.codePointCount(0, password.length());
        if (letters < SHORTEST) {
            return Optional.of("The password must have at least " + SHORTEST + " characters, and it has " + letters
                    + ". Three or four words that do not belong together are easy to remember");
        }
        if (letters > LONGEST) {
            return Optional.of("The password must have at most " + LONGEST + " characters, and it has " + letters);
        }
        var words = words(personal);
        var strength = guesser.measure(password, words);
        var close = strength.getSequence().stream()
                .filter(match -> "user_inputs".equals(match.dictionaryName))
                .mapToInt(match -> match.tokenLength())
                .sum();
        var found = strength.getScore();
        strength.wipe();
        var mostlyClose = close > 0 && letters - close < LEAST_BESIDE;
        if (found >= LEAST_SCORE && !mostlyClose) {
            return Optional.empty();
        }
        return Optional.of(
                mostlyClose
                        ? "The password is easy to guess, because it is made of your name, your e-mail address or other"
                                + " words that belong to you or to Trellis. Choose words that do not"
                        : "The password is easy to guess: others use it, or it repeats or follows a pattern. Three or"
                                + " four words that do not belong together are hard to guess");
    }

    private static List<String> words(List<String> personal) {
        var words = new ArrayList<>(OURS);
        for (var each : personal) {
            var small = each.toLowerCase(Locale.ROOT);
            words.add(small);
            Arrays.stream(small.split("[^\\p{L}\\p{N}]+"))
                    .filter(part -> part.length() > 2)
                    .forEach(words::add);
        }
        return words;
    }
}
