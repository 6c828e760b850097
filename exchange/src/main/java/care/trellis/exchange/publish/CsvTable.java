package care.trellis.exchange.publish;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180, UTF-8) while it is being written. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it; numbers are numbers, whatever their sign.
 */
public final class CsvTable {
    private final StringBuilder text = new StringBuilder();

    public CsvTable(String... header) {
        row((Object[]) header);
    }

    /** Adds a row of texts, numbers and absent values. */
    public void row(@Nullable Object... values) {
        text.append(CSVFormat.RFC4180.format(
                        Arrays.stream(values).map(CsvTable::cell).toArray()))
                .append("\r\n");
    }

    /** What was written so far, in UTF-8. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Integer number -> number.toString();
            case Double number ->
                Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : "";
            default -> harmless(value.toString());
        };
    }

    private static String harmless(String text) {
        return text.matches("(?s)[\\s\\p{Cntrl}]*[=+\\-@|%＝＋－＠].*") ? "'" + text : text;
    }
}
