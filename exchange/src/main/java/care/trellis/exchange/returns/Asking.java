package care.trellis.exchange.returns;

import care.trellis.cost.model.Block;
import care.trellis.cost.model.CostModel;
import care.trellis.cost.model.Quantity.Line;
import care.trellis.cost.model.Range;
import care.trellis.cost.model.Recipient;
import care.trellis.cost.returns.Fact;
import care.trellis.cost.unit.Unit;
import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows a model asks a service for: facts, the lines block by block, and the total of the service's own books.
 *
 * <p>A line that a model works out, that comes to nothing whatever option is chosen and that no table of returns has a name
 * for, such as the restating of costs at another occupancy, is the model's own and no cost that a service could look up: it
 * is not asked.
 */
record Asking(CostModel model, Map<String, Map<String, BigDecimal>> lastYear) {
    static final String ABOUT_THE_SERVICE = "About the service";
    static final String WHOLE = "The whole";

    List<Asked> rows(List<String> facts) {
        var rows = new ArrayList<Asked>();
        facts.forEach(id -> rows.add(fact(id)));
        var usual = UsualFigures.of(model);
        for (var block : model.blocks()) {
            for (var line : block.lines()) {
                if (!isTheModelsOwn(line, usual)) {
                    rows.add(line(block, line));
                }
            }
        }
        var price = model.headlineTotal();
        var unit = UnitInWords.of(price.unit().toString());
        rows.add(new Asked(
                price.id(),
                price.label() + ", as your own books say",
                WHOLE,
                unit,
                "In " + unit
                        + ". You may leave it empty. It is compared with the sum of your lines and never added to it.",
                Kind.TOTAL,
                BigDecimal.ZERO,
                null,
                lastYear(price.id())));
        return rows;
    }

    private static boolean isTheModelsOwn(Line line, UsualFigures usual) {
        return line.formula() != null && line.aliases().isEmpty() && usual.isAlwaysNothing(line.id());
    }

    private Asked fact(String id) {
        var fact = Fact.STANDARD.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fact is called " + id + "; see Fact.STANDARD"));
        return new Asked(
                fact.id(),
                fact.label(),
                ABOUT_THE_SERVICE,
                fact.unit().equals("ratio") ? ReturnForm.SHARE : UnitInWords.of(fact.unit()),
                WhatToCount.of(fact.id()),
                Kind.FACT,
                fact.plausible().low(),
                fact.plausible().high(),
                lastYear(id));
    }

    private Asked line(Block block, Line line) {
        var range = range(line);
        var unit = UnitInWords.of(line.unit().toString());
        return new Asked(
                line.id(),
                line.label(),
                block.label(),
                unit,
                help(line, unit),
                Kind.LINE,
                range.low(),
                range.high(),
                lastYear(line.id()));
    }

    // The note of a line that the model works out says how it is worked out, which nobody who looks it up needs.
    private static String help(Line line, String unit) {
        return line.formula() != null || line.note().isBlank()
                ? line.label() + ", in " + unit + "."
                : line.note() + " In " + unit + ".";
    }

    // A line that the model works out has no range of its own: it may be what the widest of its neighbours may be.
    private Range range(Line line) {
        var input = line.input();
        if (input != null) {
            return input.range();
        }
        var most = mostOf(line.unit());
        boolean mayLose = line.rest() == Recipient.OPERATORS || line.rest() == Recipient.INVESTORS;
        return new Range(mayLose ? most == null ? null : most.negate() : BigDecimal.ZERO, most);
    }

    private @Nullable BigDecimal mostOf(Unit unit) {
        return model.lines().stream()
                .filter(line -> line.unit().equals(unit))
                .map(Line::input)
                .filter(Objects::nonNull)
                .map(input -> input.range().high())
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }

    private Map<String, BigDecimal> lastYear(String id) {
        return lastYear.getOrDefault(id, Map.of());
    }
}
