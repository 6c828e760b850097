package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text (RFC 8259) into parts that keep their places. */
public final class JsonDocument {
    private static final int DEEPEST = 50;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser json;
    private final Faults faults;
    private int depth;

    private JsonDocument(JsonParser json, Faults faults) {
        this.json = json;
        this.faults = faults;
    }

    /**
     * Reads a text.
     *
     * @throws care.trellis.exchange.Unreadable where it is no JSON, or nested too deeply
     */
    public static JsonPart read(byte[] content, Faults faults) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(content))) {
            var document = new JsonDocument(json, faults);
            if (json.nextToken() == null) {
                throw document.refused(new Position(1, 1), "nothing", "a JSON text");
            }
            var part = document.part();
            if (json.nextToken() != null) {
                throw document.refused(document.at(), "something after the end", "one JSON text in a file");
            }
            return part;
        } catch (JacksonException unreadable) {
            var place = unreadable.getLocation();
            faults.add(
                    place == null ? new Position(1, 1) : position(place.getLineNr(), place.getColumnNr()),
                    "file",
                    unreadable.getOriginalMessage(),
                    "a JSON text");
            throw faults.refusal();
        }
    }

    private JsonPart part() {
        var at = at();
        return switch (json.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> list(at);
            case VALUE_NULL -> new JsonPart.Word("", true, at);
            default -> new JsonPart.Word(json.getString(), false, at);
        };
    }

    private JsonPart object(Position at) {
        deeper(at);
        var fields = new LinkedHashMap<String, JsonPart>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var where = at();
            json.nextToken();
            if (fields.putIfAbsent(name, part()) != null) {
                faults.add(where, name, "\"" + name + "\" again", "every name once");
            }
        }
        depth--;
        return new JsonPart.Fields(fields, at);
    }

    private JsonPart list(Position at) {
        deeper(at);
        var items = new ArrayList<JsonPart>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(part());
        }
        depth--;
        return new JsonPart.Items(items, at);
    }

    private void deeper(Position at) {
        if (++depth > DEEPEST) {
            throw refused(at, "more than " + DEEPEST + " levels", "lists and objects nested less deeply");
        }
    }

    private RuntimeException refused(Position at, String found, String expected) {
        faults.add(at, "file", found, expected);
        return faults.refusal();
    }

    private Position at() {
        var place = json.currentTokenLocation();
        return position(place.getLineNr(), place.getColumnNr());
    }

    private static Position position(int line, int column) {
        return new Position(Math.max(line, 1), Math.max(column, 1));
    }
}
