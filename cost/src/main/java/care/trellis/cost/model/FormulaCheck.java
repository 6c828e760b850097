package care.trellis.cost.model;

import care.trellis.cost.formula.Formula;
import care.trellis.cost.formula.FormulaParser;
import care.trellis.cost.model.ModelDraft.Written;
import care.trellis.cost.unit.Unit;
import care.trellis.cost.unit.UnitVocabulary;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The reading of one model's formulas and units; what cannot be read is added to the faults. */
final class FormulaCheck {
    private final List<Fault> faults;
    private final Map<String, Selector> selectors;
    private final Map<String, List<String>> blockLines;
    private final UnitVocabulary vocabulary;

    FormulaCheck(
            List<Fault> faults,
            Map<String, Selector> selectors,
            Map<String, List<String>> blockLines,
            UnitVocabulary vocabulary) {
        this.faults = faults;
        this.selectors = selectors;
        this.blockLines = blockLines;
        this.vocabulary = vocabulary;
    }

    @Nullable
    Formula formula(String subject, @Nullable Written written, Text place) {
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

    Formula declaredSum(ModelDraft.TotalDraft total) {
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
        return new Formula.Sum("", parts, total.id().at());
    }

    @Nullable
    Unit unit(String subject, Text unit) {
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
}
