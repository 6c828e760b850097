package care.trellis.app.costing.publishing;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.KindOfCare;
import care.trellis.app.costing.pricing.KeptChoices;
import care.trellis.app.costing.pricing.PriceChoices;
import care.trellis.app.costing.pricing.SentReturns.Sent;
import care.trellis.app.secret.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that makes a price: the returns, what is left out, the choices, the model. The same run gives the same report.
 *
 * @param choices by kind of care
 * @param fees what fee options are tested with, by kind of care
 */
record Run(Sent sent, Map<String, PriceChoices> choices, Map<String, Map<String, String>> fees) {
    Run {
        choices = Map.copyOf(choices);
        fees = Map.copyOf(fees);
    }

    static Run of(Sent sent, KeptChoices kept) {
        var all = kept.all(sent.exercise().id(), sent.exercise().kindsOfCare());
        return new Run(sent, all.choices(), all.fees());
    }

    CostingExercise exercise() {
        return sent.exercise();
    }

    PriceChoices choices(KindOfCare kind) {
        return choices.getOrDefault(kind.id(), PriceChoices.usual());
    }

    Map<String, String> fees(KindOfCare kind) {
        return fees.getOrDefault(kind.id(), Map.of());
    }

    /** Whether somebody has recorded the choices of every kind of care that returns came for. */
    boolean isChosen() {
        return exercise().kindsOfCare().stream()
                .filter(kind -> sent.of(kind).isPresent())
                .noneMatch(kind -> choices(kind).reason("median").isEmpty());
    }

    /** The returns as they are sealed: the same returns always give the same bytes. */
    byte[] returns() {
        return Canonical.of(SealedReturns.of(sent));
    }

    String returnsSha256() {
        return Sha256.hex(returns());
    }

    /** Of all that makes the price; what the analyst and the reviewer sign. */
    String sha256() {
        var model = exercise().model();
        var parts = new LinkedHashMap<String, Object>();
        parts.put("exercise", exercise().id().toString());
        parts.put("model", model.id() + " " + model.version());
        parts.put("costs", exercise().costs().toString());
        parts.put("prices", exercise().prices().toString());
        parts.put("returns", returnsSha256());
        var byKind = new LinkedHashMap<String, Object>();
        choices.forEach((kind, each) -> byKind.put(kind, each.values()));
        parts.put("choices", byKind);
        parts.put("fees", fees);
        return Sha256.hex(Canonical.of(parts));
    }
}
