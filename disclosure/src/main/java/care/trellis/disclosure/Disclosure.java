package care.trellis.disclosure;

import care.trellis.disclosure.Outcome.Decided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The one door through which aggregates leave. */
public final class Disclosure {
    private final Rules rules;

    public Disclosure(Rules rules) {
        this.rules = rules;
    }

    /**
     * Decides for each cell of a table whether it may be published.
     *
     * @param on day of publication
     * @param earlier everything that was published before; owners as they are today
     */
    public Outcome decide(Table table, LocalDate on, List<Release> earlier) {
        var own = table.cells();
        var known = touching(table, earlier);
        var cells = new ArrayList<>(own);
        var releases = new ArrayList<Release>();
        for (var release : known) {
            cells.addAll(release.cells());
            release.cells().forEach(cell -> releases.add(release));
        }
        var contributions = together(table, known).values();

        var reasons = new TreeMap<Integer, Reason>();
        for (int number = 0; number < own.size(); number++) {
            int cell = number;
            refusal(table, own.get(cell), on).ifPresent(reason -> reasons.put(cell, reason));
        }
        var refused = new BitSet();
        reasons.keySet().forEach(refused::set);
        var overlay = new Overlay(cells, contributions);
        var suppression = Suppression.of(cells, own.size(), refused, overlay, rules);

        var decided = new ArrayList<Decided>();
        for (int number = 0; number < own.size(); number++) {
            var cell = own.get(number);
            var way = suppression.ways().get(number);
            var before = way == null
                    ? List.<String>of()
                    : way.stream()
                            .filter(other -> other >= own.size())
                            .mapToObj(other -> releases.get(other - own.size()).name())
                            .distinct()
                            .toList();
            var reason = way == null
                    ? Optional.ofNullable(reasons.get(number))
                    : Optional.of(before.isEmpty() ? Reason.SUBTRACTION : Reason.EARLIER_RELEASE);
            decided.add(new Decided(
                    cell,
                    reason.isPresent()
                            ? Optional.empty()
                            : Optional.of(figure(table, cell, differs(number, suppression.published(), overlay))),
                    reason,
                    before));
        }
        return new Outcome(table, decided, suppression.isDisclosedAlready());
    }

    private Optional<Reason> refusal(Table table, Cell cell, LocalDate on) {
        return on.isBefore(table.until().plusMonths(rules.monthsOld()))
                ? Optional.of(Reason.TOO_RECENT)
                : PrimaryRules.refusal(PrimaryRules.byOwner(table.in(cell)), rules);
    }

    private Figure figure(Table table, Cell cell, boolean differs) {
        var inside = table.in(cell);
        int owners = PrimaryRules.byOwner(inside).size();
        return new Figure(inside, !differs, !differs && owners >= rules.quartileOwners());
    }

    /**
     * Whether another published cell differs from one by fewer owners than a cell must have: then a middle value that moves
     * tells whose figure moved it.
     */
    private boolean differs(int cell, BitSet published, Overlay overlay) {
        return published.stream()
                .anyMatch(other -> other != cell && isNear(overlay.of(cell), overlay.of(other), overlay));
    }

    private boolean isNear(BitSet one, BitSet other, Overlay overlay) {
        if (!one.intersects(other)) {
            return false;
        }
        var difference = (BitSet) one.clone();
        difference.xor(other);
        int owners = overlay.parts(difference).owners();
        return owners > 0 && owners < rules.minimumOwners();
    }

    /** The releases that have anything to do with a table, also by way of another release. */
    private static List<Release> touching(Table table, List<Release> earlier) {
        var ids = new HashSet<>(Table.byId(table.contributions()).keySet());
        var waiting = new ArrayList<>(earlier);
        var touching = new ArrayList<Release>();
        for (boolean more = true; more; ) {
            more = false;
            for (var release : List.copyOf(waiting)) {
                var its = Release.idsIn(release.cells());
                if (its.stream().anyMatch(ids::contains)) {
                    ids.addAll(its);
                    touching.add(release);
                    waiting.remove(release);
                    more = true;
                }
            }
        }
        return touching;
    }

    private static Map<String, Contribution> together(Table table, Collection<Release> releases) {
        var all = new LinkedHashMap<>(Table.byId(table.contributions()));
        for (var release : releases) {
            for (var each : release.contributions()) {
                var same = all.putIfAbsent(each.id(), each);
                if (same != null && same.value() != each.value()) {
                    throw new IllegalArgumentException(
                            "Contribution \"" + each.id() + "\" has another value in release \"" + release.name()
                                    + "\": a figure that was corrected needs an id of its own");
                }
            }
        }
        return all;
    }
}
