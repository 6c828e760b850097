package care.trellis.app.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Why a mail server took a letter not, in words that name nobody. */
final class Faults {
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\s*(?:[A-Za-z.]+: )*([45]\\d\\d)[ -]");

    private Faults() {}

    static String inWords(Exception refused) {
        if (refused instanceof MailAuthenticationException || causedBy(refused, AuthenticationFailedException.class)) {
            return "the mail server did not accept the user name or password";
        }
        if (causedBy(refused, javax.net.ssl.SSLException.class)) {
            return "no safe connection to the mail server";
        }
        var number = number(refused);
        if (!number.isEmpty()) {
            return "the mail server answered " + number;
        }
        return causedBy(refused, IOException.class) || causedBy(refused, MessagingException.class)
                ? "the mail server could not be reached"
                : "the letter could not be written";
    }

    /** Whether another try is in vain: a refusal of the 5xx sort (RFC 5321, 4.2.1), or an address that is none. */
    static boolean isForGood(Exception refused) {
        return refused instanceof IllegalArgumentException || number(refused).startsWith("55");
    }

    private static String number(Exception refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            var found = NUMBER.matcher(String.valueOf(cause.getMessage()));
            if (found.find()) {
                return found.group(1);
            }
            if (cause instanceof MailSendException many) {
                for (var one : many.getMessageExceptions()) {
                    var inner = number(one);
                    if (!inner.isEmpty()) {
                        return inner;
                    }
                }
            }
        }
        return "";
    }

    private static boolean causedBy(Throwable refused, Class<? extends Throwable> kind) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
            if (cause instanceof MailSendException many) {
                for (var one : many.getMessageExceptions()) {
                    if (causedBy(one, kind)) {
                        return true;
                    }
                }
            }
            if (cause instanceof MessagingException inner
                    && inner.getNextException() != null
                    && kind.isInstance(inner.getNextException())) {
                return true;
            }
        }
        return false;
    }
}
