package care.trellis.app.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses as people type them. Whether one is right, only a mail to it shows; this stops slips. */
final class EmailAddress {
    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3
    private static final Pattern LOOKS_RIGHT = Pattern.compile(
            "[^@\\s,;<>\"()\\[\\]\\\\]{1,64}@[^@\\s,;<>\"()\\[\\]\\\\.]+(\\.[^@\\s,;<>\"()\\[\\]\\\\.]+)+");

    private EmailAddress() {}

    static String clean(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with it, as a sentence without its full stop. */
    static Optional<String> fault(String typed) {
        var address = clean(typed);
        if (address.isEmpty()) {
            return Optional.of("Enter an e-mail address");
        }
        return address.length() <= LONGEST && LOOKS_RIGHT.matcher(address).matches()
                ? Optional.empty()
                : Optional.of("Enter an e-mail address like name@example.org");
    }
}
