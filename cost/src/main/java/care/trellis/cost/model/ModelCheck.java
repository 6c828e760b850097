package care.trellis.cost.model;

import care.trellis.cost.Fault;
import care.trellis.cost.Faulty;
import care.trellis.cost.Text;
import care.trellis.cost.formula.Formula;
import care.trellis.cost.formula.FormulaParser;
import care.trellis.cost.formula.Nearest;
import care.trellis.cost.formula.UnitCheck;
import care.trellis.cost.model.ModelDraft.Written;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.model.Quantity.Working;
import care.trellis.cost.unit.Unit;
import care.trellis.cost.unit.UnitVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The check of one model as written: collects every fault, and gives the model only when there is none. */
final class ModelCheck {
    private static final int MOST_QUANTITIES = 2_000;

    private final ModelDraft draft;
    private final List<Fault> faults = new ArrayList<>();
    private final Names names = new Names(faults);
    private final Map<String, Selector> selectors = new LinkedHashMap<>();
    private final SequencedMap<String, Quantity> quantities = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, List<String>> blockLines = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private UnitVocabulary vocabulary = UnitVocabulary.STANDARD;

    ModelCheck(ModelDraft draft) {
        this.draft = draft;
    }

    CostModel model() {
        readHead();
        draft.selectors().forEach(this::readSelector);
        var inputs = new InputCheck(faults, selectors, vocabulary);
        draft.blocks().forEach(this::nameBlock);
        draft.parameters().forEach(parameter -> {
            if (names.take("parameter", parameter.id())) {
                inputs.read("parameter " + parameter.id(), parameter, parameter.unit(), draft.source())
                        .ifPresent(this::add);
            }
        });
        draft.workings().forEach(this::readWorking);
        draft.blocks().forEach(block -> readBlock(block, inputs));
        draft.totals().forEach(this::readTotal);
        checkReferences();
        refuseIfFaulty();
        var order = new EvaluationOrder(quantities, faults).sorted();
        refuseIfFaulty();
        checkUnits();
        new HeadlineCheck(draft, quantities, blocks, faults).check();
        refuseIfFaulty();
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

    private void readWorking(ModelDraft.LineDraft working) {
        var subject = "working " + working.id();
        if (names.take("working", working.id())) {
            var formula = formula(subject, working.formula(), working.id());
            var unit = unit(subject, working.unit());
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

    private void readBlock(ModelDraft.BlockDraft block, InputCheck inputs) {
        var lines = new ArrayList<Line>();
        for (var line : block.lines()) {
            if (names.take("line", line.id())) {
                readLine(block, line, inputs).ifPresent(read -> {
                    add(read);
                    lines.add(read);
                });
            }
        }
        blocks.add(new Block(
                block.id().value(), block.label().value(), block.note().value(), lines));
    }

    private Optional<Line> readLine(ModelDraft.BlockDraft block, ModelDraft.LineDraft line, InputCheck inputs) {
        var subject = "line " + line.id();
        var written = line.unit().value().isEmpty() && block.unit() != null ? block.unit() : line.unit();
        if ((line.formula() == null) == (line.input() == null)) {
            faults.add(Fault.at(
                    line.id().at(),
                    subject,
                    line.formula() == null ? "neither value nor formula" : "both value and formula",
                    "a value or a formula"));
            return Optional.empty();
        }
        var unit = unit(subject, written);
        var input = line.input() == null
                ? null
                : inputs.read(subject, line.input(), written, draft.source()).orElse(null);
        var formula = line.formula() == null ? null : formula(subject, line.formula(), line.id());
        var shares = new LinkedHashMap<Recipient, Formula>();
        var rest = readShares(subject, line, shares);
        if (unit == null || rest == null || (input == null && formula == null)) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                line.id().value(),
                block.id().value(),
                line.label().value(),
                unit,
                formula,
                input,
                shares,
                rest,
                line.aliases().stream().map(Text::value).toList(),
                line.note().value()));
    }

    private @Nullable Recipient readShares(String subject, ModelDraft.LineDraft line, Map<Recipient, Formula> shares) {
        Recipient rest = null;
        for (var share : line.paidTo().entrySet()) {
            var recipient = Recipient.named(share.getKey().value());
            if (recipient.isEmpty()) {
                fault(share.getKey(), subject, "one of staff, suppliers, operators, investors, state");
            } else if (!share.getValue().value().equals("rest")) {
                var formula = formula(subject, new Written.Plain(share.getValue()), share.getValue());
                if (formula != null) {
                    shares.put(recipient.get(), formula);
                }
            } else if (rest == null) {
                rest = recipient.get();
            } else {
                fault(share.getKey(), subject, "one recipient of the rest, not two");
            }
        }
        if (rest == null) {
            faults.add(Fault.at(
                    line.id().at(),
                    subject,
                    "nobody who receives the rest",
                    "paid_to with one recipient, or with one of them receiving \"rest\""));
        }
        return rest;
    }

    private void readTotal(ModelDraft.TotalDraft total) {
        var subject = "total " + total.id();
        if (!names.take("total", total.id())) {
            return;
        }
        var unit = unit(subject, total.unit());
        if (total.sum().isEmpty() == (total.formula() == null)) {
            faults.add(Fault.at(
                    total.id().at(),
                    subject,
                    total.formula() == null ? "neither sum nor formula" : "both sum and formula",
                    "a sum of blocks, lines and totals, or a formula"));
            return;
        }
        var formula = total.formula() == null ? declaredSum(total) : formula(subject, total.formula(), total.id());
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

    private Formula declaredSum(ModelDraft.TotalDraft total) {
        var parts = new ArrayList<Formula>();
        for (var part : total.sum()) {
            var lines = blockLines.get(part.value());
            parts.add(
                    lines == null
                            ? new Formula.Reference(part.value(), part.at())
                            : new Formula.Sum(
                                    part.value(),
                                    lines.stream()
                                            .<Formula>map(line -> new Formula.Reference(line, part.at()))
                                            .toList(),
                                    part.at()));
        }
        return new Formula.Sum(total.id().value(), parts, total.id().at());
    }

    private @Nullable Formula formula(String subject, @Nullable Written written, Text place) {
        return switch (written) {
            case null -> {
                faults.add(Fault.at(place.at(), subject, "no formula", "a formula"));
                yield null;
            }
            case Written.Plain(var text) ->
                attempt(() -> FormulaParser.parse(
                        subject, text, vocabulary, block -> Optional.ofNullable(blockLines.get(block))));
            case Written.By by -> {
                var branches = new LinkedHashMap<String, Formula>();
                Cases.covered(subject, by, selectors, faults).forEach((option, branch) -> {
                    var formula = formula(subject, branch, by.selector());
                    if (formula != null) {
                        branches.put(option, formula);
                    }
                });
                yield branches.isEmpty()
                        ? null
                        : new Formula.Cases(
                                by.selector().value(), branches, by.selector().at());
            }
        };
    }

    private void checkReferences() {
        for (var quantity : quantities.values()) {
            referencesOf(quantity).forEach(formula -> checkReferences(quantity, formula));
        }
    }

    private void checkReferences(Quantity quantity, Formula formula) {
        if (formula instanceof Formula.Reference(var id, var at) && !quantities.containsKey(id)) {
            // A name that was refused where it was declared is one fault, not two.
            if (!declaredNames().contains(id)) {
                faults.add(Fault.at(at, describe(quantity), "\"" + id + "\"", "a parameter, working, line or total")
                        .advising("Nearest known: " + Nearest.to(id, quantities.keySet())));
            }
        }
        formula.parts().forEach(part -> checkReferences(quantity, part));
    }

    private List<String> declaredNames() {
        var declared = new ArrayList<String>();
        draft.parameters().forEach(parameter -> declared.add(parameter.id().value()));
        draft.workings().forEach(working -> declared.add(working.id().value()));
        draft.blocks()
                .forEach(block ->
                        block.lines().forEach(line -> declared.add(line.id().value())));
        draft.totals().forEach(total -> declared.add(total.id().value()));
        return declared;
    }

    static List<Formula> referencesOf(Quantity quantity) {
        var formulas = new ArrayList<Formula>();
        var own = quantity.formula();
        if (own != null) {
            formulas.add(own);
        }
        if (quantity instanceof Line line) {
            formulas.addAll(line.paidTo().values());
        }
        return formulas;
    }

    private void checkUnits() {
        for (var quantity : quantities.values()) {
            for (var formula : referencesOf(quantity)) {
                attempt(() -> {
                    UnitCheck.agrees(describe(quantity), formula, quantity.unit(), units);
                    return quantity;
                });
            }
        }
    }

    static String describe(Quantity quantity) {
        return switch (quantity) {
            case Parameter parameter -> "parameter " + parameter.id();
            case Working working -> "working " + working.id();
            case Line line -> "line " + line.id();
            case Total total -> "total " + total.id();
        };
    }

    private @Nullable Unit unit(String subject, Text unit) {
        return attempt(() -> vocabulary.parse(subject, unit));
    }

    private <T> @Nullable T attempt(Supplier<T> step) {
        try {
            return step.get();
        } catch (Faulty faulty) {
            faults.addAll(faulty.faults());
            return null;
        }
    }

    private void add(Quantity quantity) {
        quantities.put(quantity.id(), quantity);
        units.put(quantity.id(), quantity.unit());
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
