package care.trellis.app.quality;

import java.util.List;

/**
 * Something a person may choose or type beside a file.
 *
 * @param id the HTML id and the name it is sent under
 * @param label what it is
 * @param hint what to write or what it does; may be empty
 * @param value as sent, or the one to begin with
 * @param choices what there is to choose from; empty where anything may be typed
 * @param kind how it is shown
 */
public record Field(String id, String label, String hint, String value, List<Choice> choices, Kind kind) {
    /** How a field is shown. */
    public enum Kind {
        LINE,
        TEXT,
        SELECT,
        RADIOS
    }

    /**
     * One of several.
     *
     * @param hint may be empty
     */
    public record Choice(String value, String label, String hint) {}

    static Field line(String id, String label, String hint, String value) {
        return new Field(id, label, hint, value, List.of(), Kind.LINE);
    }

    /** A second file, pasted. */
    static Field text(String id, String label, String hint, String value) {
        return new Field(id, label, hint, value, List.of(), Kind.TEXT);
    }

    static Field select(String id, String label, String hint, String value, List<Choice> choices) {
        return new Field(id, label, hint, value, choices, Kind.SELECT);
    }

    static Field radios(String id, String label, String hint, String value, List<Choice> choices) {
        return new Field(id, label, hint, value, choices, Kind.RADIOS);
    }
}
