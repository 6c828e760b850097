package care.trellis.app.costing;

import care.trellis.cost.book.Book;
import care.trellis.cost.book.PriceYear;
import care.trellis.cost.fairprice.PriceShape;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.returns.PlausibilityReport;
import care.trellis.cost.returns.Returns;
import java.util.List;

/**
 * One round of costing in a place: the returns, what the checks found in them, and what they are priced by.
 *
 * @param id how addresses name it
 * @param place whose exercise it was
 * @param subject what was costed, as it stands in a sentence
 * @param priceBasis the days the returns' prices are for
 * @param source where the returns were published
 * @param extraction how they came here
 * @param careBlock id of the block of care workers' costs
 * @param fixedBlock id of the block of costs that do not grow with the hours delivered
 * @param limits what the returns cannot tell, each a sentence
 */
public record Exercise(
        String id,
        String title,
        String place,
        String subject,
        PriceYear priceBasis,
        Provenance source,
        String extraction,
        String sourceAddress,
        CostModel model,
        PriceShape shape,
        String careBlock,
        String fixedBlock,
        Book book,
        Returns returns,
        PlausibilityReport checks,
        List<String> limits) {
    public Exercise {
        limits = List.copyOf(limits);
    }

    public String address() {
        return "/costing/" + id;
    }

    /** Names of the services, in the order of the returns. */
    public List<String> services() {
        return returns.services().stream().map(service -> service.service()).toList();
    }
}
