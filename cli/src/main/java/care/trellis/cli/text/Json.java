package care.trellis.cli.text;

import care.trellis.cost.run.Run;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A JSON object being put together, name by name, in order. */
public final class Json {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    public Json put(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /** A figure: unrounded, as published, and its unit. */
    public Json figure(BigDecimal value, String unit) {
        return put("value", value).put("rounded", Run.rounded(value)).put("unit", unit);
    }

    /** A figure under a name. */
    public Json figure(String name, BigDecimal value, String unit) {
        return put(name, new Json().figure(value, unit));
    }

    /** The text of the object, indented. */
    public String text() {
        var text = new StringWriter();
        try (var generator = new JsonFactory().createGenerator(new Indented(), text)) {
            write(generator, this);
        }
        return text.toString();
    }

    private static void write(JsonGenerator to, @Nullable Object value) {
        switch (value) {
            case null -> to.writeNull();
            case Json object -> {
                to.writeStartObject();
                object.fields.forEach((name, field) -> {
                    to.writeName(name);
                    write(to, field);
                });
                to.writeEndObject();
            }
            case List<?> items -> {
                to.writeStartArray();
                items.forEach(item -> write(to, item));
                to.writeEndArray();
            }
            case BigDecimal number -> to.writeNumber(number.scale() < 0 ? number.setScale(0) : number);
            case Integer number -> to.writeNumber(number);
            case Long number -> to.writeNumber(number);
            case Double number -> to.writeNumber(number);
            case Boolean truth -> to.writeBoolean(truth);
            default -> to.writeString(value.toString());
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
