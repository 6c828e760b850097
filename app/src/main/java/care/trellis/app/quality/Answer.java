package care.trellis.app.quality;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Titled;
import java.util.List;

/**
 * What the engine answers, ready to be shown.
 *
 * @param finding the answer in a sentence
 * @param remarks what to know before using it, each a sentence
 * @param charts pictures, each with its own finding and table
 * @param tables the figures, service by service
 * @param workings how it is worked out
 */
public record Answer(
        String finding, List<String> remarks, List<Chart> charts, List<Titled> tables, List<Working> workings) {

    /**
     * One step from the file to the answer.
     *
     * @param label what it is
     * @param formula how it is worked out; may be empty
     * @param value what comes out, in words; may be empty
     * @param source where the formula is from; may be empty
     */
    public record Working(String label, String formula, String value, String source) {}
}
