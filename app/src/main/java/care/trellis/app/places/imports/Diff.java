package care.trellis.app.places.imports;

import care.trellis.app.permission.Kind;
import care.trellis.app.places.imports.Change.What;
import care.trellis.exchange.Fault;
import care.trellis.exchange.places.ListedId;
import care.trellis.exchange.places.ListedOrganisation;
import care.trellis.exchange.places.Listing;
import care.trellis.exchange.places.Listing.Link;
import care.trellis.fault.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What a listing would change in what is held. Nothing but the two decides it; nothing is ever removed. */
final class Diff {
    private final Holdings held;
    private final Listing listing;
    private final SameServices same;
    private final Set<String> given = new HashSet<>();
    private final Set<UUID> seen = new HashSet<>();
    private final List<Change> organisations = new ArrayList<>();
    private final List<Change> services = new ArrayList<>();
    private final TreeMap<String, String> groups = new TreeMap<>();
    private final TreeSet<String> areas = new TreeSet<>();
    private final List<Fault> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int unchanged;
    private int shared;

    private Diff(Holdings held, Listing listing) {
        this.held = held;
        this.listing = listing;
        this.same = SameServices.of(held, listing);
    }

    static Changes of(Holdings held, Listing listing) {
        return new Diff(held, listing).changes();
    }

    private Changes changes() {
        listing.organisations().forEach(this::organisation);
        for (var service : same.services()) {
            service(service);
        }
        if (listing.isWhole()) {
            held.services().stream().filter(this::isAbsent).forEach(this::absent);
        }
        notes.addAll(same.notes());
        if (shared > 0) {
            notes.add(shared + " ODS codes, UPRNs or company numbers belong to another already and were left with it.");
        }
        return new Changes(organisations, services, unchanged, groups, areas, refused, notes);
    }

    private void organisation(ListedOrganisation listed) {
        var known = known(listed.ids(), held.organisationsById());
        var says = new TreeMap<>(listed.facts());
        if (!listed.group().isEmpty()) {
            says.put("group", listed.group());
            var group = held.groups().get(listed.group());
            var name = listed.groupName();
            if (group == null || (!name.isEmpty() && !name.equals(group.name()))) {
                groups.putIfAbsent(listed.group(), name.isEmpty() ? "Brand " + listed.group() : name);
            }
        }
        area(says);
        var diff = known.map(each -> FieldDiff.of(each, says))
                .orElseGet(() -> FieldDiff.ofNew(Map.of("name", listed.otherwise()), says));
        var ids = newIds(listed.ids(), known);
        var what = what(known.isEmpty(), diff, !ids.isEmpty(), false);
        what.ifPresent(is -> organisations.add(new Change(
                is,
                Kind.ORGANISATION,
                known.map(Held::id).orElse(null),
                listed.id().key(),
                name(known, diff),
                says.getOrDefault("local_authority", ""),
                listed.kind(),
                diff.moved,
                diff.kept,
                diff.told,
                diff.nowEdited,
                ids,
                List.of(),
                Map.of())));
    }

    private void service(SameServices.Whole whole) {
        var listed = whole.service();
        var known = whole.known();
        known.ifPresent(each -> seen.add(each.id()));
        var says = new TreeMap<>(listed.facts());
        says.computeIfPresent("organisation", (field, key) -> organisationOf(key));
        area(says);
        var diff =
                known.map(each -> FieldDiff.of(each, says)).orElseGet(() -> FieldDiff.ofNew(listed.otherwise(), says));
        if (known.isPresent() && diff.holdsBackDaysOutOfOrder(known.get())) {
            refused.add(Fault.at(
                    listing.file(),
                    new Position(listed.row(), 1),
                    "closed",
                    "days out of order beside those held of " + listed.id().value(),
                    "a day of closing not before the day of opening; these days were left as they are"));
        }
        var ratings = RatingDiff.of(known.map(Held::ratings).orElse(Map.of()), listed.ratings());
        var ids = newIds(listed.ids(), known);
        var links = whole.links().stream().filter(link -> isNew(link, known)).toList();
        boolean isLinked = known.isPresent() && !links.isEmpty();
        var moved = new TreeMap<>(diff.moved);
        moved.putAll(ratings.shown);
        var what = what(known.isEmpty(), diff, !ids.isEmpty() || !ratings.written.isEmpty(), isLinked)
                .map(is -> is.isQuiet() && !ratings.shown.isEmpty() ? What.CHANGED : is);
        if (what.isEmpty() || what.get() == What.NOTED) {
            unchanged++;
        }
        what.ifPresent(is -> services.add(new Change(
                is,
                Kind.SERVICE,
                known.map(Held::id).orElse(null),
                listed.id().key(),
                name(known, diff),
                says.getOrDefault("local_authority", ""),
                "",
                moved,
                diff.kept,
                diff.told,
                diff.nowEdited,
                ids,
                links,
                ratings.written)));
    }

