package care.trellis.exchange.publish;

import care.trellis.quality.backtest.BackTestResult;
import care.trellis.quality.backtest.FollowUp;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A back-test as it is published: the result, and where it comes from.
 *
 * @param format version of the file's form, 1
 * @param title in plain words
 * @param source who published the panel
 * @param licence under which
 * @param made day on which the command was run
 * @param command that makes it again
 * @param panelFile name of the panel's file
 * @param panelSha256 its fingerprint
 * @param result the back-test
 * @param followUp whether requirements were followed up; empty where there were no texts
 */
public record PublishedBackTest(
        int format,
        String title,
        String source,
        String licence,
        LocalDate made,
        String command,
        String panelFile,
        String panelSha256,
        BackTestResult result,
        Optional<FollowUp> followUp) {
    /** The form that is written now. */
    public static final int FORMAT = 1;
}
