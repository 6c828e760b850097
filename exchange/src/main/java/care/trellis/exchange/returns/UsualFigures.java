package care.trellis.exchange.returns;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Faulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a model gives with its own values, for each option of each of its selectors; nothing where it needs a book. */
final class UsualFigures {
    static final String BED_TYPE = "bed_type";

    private final CostModel model;
    private final List<Run> runs = new ArrayList<>();

    private UsualFigures(CostModel model) {
        this.model = model;
    }

    static UsualFigures of(CostModel model) {
        var usual = new UsualFigures(model);
        for (var selector : model.selectors()) {
            selector.options().keySet().forEach(option -> usual.run(new Change.Select(selector.id(), option)));
        }
        if (model.selectors().isEmpty()) {
            run(Inputs.of(model)).ifPresent(usual.runs::add);
        }
        return usual;
    }

    private void run(Change.Select choice) {
        run(Inputs.of(model).with(choice)).ifPresent(runs::add);
    }

    private static Optional<Run> run(Inputs inputs) {
        try {
            return Optional.of(Run.of(inputs));
        } catch (Faulty needsABook) {
            return Optional.empty();
        }
    }

    boolean isAlwaysNothing(String id) {
        return !runs.isEmpty() && runs.stream().allMatch(run -> run.value(id).signum() == 0);
    }

    /** The run for one kind of care: the bed type of this id where the model has one, and its first options otherwise. */
    static Optional<Run> run(CostModel model, String column) {
        boolean isBedType = model.selector(BED_TYPE)
                .filter(selector -> selector.options().containsKey(column))
                .isPresent();
        var own = Inputs.of(model);
        return run(isBedType ? own.with(new Change.Select(BED_TYPE, column)) : own);
    }
}
