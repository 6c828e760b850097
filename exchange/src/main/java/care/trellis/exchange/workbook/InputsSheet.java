package care.trellis.exchange.workbook;

import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.ByCase;
import care.trellis.cost.model.Range;
import care.trellis.cost.model.Selector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything a reader may change: the choices, then every input with its source; what may be edited is yellow. */
record InputsSheet(Layout layout, ChoicesSheet choices) {
    void write() {
        var page = layout.sheets().page("Inputs").widths(50, 18, 24, 20, 44, 12, 12, 44, 28);
        page.title("Inputs: change what is yellow");
        page.header("Input", "Value", "Unit", "Allowed", "Source", "Date", "Status", "Note", "Name in formulas");
        layout.model().selectors().forEach(selector -> write(page, selector));
        inputs().forEach(input -> write(page, input));
    }

    private List<Quantity> inputs() {
        var inputs = new ArrayList<Quantity>(layout.model().parameters());
        layout.model().lines().stream().filter(layout::isTyped).forEach(inputs::add);
        return inputs;
    }

    private void write(Page page, Selector selector) {
        page.next();
        page.text(0, selector.label(), Tone.BLOCK);
        if (layout.first().fixed(selector.id()) != null) {
            page.text(1, "each in its own column", Tone.PLAIN);
            return;
        }
        var cell = page.text(1, choices.chosen(selector), Tone.EDITABLE, "@");
        page.choose(cell, choices.list(selector, cell));
        page.text(2, "choose", Tone.PLAIN);
        page.text(8, selector.id(), Tone.PLAIN);
    }

    private void write(Page page, Quantity input) {
        if (layout.names().varies(input.id())) {
            layout.columns().forEach(column -> write(page, input, column, input.label() + ": " + column.title()));
        } else {
            write(page, input, layout.first(), input.label());
        }
    }

    private void write(Page page, Quantity input, Column column, String label) {
        page.next();
        var unit = new CellUnit(input.unit());
        var name = layout.names().of(input.id(), column);
        describe(page, input, column, label);
        page.text(8, name, Tone.PLAIN);
        var cases = cases(input, column);
        if (cases instanceof ByCase.Each each) {
            var parts = new ArrayList<Part>();
            var formula = choice(input, name, each, "", parts);
            layout.sheets()
                    .name(
                            name,
                            page.formula(
                                    1,
                                    () -> formula,
                                    Optional.of(unit.held(column.run().value(input.id()))),
                                    unit.exactFormat(),
                                    Tone.PLAIN));
            parts.forEach(part -> write(page, part, input, unit));
        } else {
            var cell = page.number(1, unit.held(column.run().value(input.id())), unit.exactFormat(), Tone.EDITABLE);
            page.limit(cell, range(input), unit);
            layout.sheets().name(name, cell);
        }
    }

    private void describe(Page page, Quantity input, Column column, String label) {
        page.text(0, label, Tone.PLAIN);
        page.text(2, input.unit().toString(), Tone.PLAIN);
        page.text(3, range(input).toString(), Tone.PLAIN);
        column.run().inputs().provenance(input.id()).ifPresent(provenance -> {
            page.text(4, provenance.source(), Tone.NOTE);
            page.text(5, provenance.date(), Tone.PLAIN);
            page.text(6, provenance.status().word(), Tone.PLAIN);
        });
        page.text(7, input.note(), Tone.NOTE);
    }

    /** One value of an input that has several, in a cell of its own. */
    private record Part(String label, String name, BigDecimal value) {}

    private void write(Page page, Part part, Quantity input, CellUnit unit) {
        page.next();
        page.text(0, "   " + part.label(), Tone.PLAIN);
        var cell = page.number(1, unit.held(part.value()), unit.exactFormat(), Tone.EDITABLE);
        page.limit(cell, range(input), unit);
        page.text(2, input.unit().toString(), Tone.PLAIN);
        page.text(8, part.name(), Tone.PLAIN);
        layout.sheets().name(part.name(), cell);
    }

    // IF(visit_length="minutes_15",pay_at_minutes_15,IF(…)), each value in a cell of its own.
    private String choice(Quantity input, String name, ByCase value, String path, List<Part> parts) {
        return switch (value) {
            case ByCase.One(var one) -> {
                var part = layout.names().unique(name);
                parts.add(new Part(path.isEmpty() ? input.label() : path, part, one));
                yield part;
            }
            case ByCase.Each each -> {
                var selector = layout.model().selector(each.selector()).orElseThrow();
                var text = "";
                for (var option : each.byOption().reversed().entrySet()) {
                    var label = selector.options().getOrDefault(option.getKey(), option.getKey());
                    var inner = choice(
                            input,
                            name + "_at_" + option.getKey(),
                            option.getValue(),
                            path.isEmpty() ? label : path + ", " + label,
                            parts);
                    text = text.isEmpty()
                            ? inner
                            : "IF(" + selector.id() + "=\"" + option.getKey() + "\"," + inner + "," + text + ")";
                }
                yield text;
            }
        };
    }

    private @Nullable ByCase cases(Quantity input, Column column) {
        if (column.run().inputs().given().containsKey(input.id())) {
            return null;
        }
        return layout.model()
                .input(input.id())
                .map(parameter -> parameter.value())
                .map(value -> remaining(value, column))
                .orElse(null);
    }

    // The cases left once the column's own option is chosen.
    private static ByCase remaining(ByCase value, Column column) {
        if (!(value instanceof ByCase.Each each)) {
            return value;
        }
        var fixed = column.fixed(each.selector());
        if (fixed != null) {
            return remaining(java.util.Objects.requireNonNull(each.byOption().get(fixed), fixed), column);
        }
        var kept = new java.util.LinkedHashMap<String, ByCase>();
        each.byOption().forEach((option, inner) -> kept.put(option, remaining(inner, column)));
        return new ByCase.Each(each.selector(), kept);
    }

    private Range range(Quantity input) {
        return layout.model()
                .input(input.id())
                .map(parameter -> parameter.range())
                .orElse(Range.ANY);
    }
}
