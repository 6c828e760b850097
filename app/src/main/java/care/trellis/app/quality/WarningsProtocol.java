package care.trellis.app.quality;

import care.trellis.quality.backtest.BackTestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a back-test was done, in sentences. */
final class WarningsProtocol {
    private WarningsProtocol() {}

    static List<String> sentences(BackTestResult result) {
        var protocol = result.protocol();
        var training = protocol.training();
        var sentences = new ArrayList<String>();
        sentences.add(String.format(
                Locale.ROOT,
                "%,d homes and %,d monthly records, up to %s. Only homes whose lowest grade was %d (Good) or better on the"
                        + " day were looked at.",
                result.panelHomes(),
                result.panelSnapshots(),
                result.panelEnds(),
                protocol.good()));
        sentences.add("Every decision was taken with what had been published before that day, and followed for "
                + protocol.horizonMonths() + " months.");
        sentences.add(
                "The rule and its thresholds were never changed to fit these homes. How each fact is read from the"
                        + " regulator's records is a judgement: the guide says what other plain readings give. What was expected was"
                        + " learnt"
                        + " from " + WarningsPage.month(training.from()) + " to " + WarningsPage.month(training.to())
                        + ", without "
                        + WarningsPage.month(training.without()) + " to " + WarningsPage.month(training.withoutTo())
                        + ", when inspections had stopped.");
        sentences.add(
                result.leaks().found()
                        ? "Warning: " + result.leaks().changed() + " of "
                                + result.leaks().scores()
                                + " scores changed when everything published later was deleted. They knew the future."
                        : String.format(
                                Locale.ROOT,
                                "To be sure that no score knew the future, everything published later was deleted and all %,d"
                                        + " scores were worked out again: none changed.",
                                result.leaks().scores()));
        sentences.add(String.format(
                Locale.ROOT,
                "Intervals come from %,d samples of homes, each home with all its quarters.",
                protocol.replicates()));
        return sentences;
    }
}
