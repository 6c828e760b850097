package care.trellis.cost.model;

import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.model.Quantity.Working;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cost model that was checked whole: every name known, every unit agreed, no cycle. Read one with {@link #load}.
 *
 * @param headline the total that is the price; always a sum, so that its difference is the sum of its lines' differences
 * @param pay the input that is the pay of most staff, where the model names one
 * @param returns the input that is the rate of return, where the model names one
 * @param order of evaluation: every quantity after those it refers to
 */
public record CostModel(
        String id,
        String title,
        String version,
        String source,
        String note,
        List<Selector> selectors,
        List<Parameter> parameters,
        List<Working> workings,
        List<Block> blocks,
        List<Total> totals,
        String headline,
        @Nullable String pay,
        @Nullable String returns,
        SequencedMap<String, Quantity> order) {
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");

    /** How often a line may count in the price, through totals of totals. */
    static final int MOST_TIMES = 1_000;

    public CostModel {
        selectors = List.copyOf(selectors);
        parameters = List.copyOf(parameters);
        workings = List.copyOf(workings);
        blocks = List.copyOf(blocks);
        totals = List.copyOf(totals);
        order = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(order));
    }

    /**
     * Checks a model as written.
     *
     * @throws care.trellis.fault.Faulty naming every fault, each with its place
     */
    public static CostModel load(ModelDraft draft) {
        return new ModelCheck(draft).model();
    }

    public Optional<Quantity> quantity(String id) {
        return Optional.ofNullable(order.get(id));
    }

    /** The quantity of this id, which must exist. */
    public Quantity require(String id) {
        var quantity = order.get(id);
        if (quantity == null) {
            throw new IllegalArgumentException(id + " is not in model " + this.id);
        }
        return quantity;
    }

    public List<Line> lines() {
        return blocks.stream().flatMap(block -> block.lines().stream()).toList();
    }

    /** Everything a person may set: parameters, then the lines that are values. */
    public List<Parameter> inputs() {
        var inputs = new ArrayList<>(parameters);
        for (var line : lines()) {
            var input = line.input();
            if (input != null) {
                inputs.add(input);
            }
        }
        return inputs;
    }

    /** The input of this id: a parameter, or a line that is a value. */
    public Optional<Parameter> input(String id) {
        return switch (order.get(id)) {
            case Parameter parameter -> Optional.of(parameter);
            case Line line -> Optional.ofNullable(line.input());
            case null, default -> Optional.empty();
        };
    }

    public Total headlineTotal() {
        return (Total) require(headline);
    }

    public Optional<Selector> selector(String id) {
        return selectors.stream().filter(selector -> selector.id().equals(id)).findFirst();
    }

    public Optional<Block> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** How often each line counts in the headline; lines outside it are absent. */
    public SequencedMap<Line, Integer> headlineLines() {
        return linesOf(headline);
    }

    /** How often each line counts in a block, a line or a total that is a sum; lines outside it are absent. */
    public SequencedMap<Line, Integer> linesOf(String id) {
        var counts = new HashMap<String, Integer>();
        partsOf(id)
                .forEach((part, times) -> block(part)
                        .map(block -> block.lines().stream().map(Line::id).toList())
                        .orElse(List.of(part))
                        .forEach(each -> counts.merge(each, times, CostModel::sumOfTimes)));
        var lines = new LinkedHashMap<Line, Integer>();
        for (var line : lines()) {
            if (counts.containsKey(line.id())) {
                lines.put(line, counts.get(line.id()));
            }
        }
        return lines;
    }

    /** The blocks and single lines a sum is made of, totals opened, and how often each counts. */
    public SequencedMap<String, Integer> partsOf(String id) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put(id, 1);
        // Backwards, every total stands after the totals it is part of, and is opened once.
        for (var quantity : order.reversed().values()) {
            if (quantity instanceof Total total && total.isSum() && counts.containsKey(total.id())) {
                int times = counts.remove(total.id());
                total.parts().forEach(part -> counts.merge(part, times, CostModel::sumOfTimes));
            }
        }
        return counts;
    }

    private static int sumOfTimes(int a, int b) {
        return Math.min(a + b, MOST_TIMES + 1);
    }

    /**
     * The line or total that a table calls by this id, label or alias; capitals, spaces and signs do not matter. Empty
     * where there is none, or where several are called so.
     */
    public Optional<Quantity> named(String written) {
        var exact = order.get(written.strip());
        if (exact instanceof Line || exact instanceof Total) {
            return Optional.of(exact);
        }
        var wanted = plain(written);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return only(wanted, CostModel::idOf).or(() -> only(wanted, CostModel::otherNamesOf));
    }

    // "Other" of several blocks is none of them: a figure in the wrong line is worse than one refused.
    private Optional<Quantity> only(String wanted, Function<Quantity, List<String>> names) {
        var called = order.values().stream()
                .filter(quantity -> names.apply(quantity).stream()
                        .anyMatch(name -> plain(name).equals(wanted)))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private static List<String> idOf(Quantity quantity) {
        return quantity instanceof Line || quantity instanceof Total ? List.of(quantity.id()) : List.of();
    }

    private static List<String> otherNamesOf(Quantity quantity) {
        var aliases = switch (quantity) {
            case Line line -> line.aliases();
            case Total total -> total.aliases();
            case Parameter _, Working _ -> null;
        };
        return aliases == null
                ? List.of()
                : Stream.concat(Stream.of(quantity.label()), aliases.stream()).toList();
    }

    private static String plain(String name) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
