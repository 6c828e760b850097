package care.trellis.app.places.imports;

import care.trellis.exchange.places.ListedId;
import care.trellis.exchange.places.ListedService;
import care.trellis.exchange.places.Listing;
import care.trellis.exchange.places.Listing.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which rows of a listing are one service, and which held service that is. Ids are one service where the file relates them;
 * and where an id that is new has the name, or the address, and the postcode of exactly one held service whose id the file
 * no longer has.
 */
final class SameServices {
    private static final int SHORTEST_POSTCODE = 5;

    /** A service with everything the file says of it, and the held one that it is. */
    record Whole(ListedService service, Optional<Held> known, List<Link> links) {}

    private final Holdings held;
    private final Listing listing;
    private final Map<String, ListedService> byKey = new LinkedHashMap<>();
    private final Map<String, Link> newerOf = new HashMap<>();
    private final List<Whole> services = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SameServices(Holdings held, Listing listing) {
        this.held = held;
        this.listing = listing;
        listing.services().forEach(each -> byKey.putIfAbsent(each.id().key(), each));
    }

    static SameServices of(Holdings held, Listing listing) {
        var same = new SameServices(held, listing);
        listing.links().forEach(same::told);
        same.guess("name-and-postcode", "name");
        same.guess("address-and-postcode", "address");
        same.gather();
        return same;
    }

    List<Whole> services() {
        return services;
    }

    List<String> notes() {
        return notes;
    }

    private void told(Link link) {
        var newer = held.service(link.newer().key());
        var older = held.service(link.older().key());
        if (newer.isPresent()
                && older.isPresent()
                && !newer.get().id().equals(older.get().id())) {
            notes.add(link.newer().value() + " and " + link.older().value()
                    + " are one service by this file and two in the directory; they were left as two.");
        } else if (byKey.containsKey(link.newer().key())
                && !leadsTo(link.newer().key(), link.older().key())) {
            newerOf.putIfAbsent(link.older().key(), link);
        }
    }

    // Whether following the newer ids of one arrives at the other: then linking them would go in a circle.
    private boolean leadsTo(String from, String to) {
        var at = from;
        while (newerOf.containsKey(at)) {
            at = java.util.Objects.requireNonNull(newerOf.get(at)).newer().key();
            if (at.equals(to)) {
                return true;
            }
        }
        return from.equals(to);
    }

    private void guess(String basis, String field) {
        if (!listing.isWhole()) {
            return;
        }
        var gone = unique(
                held.services().stream().filter(this::isGone).toList(),
                each -> each.fact(field),
                each -> each.fact("postcode"));
        var come = unique(
                byKey.values().stream().filter(this::isNew).toList(),
                each -> each.facts().getOrDefault(field, ""),
                each -> each.facts().getOrDefault("postcode", ""));
        come.forEach((where, service) -> Optional.ofNullable(gone.get(where))
                .flatMap(this::listedId)
                .ifPresent(older -> newerOf.putIfAbsent(older.key(), new Link(service.id(), older, basis))));
    }

    private boolean isGone(Held service) {
        return service.listed()
                && listedId(service).map(id -> !newerOf.containsKey(id.key())).orElse(false)
                && service.ids().stream().noneMatch(byKey::containsKey);
    }

    private boolean isNew(ListedService service) {
        return service.ids().stream()
                        .filter(id -> id.scheme().isOneThing())
                        .noneMatch(id -> held.service(id.key()).isPresent())
                && newerOf.values().stream().noneMatch(link -> link.newer().equals(service.id()));
    }

    private Optional<ListedId> listedId(Held service) {
        var scheme = listing.scheme().word() + ":";
        return service.ids().stream()
                .filter(id -> id.startsWith(scheme))
                .findFirst()
                .map(id -> new ListedId(listing.scheme(), id.substring(scheme.length())));
    }

    // Where two share a name and a postcode, neither is taken.
    private static <T> Map<String, T> unique(List<T> all, Function<T, String> what, Function<T, String> postcode) {
        var found = new LinkedHashMap<String, T>();
        var twice = new HashSet<String>();
        for (var each : all) {
            var code = plain(postcode.apply(each));
            var words = plain(what.apply(each));
            if (code.length() >= SHORTEST_POSTCODE
                    && !words.isEmpty()
                    && found.putIfAbsent(words + " " + code, each) != null) {
                twice.add(words + " " + code);
            }
        }
        found.keySet().removeAll(twice);
        return found;
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }

    private void gather() {
        var olderOf = new HashMap<String, List<Link>>();
        newerOf.values()
                .forEach(link -> olderOf.computeIfAbsent(link.newer().key(), key -> new ArrayList<>())
                        .add(link));
        for (var service : byKey.values()) {
            if (!newerOf.containsKey(service.id().key())) {
                var links = new ArrayList<Link>();
                follow(service.id().key(), olderOf, links, new HashSet<>());
                services.add(whole(service, links));
            }
        }
    }

    private static void follow(String newer, Map<String, List<Link>> olderOf, List<Link> links, Set<String> met) {
        if (met.add(newer)) {
            for (var link : olderOf.getOrDefault(newer, List.of())) {
                links.add(link);
                follow(link.older().key(), olderOf, links, met);
            }
        }
    }

    private Whole whole(ListedService newest, List<Link> links) {
        var ids = new ArrayList<>(newest.ids());
        var ratings = new ArrayList<>(newest.ratings());
        for (var link : links) {
            ids.add(link.older());
            Optional.ofNullable(byKey.get(link.older().key()))
                    .ifPresent(older -> older.ratings().stream()
                            .map(each -> new ListedService.Rating(
                                    each.regulator(),
                                    each.about(),
                                    each.domain(),
                                    each.level(),
                                    each.published(),
                                    each.inherited(),
                                    false))
                            .forEach(ratings::add));
        }
        var known = ids.stream()
                .filter(id -> id.scheme().isOneThing())
                .flatMap(id -> held.service(id.key()).stream())
                .findFirst();
        return new Whole(
                new ListedService(newest.row(), ids, newest.otherwise(), newest.facts(), ratings), known, links);
    }
}
