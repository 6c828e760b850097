package care.trellis.exchange.publish;

import care.trellis.exchange.Faults;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A published back-test as JSON: the names are those of the records. Figures have six decimals, more than anybody can use and
 * fewer than processors agree on.
 */
public final class BackTestJson {
    private static final int DECIMALS = 6;
    private static final int MOST_BYTES = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("figures").addSerializer(new Figure()).addSerializer(new PerhapsFigure()))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private BackTestJson() {}

    public static byte[] write(PublishedBackTest backTest) {
        return JSON.writeValueAsBytes(backTest);
    }

    /**
     * Reads it.
     *
     * @throws care.trellis.exchange.Unreadable where it is no published back-test
     */
    public static PublishedBackTest read(String file, byte[] content) {
        var faults = new Faults(file);
        if (content.length > MOST_BYTES) {
            faults.add(new Position(1, 1), "file", content.length + " bytes", "at most " + MOST_BYTES + " bytes");
            throw faults.refusal();
        }
        try {
            var read = JSON.readValue(content, PublishedBackTest.class);
            if (read != null && read.format() == PublishedBackTest.FORMAT) {
                return read;
            }
            faults.add(
                    new Position(1, 1),
                    "format",
                    read == null ? "nothing" : Integer.toString(read.format()),
                    "a back-test of format " + PublishedBackTest.FORMAT);
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            faults.add(
                    at == null
                            ? new Position(1, 1)
                            : new Position(Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1)),
                    "file",
                    String.valueOf(unreadable.getOriginalMessage()),
                    "a back-test written by ./trellis quality backtest --out");
        }
        throw faults.refusal();
    }

    private static void write(double value, JsonGenerator to) {
        to.writeNumber(new BigDecimal(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
    }

    private static final class Figure extends StdSerializer<Double> {
        Figure() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator to, SerializationContext context) {
            write(value, to);
        }
    }

    private static final class PerhapsFigure extends StdSerializer<OptionalDouble> {
        PerhapsFigure() {
            super(OptionalDouble.class);
        }

        @Override
        public void serialize(OptionalDouble value, JsonGenerator to, SerializationContext context) {
            if (value.isPresent()) {
                write(value.getAsDouble(), to);
            } else {
                to.writeNull();
            }
        }
    }
}
