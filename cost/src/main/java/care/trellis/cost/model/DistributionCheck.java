package care.trellis.cost.model;

import care.trellis.cost.model.ModelDraft.DistributionDraft;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The check of a distribution as written: a known kind, its own numbers and no others, possible within the range. */
public final class DistributionCheck {
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "normal", List.of("mean", "sd"),
            "triangular", List.of("low", "mode", "high"),
            "pert", List.of("low", "mode", "high"),
            "lognormal", List.of("median", "sigma"),
            "empirical", List.of());

    private DistributionCheck() {}

    /**
     * Reads a distribution.
     *
     * @param range of the quantity; a distribution that does not lie inside it is refused
     * @throws Faulty with the place of what is wrong
     */
    public static Distribution read(String subject, DistributionDraft draft, Range range) {
        var kind = draft.kind();
        var needed = NUMBERS.get(kind.value());
        if (needed == null) {
            throw refused(subject, kind, "normal, triangular, pert, lognormal or empirical");
        }
        if (!Set.copyOf(needed).equals(draft.numbers().keySet())) {
            throw refused(
                    subject,
                    kind,
                    needed.isEmpty() ? "a list of values" : kind.value() + " with " + String.join(", ", needed));
        }
        try {
            var distribution = switch (kind.value()) {
                case "normal" -> new Distribution.Normal(number(subject, draft, "mean"), number(subject, draft, "sd"));
                case "triangular" ->
                    new Distribution.Triangular(
                            number(subject, draft, "low"),
                            number(subject, draft, "mode"),
                            number(subject, draft, "high"));
                case "pert" ->
                    new Distribution.Pert(
                            number(subject, draft, "low"),
                            number(subject, draft, "mode"),
                            number(subject, draft, "high"));
                case "lognormal" ->
                    new Distribution.Lognormal(number(subject, draft, "median"), number(subject, draft, "sigma"));
                default ->
                    new Distribution.Empirical(draft.values().stream()
                            .map(value -> Figures.read(subject, value).doubleValue())
                            .toList());
            };
            if (!distribution.fits(range)) {
                throw refused(subject, kind, "a distribution inside the range of the quantity, " + range);
            }
            return distribution;
        } catch (IllegalArgumentException impossible) {
            throw refused(subject, kind, String.valueOf(impossible.getMessage()));
        }
    }

    private static double number(String subject, DistributionDraft draft, String name) {
        var text = draft.numbers().get(name);
        if (text == null) {
            throw refused(subject, draft.kind(), name);
        }
        return Figures.read(subject, text).doubleValue();
    }

    private static Faulty refused(String subject, Text kind, String expected) {
        return new Faulty(Fault.at(kind.at(), subject, "distribution \"" + kind.value() + "\"", expected));
    }
}
