package care.trellis.app.costing.exercise;

import care.trellis.cost.book.PriceYear;
import care.trellis.cost.model.CostModel;
import care.trellis.disclosure.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of costing in a place.
 *
 * @param modelText the model as it stood when the exercise opened; as it ships until then
 * @param rulesText the same of the rules of disclosure
 * @param kinds of care, as the model names them
 * @param costYear April in which the year of the costs begins
 * @param priceYear April in which the year of the prices begins
 * @param purpose what the returns are used for
 * @param sees who will see what
 * @param previous the last exercise of the same question; none for the first
 */
public record CostingExercise(
        UUID id,
        UUID place,
        String placeName,
        String placeSlug,
        String title,
        String question,
        String modelId,
        String modelText,
        String rulesText,
        List<String> kinds,
        int costYear,
        int priceYear,
        LocalDate opensOn,
        LocalDate returnsBy,
        LocalDate publishesOn,
        String purpose,
        String sees,
        @Nullable UUID previous,
        Stage stage,
        String withdrawnBecause,
        int version) {
    public CostingExercise {
        modelText = modelText.isEmpty() ? ExerciseModels.text(modelId) : modelText;
        rulesText = rulesText.isEmpty() ? PublishingRules.TEXT : rulesText;
        kinds = List.copyOf(kinds);
    }

    /** The model that the returns follow. */
    public CostModel model() {
        return ExerciseModels.read(modelText);
    }

    /** What every figure of several services must keep before it is published. */
    public RuleBook rules() {
        return PublishingRules.read(rulesText);
    }

    /** The kinds of care that are asked about. */
    public List<KindOfCare> kindsOfCare() {
        return KindOfCare.of(model()).stream()
                .filter(kind -> kinds.contains(kind.id()))
                .toList();
    }

    /** The year the costs are of. */
    public PriceYear costs() {
        return PriceYear.financial(costYear);
    }

    /** The year the prices are for. */
    public PriceYear prices() {
        return PriceYear.financial(priceYear);
    }

    public String address() {
        return "/exercises/" + id;
    }

    /** Whether it is about places in care homes rather than hours of home care. */
    public boolean isOfHomes() {
        return !kinds.contains(KindOfCare.HOUR.id());
    }

    public boolean is(Stage wanted) {
        return stage == wanted;
    }

    /** Whether a return can be filled in and sent. */
    public boolean takesReturns() {
        return stage == Stage.OPEN;
    }
}
