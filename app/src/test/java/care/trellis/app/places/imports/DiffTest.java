package care.trellis.app.places.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.permission.Kind;
import care.trellis.app.places.imports.Change.What;
import care.trellis.exchange.places.ListedId;
import care.trellis.exchange.places.ListedOrganisation;
import care.trellis.exchange.places.ListedService;
import care.trellis.exchange.places.Listing;
import care.trellis.exchange.places.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared, without a database: a small one that lives in memory applies the changes. */
class DiffTest {
    private static final String PROVIDER = "cqc-provider:1-9";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_is_held_a_file_applied_twice_changes_nothing_the_second_time(long seed) {
        var random = new Random(seed);
        var held = Holdings.nothing();
        for (int month = 0; month < 4; month++) {
            var listing = listing(random);
            var changes = Diff.of(held, listing);
            held = edited(random, applied(held, changes));
            var again = Diff.of(held, listing);

            assertThat(again.services())
                    .as("month " + month)
                    .allMatch(each ->
                            each.what() == What.ABSENT || each.what() == What.KEPT || each.what() == What.NOTED);
            assertThat(Diff.of(applied(held, again), listing).isNothing()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_import_ever_moves_a_field_that_a_person_edited_or_takes_a_service_away(long seed) {
        var random = new Random(seed);
        var held = applied(Holdings.nothing(), Diff.of(Holdings.nothing(), listing(random)));
        for (int month = 0; month < 5; month++) {
            held = edited(random, held);
            var before = held;
            var changes = Diff.of(held, listing(random));
            held = applied(held, changes);

            for (var service : before.services()) {
                var after = held.services().stream()
                        .filter(each -> each.id().equals(service.id()))
                        .findFirst()
                        .orElseThrow();
                service.edited().forEach(field -> assertThat(after.fact(field)).isEqualTo(service.fact(field)));
            }
            assertThat(changes.services())
                    .allMatch(each -> java.util.Collections.disjoint(
                            each.moved().keySet(), each.kept().keySet()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_row_is_accounted_for_once(long seed) {
        var random = new Random(seed);
        var held = applied(Holdings.nothing(), Diff.of(Holdings.nothing(), listing(random)));
        var listing = listing(random);
        var changes = Diff.of(held, listing);
        var counts = changes.counts(Kind.SERVICE);
        int seen = changes.unchanged();
        for (var what : List.of(What.ADDED, What.CHANGED, What.CLOSED, What.LINKED, What.KEPT)) {
            seen += counts.getOrDefault(what, 0);
        }

        assertThat(seen).isEqualTo(listing.services().size());
        assertThat(seen - counts.getOrDefault(What.ADDED, 0) + counts.getOrDefault(What.ABSENT, 0))
                .isEqualTo(held.services().size());
    }

    @Test
    void what_somebody_typed_before_any_file_came_stays_and_is_marked() {
        var typed = held(Map.of("name", "Our own name"), Map.of(), Set.of(), "cqc-location:1-1");
        var changes = Diff.of(
                Holdings.of(List.of(), List.of(typed), Map.of(), Set.of()),
                of(List.of(service("1-1", Map.of("name", "The file's name"))), List.of(), true));

        assertThat(changes.services()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.KEPT);
            assertThat(change.kept()).containsEntry("name", new Moved("Our own name", "The file's name"));
            assertThat(change.nowEdited()).containsExactly("name");
        });
    }

    @Test
    void an_id_that_changed_is_linked_where_the_file_says_so() {
        var old = held(Map.of("name", "Rose House"), Map.of("name", "Rose House"), Set.of(), "cqc-location:1-1");
        var link = new Listing.Link(id("1-2"), id("1-1"), "regulator");
        var changes = Diff.of(
                Holdings.of(List.of(), List.of(old), Map.of(), Set.of()),
                of(List.of(service("1-2", Map.of("name", "Rose House"))), List.of(link), false));

        assertThat(changes.services()).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.LINKED);
            assertThat(change.id()).isEqualTo(old.id());
            assertThat(change.newIds()).containsExactly(id("1-2"));
        });
    }

    @Test
    void an_id_that_changed_is_linked_by_name_and_whole_postcode_only_where_one_alone_fits() {
        var facts = Map.of("name", "Rose House", "postcode", "ZZ1 1ZZ");
        var old = held(facts, facts, Set.of(), "cqc-location:1-1");
        var one = of(List.of(service("1-2", Map.of("name", "ROSE  House", "postcode", "ZZ1 1ZZ"))), List.of(), true);
        assertThat(what(old, one)).containsExactly(What.LINKED);

        var two = of(List.of(service("1-2", facts), service("1-3", facts)), List.of(), true);
        assertThat(what(old, two)).containsExactly(What.ADDED, What.ADDED, What.ABSENT);

        var district = Map.of("name", "Rose House", "postcode", "ZZ1");
        var elsewhere = held(district, district, Set.of(), "cqc-location:1-1");
        assertThat(what(elsewhere, of(List.of(service("1-2", district)), List.of(), true)))
                .containsExactly(What.ADDED, What.ABSENT);

        var answer = of(List.of(service("1-2", facts)), List.of(), false);
        assertThat(what(old, answer)).as("an answer leaves others out").containsExactly(What.ADDED);
    }

    @Test
    void both_ids_in_one_file_are_one_service_and_a_circle_ends() {
        var links = List.of(
                new Listing.Link(id("1-2"), id("1-1"), "regulator"),
                new Listing.Link(id("1-1"), id("1-2"), "regulator"));
        var changes = Diff.of(
                Holdings.nothing(),
                of(List.of(service("1-1", Map.of("name", "Old")), service("1-2", Map.of("name", "New"))), links, true));

        assertThat(changes.services()).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("New");
            assertThat(change.newIds()).containsExactly(id("1-2"), id("1-1"));
        });
    }

