package care.trellis.bench.quality;

import care.trellis.bench.Timed;
import care.trellis.exchange.library.QualityLibrary;
import care.trellis.exchange.panel.ScottishPanelCsv;
import care.trellis.quality.backtest.BackTest;
import care.trellis.quality.backtest.Panel;
import care.trellis.quality.backtest.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Reads the Scottish panel and tests the shipped book on it, in a virtual machine of its own, without bootstrap samples and
 * with. Prints one JSON line, and writes what it found for another program to agree with.
 */
final class BackTestRun {
    private static final int WARM_RUNS = 5;
    private static final String BOOK = "early-help-1";

    private BackTestRun() {}

    /** Takes the file of the panel, the first and the last month of the test window, bootstrap samples, a folder to write to. */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var book = QualityLibrary.thresholdBook(BOOK).orElseThrow();
        var protocol = Protocol.frozen(YearMonth.parse(arguments[1]), YearMonth.parse(arguments[2]))
                .with(Integer.parseInt(arguments[3]));
        var firstReading = Timed.once(() -> read(file));
        var panel = firstReading.result();
        var firstRun = Timed.once(() -> BackTest.run(panel, protocol.with(0), book));
        double asked = Timed.sinceStart();
        var reading = Timed.best(WARM_RUNS, () -> read(file));
        var plain = Timed.best(WARM_RUNS, () -> BackTest.run(panel, protocol.with(0), book));
        var bootstrap = Timed.best(WARM_RUNS, () -> BackTest.run(panel, protocol, book));
        BackTestFound.write(Path.of(arguments[4]), bootstrap.result());
        System.out.printf(
                Locale.ROOT,
                "{\"asked\": %.4f, \"home_quarters\": %d, \"decisions\": %d, \"learnt_from\": %d, %s, %s, %s, %s, %s}%n",
                asked,
                plain.result().primary().homeQuarters(),
                plain.result().decisions().size(),
                plain.result().fitted().map(each -> each.learntFrom()).orElse(0),
                firstReading.json("first_read"),
                firstRun.json("first_plain"),
                reading.json("read"),
                plain.json("plain"),
                bootstrap.json("bootstrap"));
    }

    private static Panel read(Path file) {
        try {
            return ScottishPanelCsv.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
