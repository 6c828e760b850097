package care.trellis.exchange;

import static care.trellis.exchange.MalformedFilesTest.tryAll;

import care.trellis.exchange.returns.FilledReturn;
import care.trellis.exchange.returns.Forms;
import care.trellis.exchange.returns.ReturnChecks;
import care.trellis.exchange.returns.ReturnCsv;
import care.trellis.exchange.returns.ReturnFile;
import care.trellis.exchange.returns.ReturnForm;
import care.trellis.exchange.returns.ReturnJson;
import care.trellis.exchange.returns.ReturnReading;
import care.trellis.exchange.returns.ReturnWorkbook;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Returns damaged at random, byte by byte: refused with named faults or read, but nothing else, and soon. */
class MalformedReturnFilesTest {
    private static final ReturnForm FORM = Forms.homeCare();

    @Test
    void malformed_csv_returns_give_named_faults() {
        tryReturns(ReturnCsv::write, 2_000, 61);
    }

    @Test
    void malformed_json_returns_give_named_faults() {
        tryReturns(ReturnJson::write, 2_000, 62);
    }

    @Test
    void malformed_workbooks_give_named_faults() {
        tryReturns(ReturnWorkbook::write, 1_000, 63);
    }

    private static void tryReturns(BiFunction<ReturnForm, FilledReturn, byte[]> writer, int files, long seed) {
        tryAll(writer.apply(FORM, Forms.filled(FORM)), files, seed, content -> {
            var uploaded = ReturnFile.read("damaged.csv", content, FORM);
            // What was read can be used: it has no faults of its own, and can be checked.
            var reading = ReturnReading.of(FORM, uploaded.filled());
            if (!reading.faults().isEmpty()) {
                throw new IllegalStateException(reading.faults().toString());
            }
            ReturnChecks.of(FORM, reading.figures());
        });
    }
}
