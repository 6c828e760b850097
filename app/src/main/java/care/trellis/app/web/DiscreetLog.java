package care.trellis.app.web;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * A second wall for the log. Nothing of ours logs a person; what a library says when it fails may repeat what it was
 * given, so addresses of mail and long tokens are blotted out of every line.
 */
final class DiscreetLog implements StructuredLoggingJsonMembersCustomizer<Object> {
    private static final Pattern MAIL = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\w$-]|\\w\\.)(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z])[\\w-]{32,}(?!\\w|[.$-]\\w)");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** What follows an address's question mark may hold what lets somebody in, such as a provider's code. */
    private static final Pattern QUERY = Pattern.compile("(?<=[\\w/])\\?[\\w.~%-]+=[^\\s\"'>]*");

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, text -> text == null ? null : without(text)));
    }

    static String without(String text) {
        var withoutQuery = QUERY.matcher(text).replaceAll("?(query)");
        var withoutMail = MAIL.matcher(withoutQuery).replaceAll("(mail)");
        return TOKEN.matcher(withoutMail)
                .replaceAll(found -> ID.matcher(found.group()).matches() ? found.group() : "(token)");
    }
}
