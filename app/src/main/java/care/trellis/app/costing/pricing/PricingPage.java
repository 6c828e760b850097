package care.trellis.app.costing.pricing;

import care.trellis.app.costing.InWords;
import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.KindOfCare;
import care.trellis.app.web.TypedForm;
import care.trellis.cost.fairprice.ChoiceEffects;
import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.returns.Finding;
import care.trellis.cost.returns.MedianMeaning;
import care.trellis.cost.returns.RowSummary;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of care on the council's desk: its returns side by side, what looks odd, the medians, what each choice does.
 *
 * @param asked services that were invited
 * @param answered those that gave figures of this kind
 * @param effects what the choices did; none where something must be put right first
 * @param uncertainty how far the price is left open by those who did not answer, a sentence
 * @param grid the price by what is done about empty beds and where the return comes from
 * @param recorded when the choices were recorded, in words; empty where nobody recorded any
 */
public record PricingPage(
        CostingExercise exercise,
        KindOfCare kind,
        int asked,
        int answered,
        List<Finding> findings,
        @Nullable ChoiceEffects effects,
        String uncertainty,
        PriceGrid grid,
        FeesView fees,
        TypedForm form,
        String recorded,
        boolean mayChange) {
    public PricingPage {
        findings = List.copyOf(findings);
    }

    public String address() {
        return exercise.address() + "/costing/" + kind.id();
    }

    public boolean hasBeds() {
        return exercise.isOfHomes();
    }

    public @Nullable FairPrice price() {
        return effects == null ? null : effects.chosen();
    }

    /** What every line and total came to over the returns that count. */
    public List<RowSummary> rows() {
        return effects == null
                ? List.of()
                : effects.chosen().aggregation().rows().stream()
                        .filter(row -> row.count() > 0)
                        .toList();
    }

    /** Each of the three medians, and whether it is the one chosen. */
    public List<Median> medians() {
        return effects == null
                ? List.of()
                : effects.chosen().aggregation().medians().stream()
                        .map(median -> new Median(
                                median.meaning(),
                                money(median.value()),
                                median.meaning() == effects.chosen().meaning()))
                        .toList();
    }

    /** One of the three medians. */
    public record Median(MedianMeaning meaning, String value, boolean isUsed) {}

    /** An amount in pounds; a dash where there is none. */
    public static String money(@Nullable BigDecimal amount) {
        return amount == null ? "–" : InWords.figure(amount, "GBP");
    }

    /** What a price is for, such as "per resident per week". */
    public String per() {
        return InWords.per(exercise.model().headlineTotal().unit().toString());
    }
}
