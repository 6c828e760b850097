package care.trellis.quality.table;

import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Position;
import care.trellis.fault.Text;
import java.util.regex.Pattern;

/** What stands in a cell while it is being read from left to right. */
final class CellText {
    private static final Pattern SPACE = Pattern.compile("\\s*");

    private final String subject;
    private final Text text;
    private int at;

    CellText(String subject, Text text) {
        this.subject = subject;
        this.text = text;
    }

    /** How far it was read, in characters. */
    int at() {
        return at;
    }

    void backTo(int where) {
        at = where;
    }

    int length() {
        return text.value().length();
    }

    boolean isAtEnd() {
        return at >= length();
    }

    /** Whether the next character is one of some, where there is one. */
    boolean isNextAmong(String characters) {
        return !isAtEnd() && characters.indexOf(text.value().charAt(at)) >= 0;
    }

    void space() {
        next(SPACE);
    }

    /** Whether a sign comes next, which is then read with the space after it. */
    boolean takes(String sign) {
        if (!text.value().startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        space();
        return true;
    }

    /** What comes next and looks so; empty where nothing does. */
    String next(Pattern pattern) {
        var matcher = pattern.matcher(text.value()).region(at, length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    /** What was read since some place. */
    String since(int start) {
        return text.value().substring(start, at).strip();
    }

    /** What is left, as a fault quotes it. */
    String rest() {
        return isAtEnd() ? "the end of the cell" : "\"" + text.value().substring(at) + "\"";
    }

    Faulty fault(int where, String found, String expected) {
        return new Faulty(Fault.at(place(where), subject, found, expected));
    }

    Faulty fault(int where, String found, String expected, String advice) {
        return new Faulty(Fault.at(place(where), subject, found, expected).advising(advice));
    }

    private Position place(int where) {
        return text.at().right(where);
    }
}
