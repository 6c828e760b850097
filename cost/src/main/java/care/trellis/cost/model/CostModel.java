package care.trellis.cost.model;

import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Quantity.Parameter;
import care.trellis.cost.model.Quantity.Total;
import care.trellis.cost.model.Quantity.Working;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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
     * @throws care.trellis.cost.Faulty naming every fault, each with its place
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
        var counts = new LinkedHashMap<Line, Integer>();
        count(headline, counts);
        return counts;
    }

    private void count(String part, Map<Line, Integer> counts) {
        if (order.get(part) instanceof Line line) {
            counts.merge(line, 1, Integer::sum);
        } else if (order.get(part) instanceof Total total) {
            total.parts().forEach(inner -> count(inner, counts));
        } else {
            block(part).ifPresent(block -> block.lines().forEach(line -> counts.merge(line, 1, Integer::sum)));
        }
    }

    /** The line or total that a table calls by this id, label or alias; capitals, spaces and signs do not matter. */
    public Optional<Quantity> named(String written) {
        var exact = order.get(written.strip());
        if (exact instanceof Line || exact instanceof Total) {
            return Optional.of(exact);
        }
        var wanted = plain(written);
        return order.values().stream()
                .filter(quantity -> switch (quantity) {
                    case Line line -> isCalled(wanted, line.id(), line.label(), line.aliases());
                    case Total total -> isCalled(wanted, total.id(), total.label(), total.aliases());
                    case Parameter _, Working _ -> false;
                })
                .findFirst();
    }

    private static boolean isCalled(String wanted, String id, String label, List<String> aliases) {
        return plain(id).equals(wanted)
                || plain(label).equals(wanted)
                || aliases.stream().anyMatch(alias -> plain(alias).equals(wanted));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }
}
