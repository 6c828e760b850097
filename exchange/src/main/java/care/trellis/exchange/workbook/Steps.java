package care.trellis.exchange.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sheet of steps: parts of formulas too long to be read in one cell. It exists only where there are any. */
final class Steps {
    private static final String FORMAT = "#,##0.00######";

    private final Sheets sheets;
    private final CellNames names;
    private final Map<String, String> held = new HashMap<>();
    private @Nullable Page page;

    Steps(Sheets sheets, CellNames names) {
        this.sheets = sheets;
        this.names = names;
    }

    /** The name of the step that holds a formula. */
    String hold(String owner, String formula, Supplier<Optional<BigDecimal>> value) {
        var before = held.get(formula);
        if (before != null) {
            return before;
        }
        var name = names.unique("step_" + (held.size() + 1));
        held.put(formula, name);
        var steps = page();
        steps.next();
        steps.text(0, owner, Tone.PLAIN);
        sheets.name(name, steps.formula(1, () -> formula, value.get(), FORMAT, Tone.PLAIN));
        steps.text(2, name, Tone.PLAIN);
        return name;
    }

    private Page page() {
        var steps = page;
        if (steps == null) {
            steps = sheets.page("Steps").widths(44, 18, 24).title("Parts of long formulas");
            steps.header("Part of", "Value, in base units", "Name in formulas");
            page = steps;
        }
        return steps;
    }
}
