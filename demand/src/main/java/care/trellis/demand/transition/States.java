package care.trellis.demand.transition;

import care.trellis.demand.care.Dependency;
import care.trellis.demand.care.Setting;
import care.trellis.demand.population.AgeBand;
import care.trellis.demand.population.Sex;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The states that anybody can be in under some rates, numbered; so that a small world is computed at the cost of a small one.
 * After them come the places of those who have just left a care home alive, one for each dependency, which are empty
 * again at the end of the year.
 */
@SuppressWarnings("EnumOrdinal") // numbers within the engine; no order leaves it
final class States {
    private final List<State> all;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final Setting home;

    private States(Set<State> reached, Setting home) {
        this.home = home;
        all = reached.stream()
                .sorted(Comparator.comparing(State::setting)
                        .thenComparing(State::dependency)
                        .thenComparing(State::isSettled))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i), i);
        }
    }

    /**
     * @param also states that people arrive in besides those of the start
     */
    static States of(Rates rates, List<AgeBand> bands, List<State> also) {
        var reached = new HashSet<State>();
        var open = new ArrayDeque<State>();
        for (var state : starts(rates.start(), bands)) {
            reach(state, reached, open);
        }
        for (var state : also) {
            reach(state, reached, open);
        }
        while (!open.isEmpty()) {
            var state = open.pop();
            if (state.isResident()) {
                reach(state.settled(), reached, open);
                reach(new State(state.dependency(), rates.home(), false), reached, open);
            }
            for (int step = -1; step <= 1; step += 2) {
                if (changes(rates, state, step)) {
                    reach(state.needing(Dependency.values()[state.dependency().ordinal() + step]), reached, open);
                }
            }
            for (var move : rates.moves()) {
                if (move.from() == state.setting() && move.who().needs().contains(state.dependency())) {
                    reach(state.in(move.to()), reached, open);
                }
            }
        }
        return new States(reached, rates.home());
    }

    private static Set<State> starts(Start start, List<AgeBand> bands) {
        var starts = new HashSet<State>();
        for (var sex : Sex.values()) {
            for (var band : bands) {
                for (var need : Dependency.values()) {
                    for (var setting : Setting.values()) {
                        if (start.share(sex, band.from(), need, setting) > 0) {
                            starts.add(new State(need, setting, false));
                        }
                    }
                }
            }
        }
        return starts;
    }

    private static void reach(State state, Set<State> reached, ArrayDeque<State> open) {
        if (reached.add(state)) {
            open.push(state);
        }
    }

    private static boolean changes(Rates rates, State state, int step) {
        var need = state.dependency();
        if (step > 0) {
            return need != Dependency.HIGH
                    && rates.changes().stream()
                            .anyMatch(each ->
                                    each.worsening() > 0 && each.who().needs().contains(need));
        }
        return need != Dependency.NONE
                && (Passage.isHelped(state, rates.help())
                        || rates.changes().stream()
                                .anyMatch(each -> each.recovering() > 0
                                        && each.who().needs().contains(need)));
    }

    int size() {
        return all.size();
    }

    /** How many places a year's passage needs: the states, and those who have just left a care home. */
    int places() {
        return all.size() + Dependency.values().length;
    }

    List<State> all() {
        return all;
    }

    State get(int number) {
        return all.get(number);
    }

    int number(State state) {
        return numbers.getOrDefault(state, -1);
    }

    /** The place of those who have just left a care home alive. */
    int left(Dependency need) {
        return all.size() + need.ordinal();
    }

    /** The state they are in at the end of the year, or −1 where nobody ever is. */
    int back(Dependency need) {
        return number(new State(need, home, false));
    }

    /** The state of a resident a year on. */
    int settled(int number) {
        return number(get(number).settled());
    }
}