    @Test
    void two_held_services_that_a_file_calls_one_are_left_as_two_and_told() {
        var one = held(Map.of("name", "A"), Map.of("name", "A"), Set.of(), "cqc-location:1-1");
        var other = held(Map.of("name", "B"), Map.of("name", "B"), Set.of(), "cqc-location:1-2");
        var changes = Diff.of(
                Holdings.of(List.of(), List.of(one, other), Map.of(), Set.of()),
                of(
                        List.of(service("1-2", Map.of("name", "B"))),
                        List.of(new Listing.Link(id("1-2"), id("1-1"), "regulator")),
                        false));

        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(changes.notes()).anyMatch(note -> note.contains("left as two"));
    }

    @Test
    void a_day_of_closing_before_the_day_of_opening_is_refused_and_neither_is_changed() {
        var facts = Map.of("name", "A", "opened_on", "2020-01-01");
        var held = held(facts, facts, Set.of(), "cqc-location:1-1");
        var changes = Diff.of(
                Holdings.of(List.of(), List.of(held), Map.of(), Set.of()),
                of(List.of(service("1-1", Map.of("closed_on", "2019-01-01"))), List.of(), true));

        assertThat(changes.refused())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("1-1"));
        assertThat(changes.unchanged()).isEqualTo(1);
    }

    private static List<What> what(Held held, Listing listing) {
        return Diff.of(Holdings.of(List.of(), List.of(held), Map.of(), Set.of()), listing).services().stream()
                .map(Change::what)
                .toList();
    }

    private static ListedId id(String value) {
        return new ListedId(Scheme.CQC_LOCATION, value);
    }

    private static Held held(Map<String, String> facts, Map<String, String> imported, Set<String> edited, String id) {
        return new Held(UUID.randomUUID(), facts, imported, edited, Set.of(id), Set.of(), true, Map.of());
    }

    private static ListedService service(String id, Map<String, String> facts) {
        return new ListedService(1, List.of(id(id)), Map.of("name", "Service " + id), facts, List.of());
    }

    private static Listing of(List<ListedService> services, List<Listing.Link> links, boolean isWhole) {
        return new Listing(
                "file",
                "test",
                Scheme.CQC_LOCATION,
                isWhole,
                services.size(),
                0,
                List.of(),
                services,
                links,
                List.of(),
                List.of(),
                List.of());
    }

    private static Listing listing(Random random) {
        var services = new ArrayList<ListedService>();
        for (int i = 0; i < 30; i++) {
            if (random.nextInt(4) > 0) {
                var facts = new HashMap<String, String>();
                for (var field : List.of("name", "telephone", "capacity", "types")) {
                    if (random.nextInt(3) > 0) {
                        facts.put(field, Integer.toString(random.nextInt(3)));
                    }
                }
                facts.put("organisation", PROVIDER);
                services.add(service("1-" + i, facts));
            }
        }
        var provider = new ListedOrganisation(
                1,
                List.of(new ListedId(Scheme.CQC_PROVIDER, "1-9")),
                "provider",
                "Provider 1-9",
                "",
                "",
                Map.of("name", "Name " + random.nextInt(2)));
        return new Listing(
                "file",
                "test",
                Scheme.CQC_LOCATION,
                true,
                services.size(),
                0,
                List.of(provider),
                services,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Holdings edited(Random random, Holdings held) {
        var services = held.services().stream()
                .map(each -> {
                    if (random.nextInt(4) > 0) {
                        return each;
                    }
                    var facts = new HashMap<>(each.facts());
                    facts.put("telephone", "typed " + random.nextInt(9));
                    var edited = new HashSet<>(each.edited());
                    edited.add("telephone");
                    return new Held(
                            each.id(), facts, each.imported(), edited, each.ids(), each.pastIds(), true, Map.of());
                })
                .toList();
        return Holdings.of(held.organisations(), services, held.groups(), held.areas());
    }

    private static Holdings applied(Holdings held, Changes changes) {
        var organisations = applied(held.organisations(), changes.organisations(), Map.of());
        var ids = new HashMap<String, String>();
        organisations.forEach(
                each -> each.ids().forEach(id -> ids.put(id, each.id().toString())));
        return Holdings.of(
                organisations, applied(held.services(), changes.services(), ids), held.groups(), held.areas());
    }

    private static List<Held> applied(List<Held> held, List<Change> changes, Map<String, String> organisations) {
        var after = new HashMap<UUID, Held>();
        held.forEach(each -> after.put(each.id(), each));
        for (var change : changes) {
            if (change.what() == What.ABSENT) {
                continue;
            }
            var id = Optional.ofNullable(change.id()).orElseGet(UUID::randomUUID);
            var before = Optional.ofNullable(after.get(id))
                    .orElse(new Held(id, Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), true, Map.of()));
            var facts = new HashMap<>(before.facts());
            change.moved().forEach((field, moved) -> facts.put(field, moved.to()));
            var imported = new HashMap<>(before.imported());
            imported.putAll(change.told());
            for (var each : List.of(facts, imported)) {
                each.computeIfPresent(
                        "organisation", (field, key) -> Objects.requireNonNull(organisations.getOrDefault(key, key)));
            }
            var edited = new HashSet<>(before.edited());
            edited.addAll(change.nowEdited());
            var ids = new HashSet<>(before.ids());
            change.newIds().forEach(each -> ids.add(each.key()));
            after.put(id, new Held(id, facts, imported, edited, ids, before.pastIds(), true, Map.of()));
        }
        return List.copyOf(after.values());
    }
}
