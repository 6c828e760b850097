package care.trellis.cost.model;

import care.trellis.cost.model.ModelDraft.Written;
import care.trellis.fault.Fault;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A value or formula written option by option: every option of the selector once, or {@code otherwise} for the rest. */
final class Cases {
    private static final String OTHERWISE = "otherwise";

    private Cases() {}

    static SequencedMap<String, Written> covered(
            String subject, Written.By by, Map<String, Selector> selectors, List<Fault> faults) {
        var covered = new LinkedHashMap<String, Written>();
        var selector = selectors.get(by.selector().value());
        if (selector == null) {
            faults.add(Fault.at(
                    by.selector().at(),
                    subject,
                    "\"" + by.selector() + "\"",
                    selectors.isEmpty()
                            ? "a selector, and the model declares none"
                            : "one of the selectors " + String.join(", ", selectors.keySet())));
            return covered;
        }
        Written otherwise = null;
        var written = new HashSet<String>();
        for (var entry : by.byOption().entrySet()) {
            var option = entry.getKey().value();
            if (option.equals(OTHERWISE)) {
                otherwise = entry.getValue();
            } else if (selector.options().containsKey(option)) {
                covered.put(option, entry.getValue());
                written.add(option);
            } else {
                faults.add(Fault.at(
                        entry.getKey().at(),
                        subject,
                        "\"" + option + "\"",
                        "an option of " + selector.id() + ": "
                                + String.join(", ", selector.options().keySet())));
            }
        }
        for (var option : selector.options().keySet()) {
            if (!written.contains(option)) {
                if (otherwise == null) {
                    faults.add(Fault.at(
                            by.selector().at(),
                            subject,
                            "nothing for " + selector.id() + " " + option,
                            "every option, or " + OTHERWISE));
                } else {
                    covered.put(option, otherwise);
                }
            }
        }
        return covered;
    }
}
