package care.trellis.app.costing;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import java.time.Instant;
import java.util.List;

/**
 * A result that somebody kept: the model as it was, what it was given and what came out.
 *
 * @param source the model's YAML text, as it was
 * @param figures what came out when it was kept
 * @param unaltered whether the text, the inputs and the figures are those whose fingerprint was stored with them
 */
record KeptResult(
        String id,
        Instant keptAt,
        String source,
        CostModel model,
        Inputs inputs,
        KeptFigures figures,
        String fingerprint,
        boolean unaltered) {
    String address() {
        return "/toolkit/kept/" + id;
    }

    /** Where a new calculation starts from it. */
    String startAddress() {
        return "/toolkit/" + ModelShelf.FROM_KEPT + id;
    }

    /** The same model priced anew with the same inputs. */
    Run run() {
        return Run.of(inputs);
    }

    /** The figures that come out differently today than when the result was kept; none, unless something is wrong. */
    List<String> changedSince(Run run) {
        return figures.differences(KeptFigures.of(run));
    }
}
