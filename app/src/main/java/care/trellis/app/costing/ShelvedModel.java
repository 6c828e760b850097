package care.trellis.app.costing;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Inputs;

/**
 * A model that can be priced, and the values it starts from.
 *
 * @param ref how addresses name it: the id of a model that ships, or {@code from-} and the id of a kept result
 * @param source the model as a YAML text
 * @param start the model's own values, or those of the kept result it comes from
 */
record ShelvedModel(String ref, CostModel model, String source, Inputs start) {
    /** Whether it starts from a result that somebody kept. */
    boolean isFromKept() {
        return ref.startsWith(ModelShelf.FROM_KEPT);
    }

    String address() {
        return "/toolkit/" + ref;
    }
}
