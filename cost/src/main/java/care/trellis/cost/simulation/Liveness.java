package care.trellis.cost.simulation;

import care.trellis.cost.simulation.Operand.Tier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which steps the wanted outputs need, and lets drawn numbers share places: a number whose last reader is past
 * makes room for the next, so that a long model works in little memory.
 */
final class Liveness {
    private final Set<Operand> used = new HashSet<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<Step> ofService = new ArrayList<>();
    private final List<Step> ofDraw = new ArrayList<>();
    private int drawSlots;

    Liveness(Steps steps, Collection<Operand> drawn, List<Operand> outputs) {
        used.addAll(outputs);
        var needed = keepNeeded(steps.ofDraw(), Tier.DRAW);
        ofService.addAll(keepNeeded(steps.ofService(), Tier.SERVICE));
        settle(needed, drawn, outputs);
    }

    private List<Step> keepNeeded(List<Step> steps, Tier tier) {
        var needed = new ArrayList<Step>();
        for (var step : steps.reversed()) {
            if (used.contains(new Operand(tier, step.to(), 0))) {
                used.addAll(List.of(step.a(), step.b(), step.condition()));
                needed.addFirst(step);
            }
        }
        return needed;
    }

    private void settle(List<Step> steps, Collection<Operand> drawn, List<Operand> outputs) {
        var lastReader = new HashMap<Integer, Integer>();
        for (int i = 0; i < steps.size(); i++) {
            for (var operand : readBy(steps.get(i))) {
                lastReader.put(operand.slot(), i);
            }
        }
        outputs.stream().filter(Operand::isDrawn).forEach(output -> lastReader.put(output.slot(), steps.size()));
        var free = new ArrayDeque<Integer>();
        drawn.stream().filter(used::contains).forEach(input -> places.put(input.slot(), drawSlots++));
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var a = moved(step.a());
            var b = moved(step.b());
            var condition = moved(step.condition());
            for (var operand : readBy(step)) {
                if (lastReader.getOrDefault(operand.slot(), 0) == i) {
                    free.push(moved(operand).slot());
                }
            }
            int place = free.isEmpty() ? drawSlots++ : free.pop();
            places.put(step.to(), place);
            ofDraw.add(new Step(step.operation(), a, b, condition, place));
        }
    }

    private static Set<Operand> readBy(Step step) {
        var read = new HashSet<Operand>();
        for (var operand : List.of(step.a(), step.b(), step.condition())) {
            if (operand.isDrawn()) {
                read.add(operand);
            }
        }
        return read;
    }

    boolean isUsed(Operand operand) {
        return used.contains(operand);
    }

    /** The operand in the place it was given. */
    Operand moved(Operand operand) {
        return operand.isDrawn() ? new Operand(Tier.DRAW, places.getOrDefault(operand.slot(), 0), 0) : operand;
    }

    List<Step> ofService() {
        return ofService;
    }

    List<Step> ofDraw() {
        return ofDraw;
    }

    int drawSlots() {
        return drawSlots;
    }
}
