package care.trellis.disclosure;

import static care.trellis.disclosure.Tables.LATER;
import static care.trellis.disclosure.Tables.PERCENT_ONLY;
import static care.trellis.disclosure.Tables.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand random markets, each attacked by every owner in it with all that was ever published. */
class AttackTest {
    private static final int MARKETS = 1_000;
    private static final int FIRST = 15;

    @Test
    void no_owner_comes_close_to_another_in_the_first_markets() {
        assertThat(IntStream.range(0, FIRST).map(AttackTest::attack).sum()).isGreaterThan(FIRST);
    }

    @Test
    @Tag("slow")
    void no_owner_comes_close_to_another_and_no_suppression_can_be_spared() {
        int withheld =
                IntStream.range(0, MARKETS).parallel().map(AttackTest::attack).sum();
        assertThat(withheld).as("withheld cells that were put back and found").isGreaterThan(MARKETS);
    }

    private static int attack(int seed) {
        var random = new Random(seed);
        var services = services(random);
        var disclosure = new Disclosure(PERCENT_ONLY);
        var earlier = new ArrayList<Release>();
        if (random.nextBoolean()) {
            var some = services.stream().filter(each -> random.nextInt(5) > 0).toList();
            earlier.add(
                    disclosure.decide(table("before", some), LATER, List.of()).release(LATER));
        }
        var outcome = disclosure.decide(table("now", services), LATER, earlier);
        assertThat(outcome.isDisclosedAlready()).as("market " + seed).isFalse();

        var published = new ArrayList<Set<String>>();
        earlier.forEach(release -> release.cells().forEach(cell -> published.add(cell.contributions())));
        var before = List.copyOf(published);
        outcome.cells().stream()
                .filter(each -> each.figure().isPresent())
                .forEach(each -> published.add(each.cell().contributions()));
        assertThat(learns(outcome, before, published)).as("market " + seed).isFalse();

        int putBack = 0;
        for (var each : outcome.cells()) {
            if (each.reason().isPresent()) {
                var more = new ArrayList<>(published);
                more.add(each.cell().contributions());
                assertThat(learns(outcome, before, more))
                        .as("market " + seed + " with " + each.cell().name())
                        .isTrue();
                putBack++;
            }
        }
        return putBack;
    }

    private static boolean learns(Outcome outcome, List<Set<String>> before, List<Set<String>> published) {
        var all = Table.byId(outcome.table().contributions());
        double protection = PERCENT_ONLY.protection();
        if (published.stream().anyMatch(whole -> subtracts(all, whole, published, 0))) {
            return true;
        }
        var stranger = new Attacker("", all, published);
        var strangerBefore = new Attacker("", all, before);
        for (var each : outcome.cells()) {
            var isSecret = each.reason().filter(why -> why != Reason.SUBTRACTION && why != Reason.EARLIER_RELEASE);
            Predicate<Contribution> inIt = one -> each.cell().contributions().contains(one.id());
            if (isSecret.isPresent()
                    && stranger.learns(inIt, protection)
                    && !strangerBefore.learns(inIt, protection)) { // what was known before is nobody's fault now
                return true;
            }
        }
        var owners = new TreeSet<String>();
        all.values().forEach(each -> owners.add(each.owner()));
        for (var attacker : owners) {
            var attack = new Attacker(attacker, all, published);
            for (var target : owners) {
                if (target.equals(attacker)) {
                    continue;
                }
                for (var within : places(outcome, published, target)) {
                    if (attack.learns(one -> one.owner().equals(target) && within.contains(one.id()), protection)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Where an owner's parts may be asked for: each return, its part of each cell, its returns that no sum tells apart. */
    private static Set<Set<String>> places(Outcome outcome, List<Set<String>> published, String owner) {
        var places = new HashSet<Set<String>>();
        var own = new HashSet<String>();
        outcome.table().contributions().stream()
                .filter(each -> each.owner().equals(owner))
                .forEach(each -> {
                    own.add(each.id());
                    places.add(Set.of(each.id()));
                });
        for (var each : outcome.cells()) {
            var part = new HashSet<>(each.cell().contributions());
            part.retainAll(own);
            places.add(part);
        }
        var alike = own.stream()
                .collect(Collectors.groupingBy(
                        id -> published.stream().map(cell -> cell.contains(id)).toList(), Collectors.toSet()));
        places.addAll(alike.values());
        places.remove(Set.of());
        return places;
    }

    /** Whether taking sums away from a sum that holds them leaves somebody able to tell another's part. */
    private static boolean subtracts(
            Map<String, Contribution> all, Set<String> left, List<Set<String>> inside, int from) {
        var parts = new TreeMap<String, Double>();
        left.forEach(id -> parts.merge(of(all, id).owner(), of(all, id).value(), Double::sum));
        for (var target : parts.entrySet()) {
            for (var attacker : parts.entrySet()) {
                double others =
                        parts.values().stream().mapToDouble(each -> each).sum() - attacker.getValue();
                boolean isOnlyOne = parts.size() == 1;
                if ((isOnlyOne || !attacker.equals(target))
                        && !(others - target.getValue() >= PERCENT_ONLY.protection() * target.getValue() - 1e-12
                                && others > 0)) {
                    return true;
                }
            }
        }
        for (int at = from; at < inside.size(); at++) {
            if (left.size() > inside.get(at).size() && left.containsAll(inside.get(at))) {
                var less = new HashSet<>(left);
                less.removeAll(inside.get(at));
                if (subtracts(all, less, inside, at + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Contribution of(Map<String, Contribution> all, String id) {
        return Objects.requireNonNull(all.get(id));
    }

    private static List<Contribution> services(Random random) {
        int owners = 4 + random.nextInt(6);
        var services = new ArrayList<Contribution>();
        for (int area = 0; area < 3; area++) {
            for (int type = 0; type < 2; type++) {
                int many = 1 + random.nextInt(6);
                for (int at = 0; at < many; at++) {
                    double value = random.nextInt(12) == 0 ? 0 : Math.exp(random.nextGaussian());
                    services.add(
                            new Contribution(area + "-" + type + "-" + at, "owner " + random.nextInt(owners), value));
                }
            }
        }
        return services;
    }

    private static Table table(String name, List<Contribution> services) {
        Map<String, Set<String>> cells = new LinkedHashMap<>();
        for (var each : services) {
            var parts = each.id().split("-", -1);
            for (var cell : List.of("all", "area " + parts[0], "type " + parts[1], "both " + parts[0] + parts[1])) {
                cells.computeIfAbsent(cell, unseen -> new HashSet<>()).add(each.id());
            }
        }
        return new Table(
                name,
                UNTIL,
                services,
                cells.entrySet().stream()
                        .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                        .toList());
    }
}
