package care.trellis.exchange.publish;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON file (RFC 8259, UTF-8) while it is being written. Figures are numbers with all their digits. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    /** A file that is one object, with what is written into it. */
    public static byte[] of(Consumer<JsonText> content) {
        var bytes = new ByteArrayOutputStream();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            content.accept(new JsonText(json));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** A member that is a text. */
    public JsonText text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    /** A member that is a number, with all its digits; null where there is none. */
    public JsonText number(String name, @Nullable BigDecimal value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            // Plain digits: 1E+3 is JSON too, and surprises people.
            json.writeName(name);
            json.writeNumber(value.toPlainString());
        }
        return this;
    }

    JsonText number(String name, int value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /** A figure of an engine; null where it is infinite or none. */
    JsonText number(String name, double value) {
        return number(name, Double.isFinite(value) ? BigDecimal.valueOf(value) : null);
    }

    JsonText truth(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    /** A member that is an object. */
    public JsonText object(String name, Runnable content) {
        json.writeObjectPropertyStart(name);
        content.run();
        json.writeEndObject();
        return this;
    }

    <T> JsonText list(String name, Collection<T> items, Consumer<T> content) {
        json.writeArrayPropertyStart(name);
        for (var item : items) {
            json.writeStartObject();
            content.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }
}
