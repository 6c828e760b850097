package care.trellis.cost.run;

import care.trellis.cost.formula.DecimalEvaluation;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.Provenance;
import care.trellis.cost.model.Quantity;
import care.trellis.cost.model.Quantity.ByCase;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Range;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything one run of a model is given: the chosen options and the values that differ from the model's own.
 *
 * @param selection option by selector, for every selector of the model
 * @param given value by id, in the unit of the quantity; a value for a line that is a formula holds the line there
 * @param varied how uncertain an input is, where that differs from what the model says
 */
public record Inputs(
        CostModel model,
        SortedMap<String, String> selection,
        SortedMap<String, Given> given,
        SortedMap<String, Distribution> varied) {
    /** A value and where it comes from. */
    public record Given(BigDecimal value, Provenance provenance) {}

    public Inputs {
        selection = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(selection));
        given = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(given));
        varied = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(varied));
    }

    /** The model's own values and the first option of every selector. */
    public static Inputs of(CostModel model) {
        var selection = new TreeMap<String, String>();
        model.selectors().forEach(selector -> selection.put(selector.id(), selector.first()));
        return new Inputs(model, selection, new TreeMap<>(), new TreeMap<>());
    }

    public Inputs with(Change change) {
        return with(List.of(change));
    }

    public Inputs with(Scenario scenario) {
        return with(scenario.changes());
    }

    /**
     * These inputs after the changes, made one after another.
     *
     * @throws Faulty naming every change that cannot be made
     */
    public Inputs with(List<Change> changes) {
        var faults = new ArrayList<Fault>();
        var changed = this;
        for (var change : changes) {
            try {
                changed = changed.changed(change);
            } catch (Faulty faulty) {
                faults.addAll(faulty.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return changed;
    }

    /** The value of an input or held line in its unit; empty where a book must give it. */
    public Optional<BigDecimal> value(String id) {
        var set = given.get(id);
        return set != null ? Optional.of(set.value()) : model.input(id).flatMap(this::own);
    }

    /** Where the value of an input comes from. */
    public Optional<Provenance> provenance(String id) {
        var set = given.get(id);
        return set != null ? Optional.of(set.provenance()) : model.input(id).map(Parameter::provenance);
    }

    /** How uncertain an input is; a value somebody gave is certain unless they said otherwise. */
    public Optional<Distribution> distribution(String id) {
        var own = given.containsKey(id)
                ? Optional.<Distribution>empty()
                : model.input(id).map(Parameter::distribution);
        return Optional.ofNullable(varied.get(id)).or(() -> own);
    }

    private Optional<BigDecimal> own(Parameter parameter) {
        var value = parameter.value();
        while (value instanceof ByCase.Each each) {
            value = each.byOption().get(selection.get(each.selector()));
        }
        return value instanceof ByCase.One one ? Optional.of(one.value()) : Optional.empty();
    }

    private Inputs changed(Change change) {
        return switch (change) {
            case Change.Set set -> set(set.id(), set.value(), set.provenance());
            case Change.Scale scale ->
                set(
                        scale.id(),
                        current(scale.id()).multiply(scale.factor(), DecimalEvaluation.PRECISION),
                        scale.provenance());
            case Change.Add add ->
                set(add.id(), current(add.id()).add(add.amount(), DecimalEvaluation.PRECISION), add.provenance());
            case Change.Vary vary -> vary(vary.id(), vary.distribution());
            case Change.Select select -> select(select.selector(), select.option());
        };
    }

    private BigDecimal current(String id) {
        settable(id);
        return value(id)
                .orElseThrow(() -> new Faulty(Fault.of(
                        id, "no value to change", "an input that has a value; set it, or give a book that has it")));
    }

    private Inputs set(String id, BigDecimal value, Provenance provenance) {
        var quantity = settable(id);
        var range = model.input(id).map(Parameter::range).orElse(Range.ANY);
        if (!range.contains(value)) {
            throw new Faulty(Fault.of(id, value.toPlainString() + " " + quantity.unit(), range.toString()));
        }
        var changed = new TreeMap<>(given);
        changed.put(id, new Given(value, provenance));
        // What a book said of the uncertainty of its own value says nothing of this one.
        var stillVaried = new TreeMap<>(varied);
        stillVaried.remove(id);
        return new Inputs(model, selection, changed, stillVaried);
    }

    private Inputs vary(String id, Distribution distribution) {
        var range = model.input(id)
                .orElseThrow(() -> new Faulty(Fault.of("model " + model.id(), "\"" + id + "\"", "an input to vary")))
                .range();
        if (!distribution.fits(range)) {
            throw new Faulty(Fault.of(id, distribution.toString(), "a distribution inside its range, " + range));
        }
        var changed = new TreeMap<>(varied);
        changed.put(id, distribution);
        return new Inputs(model, selection, given, changed);
    }

    private Quantity settable(String id) {
        return model.quantity(id)
                .filter(quantity -> quantity instanceof Parameter || quantity instanceof Line)
                .orElseThrow(() -> new Faulty(Fault.of(
                        "model " + model.id(),
                        "\"" + id + "\"",
                        "a parameter or a line (such as " + Nearest.to(id, settableIds()) + ")")));
    }

    private List<String> settableIds() {
        var ids = new ArrayList<String>();
        model.parameters().forEach(parameter -> ids.add(parameter.id()));
        model.lines().forEach(line -> ids.add(line.id()));
        return ids;
    }

    private Inputs select(String id, String option) {
        var selector = model.selector(id)
                .orElseThrow(() -> new Faulty(Fault.of(
                        "model " + model.id(),
                        "\"" + id + "\"",
                        model.selectors().isEmpty()
                                ? "no selector: the model has none"
                                : "a selector: "
                                        + Nearest.to(
                                                id,
                                                model.selectors().stream()
                                                        .map(each -> each.id())
                                                        .toList()))));
        if (!selector.options().containsKey(option)) {
            throw new Faulty(Fault.of(
                    "selector " + id,
                    "\"" + option + "\"",
                    "one of " + String.join(", ", selector.options().keySet())));
        }
        var changed = new TreeMap<>(selection);
        changed.put(id, option);
        return new Inputs(model, changed, given, varied);
    }

    /** The ids of inputs that have no value yet, with the series that would give it. */
    public Map<String, String> missing() {
        var missing = new TreeMap<String, String>();
        for (var input : model.inputs()) {
            if (value(input.id()).isEmpty()) {
                missing.put(input.id(), String.valueOf(input.series()));
            }
        }
        return missing;
    }
}