    private static Optional<What> what(boolean isNew, FieldDiff diff, boolean more, boolean isLinked) {
        if (isNew) {
            return Optional.of(What.ADDED);
        }
        if (isLinked) {
            return Optional.of(What.LINKED);
        }
        var closing = diff.moved.get("closed_on");
        if (closing != null && closing.from().isEmpty()) {
            return Optional.of(What.CLOSED);
        }
        if (!diff.moved.isEmpty()) {
            return Optional.of(What.CHANGED);
        }
        if (!diff.kept.isEmpty()) {
            return Optional.of(What.KEPT);
        }
        return more || !diff.told.isEmpty() ? Optional.of(What.NOTED) : Optional.empty();
    }

    private String organisationOf(String key) {
        return held.organisation(key).map(each -> each.id().toString()).orElse(key);
    }

    private void area(Map<String, String> says) {
        var area = says.getOrDefault("local_authority", "");
        if (!area.isEmpty() && !held.areas().contains(area)) {
            areas.add(area);
        }
    }

    // An id that several may share stays with the first.
    private List<ListedId> newIds(List<ListedId> ids, Optional<Held> known) {
        var free = new ArrayList<ListedId>();
        for (var id : ids) {
            var owner = held.taken().get(id.key());
            boolean isTheirs = owner != null
                    && known.isPresent()
                    && owner.equals(known.get().id());
            if (owner == null && given.add(id.key())) {
                free.add(id);
            } else if (!isTheirs) {
                shared++;
            }
        }
        return free;
    }

    private static boolean isNew(Link link, Optional<Held> known) {
        return known.map(each -> {
                    boolean hasNewer = each.ids().contains(link.newer().key())
                            || each.pastIds().contains(link.newer().key());
                    return !hasNewer || !each.pastIds().contains(link.older().key());
                })
                .orElse(true);
    }

    private static Optional<Held> known(List<ListedId> ids, Map<String, Held> byId) {
        return ids.stream()
                .filter(id -> id.scheme().isOneThing())
                .flatMap(id -> Optional.ofNullable(byId.get(id.key())).stream())
                .findFirst();
    }

    private static String name(Optional<Held> known, FieldDiff diff) {
        var moved = diff.moved.get("name");
        return moved == null ? known.map(each -> each.fact("name")).orElse("") : moved.to();
    }

    private boolean isAbsent(Held service) {
        var scheme = listing.scheme().word() + ":";
        return service.listed()
                && !seen.contains(service.id())
                && service.ids().stream().anyMatch(id -> id.startsWith(scheme));
    }

    private void absent(Held service) {
        var scheme = listing.scheme().word() + ":";
        services.add(new Change(
                What.ABSENT,
                Kind.SERVICE,
                service.id(),
                service.ids().stream()
                        .filter(id -> id.startsWith(scheme))
                        .findFirst()
                        .orElse(""),
                service.fact("name"),
                service.fact("local_authority"),
                "",
                new TreeMap<String, Moved>(),
                new TreeMap<String, Moved>(),
                new TreeMap<>(),
                Set.of(),
                List.of(),
                List.of(),
                Map.of()));
    }
}
