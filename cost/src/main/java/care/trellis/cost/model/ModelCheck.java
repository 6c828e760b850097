package care.trellis.cost.model;

import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.model.Quantity.Working;
import care.trellis.cost.unit.Unit;
import care.trellis.cost.unit.UnitVocabulary;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The check of one model as written: collects every fault, and gives the model only when there is none. */
final class ModelCheck {
    private static final int MOST_QUANTITIES = 2_000;

    private final ModelDraft draft;
    private final List<Fault> faults = new ArrayList<>();
    private final Names names = new Names(faults);
    private final Map<String, Selector> selectors = new LinkedHashMap<>();
    private final SequencedMap<String, Quantity> quantities = new LinkedHashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, List<String>> blockLines = new HashMap<>();
    private UnitVocabulary vocabulary = UnitVocabulary.STANDARD;

    ModelCheck(ModelDraft draft) {
        this.draft = draft;
    }

    CostModel model() {
        readHead();
        draft.selectors().forEach(this::readSelector);
        draft.blocks().forEach(this::nameBlock);
        var formulas = new FormulaCheck(faults, selectors, blockLines, vocabulary);
        var inputs = new InputCheck(faults, selectors, vocabulary);
        var lines = new LineCheck(faults, formulas, inputs, draft.source());
        draft.parameters().forEach(parameter -> {
            if (names.take("parameter", parameter.id())) {
                inputs.read("parameter " + parameter.id(), parameter, parameter.unit(), draft.source())
                        .ifPresentOrElse(this::add, () -> rememberUnit(parameter.id(), parameter.unit()));
            }
        });
        draft.workings().forEach(working -> readWorking(working, formulas));
        draft.blocks().forEach(block -> readBlock(block, lines));
        draft.totals().forEach(total -> readTotal(total, formulas));
        new ReferenceCheck(quantities, units, declaredNames(), blockLines.keySet(), faults).check();
        var order = new EvaluationOrder(quantities, faults).sorted();
        new HeadlineCheck(draft, quantities, declaredNames(), faults).check();
        refuseIfFaulty();
        var model = model(order);
        HeadlineCheck.refuseManifold(model);
        return model;
    }

    private CostModel model(SequencedMap<String, Quantity> order) {
        return new CostModel(
                draft.id().value(),
                draft.title().value(),
                draft.version().value(),
                draft.source().value(),
                draft.note().value(),
                List.copyOf(selectors.values()),
                only(Parameter.class),
                only(Working.class),
                blocks,
                only(Total.class),
                draft.headline().value(),
                valueOf(draft.pay()),
                valueOf(draft.returns()),
                order);
    }

    private void readHead() {
        if (!draft.id().value().matches("[a-z][a-z0-9-]{1,59}")) {
            fault(draft.id(), "model", "a name such as home-care-2026: small letters, digits and -");
        }
        for (var needed : List.of(draft.title(), draft.version(), draft.source())) {
            if (needed.value().isBlank()) {
                faults.add(Fault.at(needed.at(), "model", "nothing", "a title, a version and a source"));
            }
        }
        int size = draft.parameters().size()
                + draft.workings().size()
                + draft.totals().size()
                + draft.blocks().stream()
                        .mapToInt(block -> block.lines().size())
                        .sum();
        if (size > MOST_QUANTITIES) {
            throw new Faulty(
                    Fault.at(draft.id().at(), "model", size + " lines and parameters", "at most " + MOST_QUANTITIES));
        }
        draft.units().stream()
                .filter(unit -> !UnitVocabulary.canDeclare(unit.value()))
                .forEach(unit -> fault(unit, "units", "a counting unit of small letters that is not a standard unit"));
        vocabulary = UnitVocabulary.with(draft.units().stream().map(Text::value).toList());
    }

