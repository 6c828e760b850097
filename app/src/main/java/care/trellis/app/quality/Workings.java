package care.trellis.app.quality;

import care.trellis.quality.working.Spoken;
import care.trellis.quality.working.Step;
import java.util.List;

/** The steps of an engine's working as a page shows them. */
final class Workings {
    private Workings() {}

    static List<Answer.Working> of(List<Step> steps) {
        return steps.stream()
                .map(step -> new Answer.Working(
                        step.name(),
                        step.formula() + (step.inputs().isEmpty() ? "" : " = " + step.inputs()),
                        Spoken.figure(step.value()),
                        step.source()))
                .toList();
    }
}
