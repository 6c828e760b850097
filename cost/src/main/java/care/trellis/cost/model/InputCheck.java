package care.trellis.cost.model;

import care.trellis.cost.Fault;
import care.trellis.cost.Faulty;
import care.trellis.cost.Text;
import care.trellis.cost.model.ModelDraft.ParameterDraft;
import care.trellis.cost.model.ModelDraft.Written;
import care.trellis.cost.model.Quantity.ByCase;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.unit.UnitVocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The check of one input as written: unit, values, range, source, status, distribution. */
final class InputCheck {
    private final List<Fault> faults;
    private final Map<String, Selector> selectors;
    private final UnitVocabulary vocabulary;

    InputCheck(List<Fault> faults, Map<String, Selector> selectors, UnitVocabulary vocabulary) {
        this.faults = faults;
        this.selectors = selectors;
        this.vocabulary = vocabulary;
    }

    Optional<Parameter> read(String subject, ParameterDraft input, Text unit, Text modelSource) {
        int before = faults.size();
        try {
            var range = range(subject, input);
            var value = input.value() == null ? null : value(subject, input.value(), range);
            if (value == null && input.series() == null && faults.size() == before) {
                faults.add(Fault.at(input.id().at(), subject, "no value", "a value, or the series of a book"));
            }
            var parameter = new Parameter(
                    input.id().value(),
                    input.label().value(),
                    vocabulary.parse(subject, unit),
                    value,
                    input.series() == null ? null : input.series().value(),
                    range,
                    new Provenance(
                            input.source().value().isBlank()
                                    ? modelSource.value()
                                    : input.source().value(),
                            input.date().value(),
                            status(subject, input.status())),
                    input.distribution() == null ? null : DistributionCheck.read(subject, input.distribution(), range),
                    input.note().value());
            return faults.size() == before ? Optional.of(parameter) : Optional.empty();
        } catch (Faulty faulty) {
            faults.addAll(faulty.faults());
            return Optional.empty();
        }
    }

    private Range range(String subject, ParameterDraft input) {
        var low = figure(subject, input.low());
        var high = figure(subject, input.high());
        if (low != null && high != null && low.compareTo(high) > 0 && input.low() != null) {
            throw new Faulty(
                    Fault.at(input.low().at(), subject, "a range from " + low + " to " + high, "the lower end first"));
        }
        return new Range(low, high);
    }

    private static @Nullable BigDecimal figure(String subject, @Nullable Text text) {
        return text == null ? null : Figures.read(subject, text);
    }

    private @Nullable ByCase value(String subject, Written written, Range range) {
        return switch (written) {
            case Written.Plain(var text) -> {
                try {
                    var value = Figures.read(subject, text);
                    if (!range.contains(value)) {
                        faults.add(Fault.at(text.at(), subject, text.value(), range.toString()));
                    }
                    yield new ByCase.One(value);
                } catch (Faulty notANumber) {
                    faults.addAll(notANumber.faults());
                    yield null;
                }
            }
            case Written.By by -> {
                var each = new LinkedHashMap<String, ByCase>();
                Cases.covered(subject, by, selectors, faults).forEach((option, branch) -> {
                    var value = value(subject, branch, range);
                    if (value != null) {
                        each.put(option, value);
                    }
                });
                yield new ByCase.Each(by.selector().value(), each);
            }
        };
    }

    private static Provenance.Status status(String subject, Text text) {
        if (text.value().isBlank()) {
            return Provenance.Status.ASSUMED;
        }
        try {
            return Provenance.Status.valueOf(text.value().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Faulty(Fault.at(
                    text.at(), subject, "status \"" + text.value() + "\"", "published, derived, assumed or contested"));
        }
    }
}
