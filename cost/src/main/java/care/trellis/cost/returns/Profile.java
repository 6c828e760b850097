package care.trellis.cost.returns;

import care.trellis.cost.model.CostModel;
import care.trellis.cost.run.Inputs;
import care.trellis.cost.run.Run;
import care.trellis.fault.Faulty;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each line and total usually comes to, in its unit. */
final class Profile {
    private final Map<String, BigDecimal> usual;

    Profile(Map<String, BigDecimal> usual) {
        this.usual = usual;
    }

    /** What the model itself gives with its own values; nothing where it needs a book. */
    static Profile of(CostModel model) {
        try {
            var run = Run.of(Inputs.of(model));
            var values = new HashMap<String, BigDecimal>();
            model.lines().forEach(line -> values.put(line.id(), run.value(line.id())));
            model.totals().forEach(total -> values.put(total.id(), run.value(total.id())));
            return new Profile(values);
        } catch (Faulty noValues) {
            return new Profile(Map.of());
        }
    }

    Optional<BigDecimal> of(String id) {
        return Optional.ofNullable(usual.get(id));
    }
}
