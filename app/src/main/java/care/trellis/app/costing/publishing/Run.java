package care.trellis.app.costing.publishing;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.KindOfCare;
import care.trellis.app.costing.pricing.FeeOptions;
import care.trellis.app.costing.pricing.KeptChoices;
import care.trellis.app.costing.pricing.PriceChoices;
import care.trellis.app.costing.pricing.SentReturns.Sent;
import care.trellis.app.secret.Sha256;
import care.trellis.exchange.publish.ModelRun;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that makes a price: the returns, what is left out, the choices, the model, the rules. The same run gives the
 * same report.
 */
final class Run {
    private final Sent sent;
    private final Map<String, PriceChoices> choices;
    private final Map<String, Map<String, String>> fees;
    private final byte[] returns;
    private final byte[] record;

    /**
     * A run of what was sent.
     *
     * @param choices by kind of care
     * @param fees what fee options are tested with, by kind of care
     */
    Run(Sent sent, Map<String, PriceChoices> choices, Map<String, Map<String, String>> fees) {
        this.sent = sent;
        this.choices = Map.copyOf(choices);
        this.fees = Map.copyOf(fees);
        this.returns = Canonical.of(SealedReturns.of(sent));
        this.record = Canonical.of(record());
    }

    static Run of(Sent sent, KeptChoices kept) {
        var all = kept.all(sent.exercise().id(), sent.exercise().kindsOfCare());
        return new Run(sent, all.choices(), all.fees());
    }

    /** The run that a published record tells of, with what came out of the seal. */
    static Run again(ModelRun record, Sent sent) {
        var choices = new LinkedHashMap<String, PriceChoices>();
        record.choices().forEach((kind, values) -> choices.put(kind, new PriceChoices(values)));
        return new Run(sent, choices, record.fees());
    }

    Sent sent() {
        return sent;
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
        return returns.clone();
    }

    String returnsSha256() {
        return Sha256.hex(returns);
    }

    /** All the rest, as it is published. */
    String text() {
        return new String(record, StandardCharsets.UTF_8);
    }

    /** Of all that makes the price; what the analyst and the reviewer sign. */
    String sha256() {
        return Sha256.hex(record);
    }

    private ModelRun record() {
        var exercise = exercise();
        var model = exercise.model();
        var values = new LinkedHashMap<String, Map<String, String>>();
        choices.forEach((kind, each) -> values.put(kind, each.values()));
        return new ModelRun(
                exercise.id().toString(),
                model.id(),
                model.version(),
                sha256(exercise.modelText()),
                exercise.rules().id(),
                sha256(exercise.rulesText()),
                exercise.costs().toString(),
                exercise.prices().toString(),
                exercise.kinds(),
                FeeOptions.parameters(exercise),
                values,
                fees,
                returnsSha256());
    }

    private static String sha256(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
