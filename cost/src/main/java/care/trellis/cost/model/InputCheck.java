package care.trellis.cost.model;

import care.trellis.cost.model.ModelDraft.ParameterDraft;
import care.trellis.cost.model.ModelDraft.Written;
import care.trellis.cost.model.Quantity.ByCase;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.unit.Unit;
import care.trellis.cost.unit.UnitVocabulary;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Figures;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
        var range = attempt(Range.ANY, () -> range(subject, input));
        var value = input.value() == null ? null : value(subject, input.value(), range);
        if (input.value() == null && input.series() == null) {
            faults.add(Fault.at(input.id().at(), subject, "no value", "a value, or the series of a book"));
        }
        var read = attempt(Unit.RATIO, () -> vocabulary.parse(subject, unit));
        var status = attempt(Provenance.Status.ASSUMED, () -> status(subject, input.status()));
        var distribution = Optional.ofNullable(input.distribution())
                .flatMap(draft ->
                        attempt(Optional.empty(), () -> Optional.of(DistributionCheck.read(subject, draft, range))));
        if (faults.size() > before) {
            return Optional.empty();
        }
        var source = input.source().value().isBlank() ? modelSource : input.source();
        return Optional.of(new Parameter(
                input.id().value(),
                input.label().value(),
                read,
                value,
                input.series() == null ? null : input.series().value(),
                range,
                new Provenance(source.value(), input.date().value(), status),
                distribution.orElse(null),
                input.note().value()));
    }

    private <T> T attempt(T otherwise, Supplier<T> step) {
        try {
            return step.get();
        } catch (Faulty faulty) {
            faults.addAll(faulty.faults());
            return otherwise;
        }
    }

    private Range range(String subject, ParameterDraft input) {
        var low = attempt(Optional.<BigDecimal>empty(), () -> figure(subject, input.low()))
                .orElse(null);
        var high = attempt(Optional.<BigDecimal>empty(), () -> figure(subject, input.high()))
                .orElse(null);
        if (low != null && high != null && low.compareTo(high) > 0 && input.low() != null) {
            throw new Faulty(
                    Fault.at(input.low().at(), subject, "a range from " + low + " to " + high, "the lower end first"));
        }
        return new Range(low, high);
    }

    private static Optional<BigDecimal> figure(String subject, @Nullable Text text) {
        return text == null ? Optional.empty() : Optional.of(Figures.read(subject, text));
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
