package care.trellis.app.costing;

import care.trellis.cost.fairprice.ChoiceEffects;
import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.fairprice.ReturnOnOperations;
import care.trellis.cost.fairprice.VisitPrices;
import care.trellis.cost.returns.Effect;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fair price as its page shows it, beside what it would be without any choice.
 *
 * @param parts what the price is the sum of
 * @param effects what the choices did to single returns and lines
 * @param visits empty where {@code noVisits} says why
 */
public record FairPriceView(
        String price,
        String per,
        String why,
        String sentence,
        String unchanged,
        String difference,
        boolean changed,
        List<Part> parts,
        List<Step> steps,
        List<Receipt> receipts,
        List<Done> effects,
        List<Visit> visits,
        String visitsSum,
        String noVisits) {
    /** One addend of the price. */
    public record Part(String label, String value, String count, String why) {}

    /** Something that was done to the returns, and to whose. */
    public record Done(String whose, String sentence, String reason) {
        private static final int FEW = 4;

        /** What was done alike is said once. */
        static List<Done> of(List<Effect> effects) {
            var alike = new LinkedHashMap<String, List<Effect>>();
            effects.forEach(
                    effect -> alike.computeIfAbsent(effect.sentence() + "\n" + effect.reason(), _ -> new ArrayList<>())
                            .add(effect));
            return alike.values().stream().map(Done::once).toList();
        }

        private static Done once(List<Effect> effects) {
            var first = effects.getFirst();
            var whose = effects.stream()
                    .map(effect -> Stream.of(effect.service(), effect.row())
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(", ")))
                    .limit(FEW)
                    .collect(Collectors.joining("; "));
            int more = effects.size() - FEW;
            return new Done(whose + (more > 0 ? " and " + more + " more" : ""), first.sentence(), first.reason());
        }
    }

    /** One choice and what it did to the price. */
    public record Step(String words, String before, String after, String difference) {}

    /** What one recipient gets before and after. */
    public record Receipt(String label, String before, String after, String difference) {}

    /** A visit of one length. */
    public record Visit(String label, String price, String hourly, String share, String why) {}

    static FairPriceView of(ChoiceEffects effects, FairPriceReading reading, FairPriceForm form, ExercisePage page) {
        var fair = effects.chosen();
        var unit = fair.unit();
        var visits = new ArrayList<Visit>();
        var sum = "";
        var noVisits = "";
        try {
            var priced = VisitPrices.of(fair, reading.visitsInHour());
            sum = money(priced.average().price());
            priced.visits().forEach(visit -> visits.add(visit(visit, page)));
        } catch (Faulty faulty) {
            noVisits = faulty.faults().getFirst().sentence();
        }
        var words = new ChoiceWords(page.exercise(), form);
        return new FairPriceView(
                InWords.figure(fair.price(), unit),
                InWords.per(unit),
                page.why("price"),
                words.sentence(fair),
                money(effects.unchanged().price()),
                InWords.difference(effects.difference(), unit),
                !effects.steps().isEmpty(),
                parts(fair, page),
                effects.steps().stream()
                        .map(step -> new Step(
                                words.of(step.kind()),
                                money(step.before()),
                                money(step.after()),
                                InWords.difference(step.difference(), unit)))
                        .toList(),
                effects.receipts().stream()
                        .map(receipt -> receipt(receipt, unit))
                        .toList(),
                Done.of(fair.aggregation().effects()),
                visits,
                sum,
                noVisits);
    }

    private static List<Part> parts(FairPrice fair, ExercisePage page) {
        var parts = new ArrayList<Part>();
        for (var part : fair.parts()) {
            if (part.median() != null) {
                parts.add(
                        new Part(part.label(), money(part.median()), "median of " + part.count(), page.why(part.id())));
            }
        }
        var operations = fair.operations();
        if (operations != null) {
            var line = fair.shape().returnLine();
            var how = switch (fair.choices().operations()) {
                case ReturnOnOperations.AsReturned() ->
                    "median of "
                            + fair.aggregation()
                                    .row(line)
                                    .map(row -> row.count())
                                    .orElse(0);
                case ReturnOnOperations.MarkUp(var share) -> percent(share) + " of cost";
                case ReturnOnOperations.Margin(var share) -> percent(share) + " of price";
            };
            parts.add(new Part(page.exercise().model().require(line).label(), money(operations), how, page.why(line)));
        }
        return parts;
    }

    private static Receipt receipt(ChoiceEffects.Receipt receipt, String unit) {
        var recipient = receipt.recipient();
        return new Receipt(
                recipient == null
                        ? "Belongs to no line: the median used is not the sum of the lines'"
                        : recipient.label(),
                money(receipt.before()),
                money(receipt.after()),
                InWords.difference(receipt.difference(), unit));
    }

    private static Visit visit(VisitPrices.Visit visit, ExercisePage page) {
        return new Visit(
                InWords.figure(visit.minutes(), "minute") + " minutes",
                money(visit.price()),
                money(visit.hourly()),
                money(visit.share()),
                page.why("visit/" + visit.option()));
    }

    private static String money(BigDecimal value) {
        return InWords.figure(value, "GBP");
    }

    private static String percent(BigDecimal share) {
        return InWords.figure(share.movePointRight(2), "%");
    }
}
