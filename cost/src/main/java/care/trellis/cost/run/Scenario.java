package care.trellis.cost.run;

import java.util.List;

/** A named patch over a model's inputs. */
public record Scenario(String name, String note, List<Change> changes) {
    public Scenario {
        changes = List.copyOf(changes);
    }
}
