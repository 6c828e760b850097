package care.trellis.app.costing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question which value of one input gives a wanted figure, and its answer.
 *
 * @param inputs what may be solved for
 * @param totals what may be wanted
 * @param wanted the wanted figure as it stands in its field
 * @param answer absent until something is asked, and where there is none
 */
public record SolvePage(
        List<PriceForm.Option> inputs,
        List<PriceForm.Option> totals,
        String wanted,
        @Nullable Answer answer) {
    /**
     * The value found.
     *
     * @param link where the price is worked out with it
     */
    public record Answer(String sentence, String link) {}
}
