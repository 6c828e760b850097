package care.trellis.app.costing;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.run.Run;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A kept result as its page shows it.
 *
 * @param keptAt date and time in the United Kingdom
 * @param given what was set, chosen or taken from a book
 * @param unaltered whether what is stored is what was stored
 * @param changed the labels of figures that come out differently today; none, unless something is wrong
 */
public record KeptPage(
        String address,
        String startAddress,
        String title,
        String version,
        String source,
        String keptAt,
        String fingerprint,
        List<Given> given,
        boolean unaltered,
        List<String> changed) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** One thing that was set, chosen or taken from a book. */
    public record Given(String label, String value, String source) {}

    static KeptPage of(KeptResult kept, Run run) {
        var model = kept.model();
        return new KeptPage(
                kept.address(),
                kept.startAddress(),
                model.title(),
                model.version(),
                model.source(),
                DATE.format(kept.keptAt()),
                kept.fingerprint(),
                given(kept),
                kept.unaltered(),
                kept.changedSince(run).stream().map(id -> label(model, id)).toList());
    }

    private static String label(CostModel model, String id) {
        return model.quantity(id).map(Quantity::label).orElse(id);
    }

    private static List<Given> given(KeptResult kept) {
        var given = new ArrayList<Given>();
        var model = kept.model();
        var inputs = kept.inputs();
        for (var selector : model.selectors()) {
            var chosen = inputs.selection().getOrDefault(selector.id(), selector.first());
            given.add(new Given(selector.label(), selector.options().getOrDefault(chosen, chosen), "Chosen"));
        }
        inputs.given().forEach((id, value) -> {
            var date = value.provenance().date();
            given.add(new Given(
                    label(model, id),
                    InWords.full(value.value(), model.require(id).unit()),
                    value.provenance().source() + (date.isEmpty() ? "" : ", " + date) + " ("
                            + value.provenance().status().word() + ")"));
        });
        inputs.varied()
                .forEach((id, distribution) -> given.add(new Given(
                        label(model, id) + ", for the simulation", Uncertainty.inWords(distribution), "Set")));
        return given;
    }
}
