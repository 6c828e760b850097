package care.trellis.app.costing;

import care.trellis.cost.model.Distribution;
import care.trellis.cost.model.DistributionCheck;
import care.trellis.cost.model.ModelDraft.DistributionDraft;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.run.Change;
import care.trellis.cost.run.Inputs;
import care.trellis.fault.Fault;
import care.trellis.fault.Faulty;
import care.trellis.fault.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How uncertain somebody says an input is, as an address writes it: {@code none}, or a kind and its numbers, such as
 * {@code pert 9.5 10 12} or {@code normal 10 0.5}.
 *
 * @param distribution absent where the input is certain
 */
record Uncertainty(@Nullable Distribution distribution) {
    static final String NONE = "none";

    private static final Map<String, List<String>> NUMBERS = Map.of(
            "normal", List.of("mean", "sd"),
            "triangular", List.of("low", "mode", "high"),
            "pert", List.of("low", "mode", "high"),
            "lognormal", List.of("median", "sigma"));

    static Uncertainty read(Parameter input, String written) {
        var words = List.of(written.strip().split("[ _:,]+", -1));
        if (words.getFirst().equals(NONE)) {
            return new Uncertainty(null);
        }
        var kind = words.getFirst();
        var numbers = new LinkedHashMap<String, Text>();
        List<Text> values = List.of();
        if (kind.equals("empirical")) {
            values = words.stream().skip(1).map(Text::of).toList();
        } else {
            var names = NUMBERS.getOrDefault(kind, List.of());
            if (!names.isEmpty() && words.size() != names.size() + 1) {
                throw new Faulty(Fault.of(input.label(), written, "a number for each of " + String.join(", ", names)));
            }
            for (int i = 0; i < names.size(); i++) {
                numbers.put(names.get(i), Text.of(words.get(i + 1)));
            }
        }
        return new Uncertainty(DistributionCheck.read(
                input.label(), new DistributionDraft(Text.of(kind), numbers, values), input.range()));
    }

    /** The inputs with this said of one of them. */
    Inputs on(Inputs inputs, String id) {
        if (distribution != null) {
            return inputs.with(new Change.Vary(id, distribution));
        }
        var varied = new TreeMap<>(inputs.varied());
        varied.remove(id);
        var given = new TreeMap<>(inputs.given());
        // A value that is given is certain; so the input is given the value it has anyway, with its own source.
        inputs.value(id)
                .ifPresent(value -> inputs.provenance(id)
                        .ifPresent(provenance -> given.putIfAbsent(id, new Inputs.Given(value, provenance))));
        return new Inputs(inputs.model(), inputs.selection(), given, varied);
    }

    /** A distribution as an address writes it. */
    static String written(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Normal(var mean, var sd) -> "normal " + plain(mean) + " " + plain(sd);
            case Distribution.Triangular(var low, var mode, var high) ->
                "triangular " + plain(low) + " " + plain(mode) + " " + plain(high);
            case Distribution.Pert(var low, var mode, var high) ->
                "pert " + plain(low) + " " + plain(mode) + " " + plain(high);
            case Distribution.Lognormal(var median, var sigma) -> "lognormal " + plain(median) + " " + plain(sigma);
            case Distribution.Empirical(var values) ->
                "empirical "
                        + String.join(
                                " ", values.stream().map(Uncertainty::plain).toList());
        };
    }

    /** A distribution in words. */
    static String inWords(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Normal(var mean, var sd) ->
                "around " + plain(mean) + ", two times in three within " + plain(sd) + " of it (normal)";
            case Distribution.Triangular(var low, var mode, var high) ->
                "from " + plain(low) + " to " + plain(high) + ", most likely " + plain(mode) + " (triangular)";
            case Distribution.Pert(var low, var mode, var high) ->
                "from " + plain(low) + " to " + plain(high) + ", most likely " + plain(mode) + " (PERT)";
            case Distribution.Lognormal(var median, var sigma) ->
                "half the time below " + plain(median) + ", with a long tail above (lognormal, sigma " + plain(sigma)
                        + ")";
            case Distribution.Empirical(var values) ->
                "any of " + values.size() + " values seen, from " + plain(values.getFirst()) + " to "
                        + plain(values.getLast());
        };
    }

    /** Exactly the number, without an exponent. */
    static String plain(double number) {
        var exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
    }
}
