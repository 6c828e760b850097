package care.trellis.exchange.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that a spreadsheet would run is a text again; numbers stay numbers. */
class CsvFormulaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\",\"click\")",
                "+1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r\n=1+1",
                "  =1+1",
                "＝1+1",
                "|calc",
                "%0A=1"
            })
    void what_would_be_run_gets_an_apostrophe(String text) throws Exception {
        assertThat(written(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oak House", "a = b", "o'brien", "3-5 Mill Lane", "\"quoted\", and, commas", "two\nlines"})
    void every_other_text_comes_back_as_it_was(String text) throws Exception {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void a_number_below_nought_is_a_number() throws Exception {
        assertThat(written(new BigDecimal("-3.20"))).isEqualTo("-3.20");
        assertThat(written(-4)).isEqualTo("-4");
    }

    private static String written(Object value) throws IOException {
        var table = new CsvTable("value");
        table.row(value);
        var text = new String(table.bytes(), StandardCharsets.UTF_8);
        try (var read = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return read.getRecords().getLast().get(0);
        }
    }
}
