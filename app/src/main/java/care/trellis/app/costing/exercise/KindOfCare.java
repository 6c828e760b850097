package care.trellis.app.costing.exercise;

import care.trellis.cost.model.CostModel;
import java.util.List;

/**
 * A kind of care that is costed by itself: a bed type of a care home, or an hour of home care.
 *
 * @param id as the model's choice of bed type names it, or {@code hour}
 */
public record KindOfCare(String id, String label) {
    private static final String BED_TYPE = "bed_type";
    static final KindOfCare HOUR = new KindOfCare("hour", "An hour of home care");

    /** Those that a model prices. */
    public static List<KindOfCare> of(CostModel model) {
        return model.selector(BED_TYPE)
                .map(selector -> selector.options().entrySet().stream()
                        .map(option -> new KindOfCare(option.getKey(), option.getValue()))
                        .toList())
                .orElse(List.of(HOUR));
    }
}
