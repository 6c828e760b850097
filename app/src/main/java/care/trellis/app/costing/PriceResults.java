package care.trellis.app.costing;

import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.run.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets out a run as a {@link PriceResult}: in the order the model declares, every total at the foot of its block. */
final class PriceResults {
    private final Run run;
    private final Function<String, String> links;
    private final String unit;
    private final Set<String> placed = new HashSet<>();

    private PriceResults(Run run, Function<String, String> links) {
        this.run = run;
        this.links = links;
        this.unit = run.model().headlineTotal().unit().toString();
    }

    /**
     * Sets out a run.
     *
     * @param links the address of the explanation of each figure; empty where there is none
     */
    static PriceResult of(Run run, Function<String, String> links) {
        return new PriceResults(run, links).result();
    }

    private PriceResult result() {
        var model = run.model();
        var headline = model.headlineTotal();
        var blocks = model.blocks().stream().map(this::block).toList();
        var totals = model.totals().stream()
                .filter(total -> !placed.contains(total.id()))
                .map(total -> row(total, ""))
                .toList();
        return new PriceResult(
                headline.label(),
                InWords.figure(run.price(), headline.unit()),
                InWords.per(headline.unit()),
                links.apply(headline.id()),
                blocks,
                totals,
                run.recipients().entrySet().stream()
                        .map(entry -> new PriceResult.Received(
                                entry.getKey().label(), InWords.figure(entry.getValue(), unit)))
                        .toList());
    }

    private PriceResult.Block block(care.trellis.cost.model.Block block) {
        var rows = new ArrayList<PriceResult.Row>();
        for (var line : block.lines()) {
            rows.add(row(line, paidTo(line)));
        }
        for (var total : run.model().totals()) {
            if (total.parts().equals(List.of(block.id()))
                    && !total.id().equals(run.model().headline())) {
                rows.add(row(total, ""));
                placed.add(total.id());
            }
        }
        return new PriceResult.Block(block.id(), block.label(), block.note(), rows);
    }

    private PriceResult.Row row(Quantity quantity, String paidTo) {
        var own = quantity.unit().toString();
        return new PriceResult.Row(
                quantity.id(),
                quantity.label(),
                InWords.figure(run.value(quantity.id()), quantity.unit()),
                own.equals(unit) ? "" : InWords.per(own).isEmpty() ? InWords.of(own) : InWords.per(own),
                paidTo,
                quantity.note(),
                links.apply(quantity.id()),
                quantity instanceof Total,
                quantity instanceof Line && run.inputs().given().containsKey(quantity.id()));
    }

    static String paidTo(Line line) {
        var all = new LinkedHashSet<Recipient>();
        all.add(line.rest());
        all.addAll(line.paidTo().keySet());
        return all.stream().map(Recipient::label).collect(Collectors.joining(", "));
    }
}