    private void readSelector(ModelDraft.SelectorDraft selector) {
        if (!names.take("selector", selector.id())) {
            return;
        }
        var options = new LinkedHashMap<String, String>();
        selector.options().forEach((option, label) -> {
            if (!option.value().matches("[a-z0-9][a-z0-9_]{0,59}")
                    || option.value().equals("otherwise")) {
                fault(option, "selector " + selector.id(), "an option of small letters, digits and _");
            } else {
                options.put(option.value(), label.value());
            }
        });
        if (options.isEmpty()) {
            faults.add(Fault.at(selector.id().at(), "selector " + selector.id(), "no options", "one or more options"));
        } else {
            selectors.put(
                    selector.id().value(),
                    new Selector(selector.id().value(), selector.label().value(), options));
        }
    }

    private void nameBlock(ModelDraft.BlockDraft block) {
        if (names.take("block", block.id())) {
            blockLines.put(
                    block.id().value(),
                    block.lines().stream().map(line -> line.id().value()).toList());
        }
    }

    private void readWorking(ModelDraft.LineDraft working, FormulaCheck formulas) {
        var subject = "working " + working.id();
        if (names.take("working", working.id())) {
            var formula = formulas.formula(subject, working.formula(), working.id());
            var unit = formulas.unit(subject, working.unit());
            if (formula != null && unit != null) {
                add(new Working(
                        working.id().value(),
                        working.label().value(),
                        unit,
                        formula,
                        working.note().value()));
            }
        }
    }

    private void readBlock(ModelDraft.BlockDraft block, LineCheck checks) {
        var lines = new ArrayList<Line>();
        for (var line : block.lines()) {
            if (names.take("line", line.id())) {
                checks.read(block, line).ifPresent(read -> {
                    add(read);
                    lines.add(read);
                });
            }
        }
        blocks.add(new Block(
                block.id().value(), block.label().value(), block.note().value(), lines));
    }

    private void readTotal(ModelDraft.TotalDraft total, FormulaCheck formulas) {
        var subject = "total " + total.id();
        if (!names.take("total", total.id())) {
            return;
        }
        var unit = formulas.unit(subject, total.unit());
        if (total.sum().isEmpty() == (total.formula() == null)) {
            faults.add(Fault.at(
                    total.id().at(),
                    subject,
                    total.formula() == null ? "neither sum nor formula" : "both sum and formula",
                    "a sum of blocks, lines and totals, or a formula"));
            return;
        }
        var formula = total.formula() == null
                ? formulas.declaredSum(total)
                : formulas.formula(subject, total.formula(), total.id());
        if (unit != null && formula != null) {
            add(new Total(
                    total.id().value(),
                    total.label().value(),
                    unit,
                    formula,
                    total.sum().stream().map(Text::value).toList(),
                    total.aliases().stream().map(Text::value).toList(),
                    total.note().value()));
        }
    }

    private Set<String> declaredNames() {
        var declared = new HashSet<String>();
        draft.parameters().forEach(parameter -> declared.add(parameter.id().value()));
        draft.workings().forEach(working -> declared.add(working.id().value()));
        draft.blocks().forEach(block -> {
            declared.add(block.id().value());
            block.lines().forEach(line -> declared.add(line.id().value()));
        });
        draft.totals().forEach(total -> declared.add(total.id().value()));
        return declared;
    }

    private void add(Quantity quantity) {
        quantities.put(quantity.id(), quantity);
        units.put(quantity.id(), quantity.unit());
    }

    /** Keeps the unit of an input that was refused for another reason, so that formulas that use it are still checked. */
    private void rememberUnit(Text id, Text unit) {
        try {
            units.put(id.value(), vocabulary.parse(id.value(), unit));
        } catch (Faulty alreadyNamed) {
            // The unit was the reason.
        }
    }

    private void fault(Text text, String subject, String expected) {
        faults.add(Fault.at(text.at(), subject, "\"" + text.value() + "\"", expected));
    }

    private void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    private static @Nullable String valueOf(@Nullable Text text) {
        return text == null ? null : text.value();
    }

    private <Q extends Quantity> List<Q> only(Class<Q> kind) {
        return quantities.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
