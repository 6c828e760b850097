package care.trellis.exchange.regulator;

import care.trellis.exchange.regulator.Succession.Basis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which ids of a file are one service whose provider changed: those a regulator relates, and those that inherited a rating
 * and have the name, or the address, and the postcode of exactly one other id. Where two others fit, none is taken.
 */
final class Successions {
    private final Map<String, RegisteredService> services = new LinkedHashMap<>();
    private final Set<String> inheriting = new LinkedHashSet<>();
    private final Map<String, Succession> linked = new LinkedHashMap<>();
    private final List<String> unlinked = new ArrayList<>();

    Successions(List<PublishedRating> ratings, List<Succession> told) {
        for (var rating : ratings) {
            services.putIfAbsent(rating.service().id(), rating.service());
            if (rating.inherited()) {
                inheriting.add(rating.service().id());
            }
        }
        told.forEach(each -> linked.putIfAbsent(each.newer(), each));
        link(Basis.NAME_AND_POSTCODE, RegisteredService::name);
        link(Basis.ADDRESS_AND_POSTCODE, RegisteredService::address);
        inheriting.stream().filter(id -> !linked.containsKey(id)).forEach(unlinked::add);
    }

    List<Succession> linked() {
        return List.copyOf(linked.values());
    }

    List<String> unlinked() {
        return List.copyOf(unlinked);
    }

    private void link(Basis basis, Function<RegisteredService, String> what) {
        var byPlace = new HashMap<String, List<String>>();
        for (var service : services.values()) {
            var place = place(what.apply(service), service.postcode());
            if (!place.isEmpty()) {
                byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(service.id());
            }
        }
        for (var service : services.values()) {
            if (inheriting.contains(service.id()) && !linked.containsKey(service.id())) {
                var others = byPlace.getOrDefault(place(what.apply(service), service.postcode()), List.of()).stream()
                        .filter(id -> !id.equals(service.id()) && !inheriting.contains(id))
                        .toList();
                if (others.size() == 1) {
                    linked.put(service.id(), new Succession(service.id(), others.getFirst(), basis));
                }
            }
        }
    }

    private static String place(String what, String postcode) {
        var words = what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        var code = postcode.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        return words.isEmpty() || code.length() < 5 ? "" : words + " " + code; // a district alone holds many homes
    }
}
