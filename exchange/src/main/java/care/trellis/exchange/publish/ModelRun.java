package care.trellis.exchange.publish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything but the sealed returns that makes the price of a costing exercise; with them it gives the report again. A
 * decision cites it by the SHA-256 of its canonical JSON (RFC 8785).
 *
 * @param exercise id of the exercise
 * @param model id of the cost model
 * @param modelSha256 of the model's file
 * @param rules id of the rules of disclosure
 * @param rulesSha256 of the rules' file
 * @param costs the year the costs are of, such as 2025/26
 * @param prices the year the prices are for
 * @param kinds of care, by their ids
 * @param parameters values that no return gives, each with its source
 * @param choices by kind of care, as they were typed: field to value, {@code why_} and the choice to its reason
 * @param fees what fee options were tested with, by kind of care, in the same way
 * @param returnsSha256 of the sealed returns and of what was left out of them
 */
public record ModelRun(
        String exercise,
        String model,
        String modelVersion,
        String modelSha256,
        String rules,
        String rulesSha256,
        String costs,
        String prices,
        List<String> kinds,
        List<Parameter> parameters,
        Map<String, Map<String, String>> choices,
        Map<String, Map<String, String>> fees,
        String returnsSha256) {
    public ModelRun {
        kinds = List.copyOf(kinds);
        parameters = List.copyOf(parameters);
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        fees = Collections.unmodifiableMap(new LinkedHashMap<>(fees));
    }

    /** A value that is the same for every return, such as the weeks in a year. */
    public record Parameter(String label, String value, String source) {}
}
