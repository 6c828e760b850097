package care.trellis.exchange.referral;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the schemas of Open Referral UK 3.0 let pass and a reader stumbles over: places off the globe, dates in the wrong
 * order, ids that lead nowhere or are given twice, required words that are blank. Give it every answer of an API, then ask
 * for the {@link #faults}: what one answer refers to, another may hold.
 */
public final class ReferralChecks {
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;
    /** Where an id of another record stands, and of which sort that is. */
    private static final Map<String, String> REFERENCES = Map.of(
            "organization_id", "organization",
            "service_id", "service",
            "location_id", "location",
            "taxonomy_term_id", "taxonomy_term",
            "taxonomy_id", "taxonomy",
            "parent_id", "taxonomy_term");

    private static final List<List<String>> IN_ORDER =
            List.of(List.of("valid_from", "valid_to"), List.of("opens_at", "closes_at"));
    private static final Set<String> DAYS =
            Set.of("valid_from", "valid_to", "dtstart", "until", "assured_date", "last_action_date");
    /** Lists and members, and the sort of record they hold. */
    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("services", "service"),
            Map.entry("service", "service"),
            Map.entry("organization", "organization"),
            Map.entry("service_at_locations", "service_at_location"),
            Map.entry("location", "location"),
            Map.entry("addresses", "address"),
            Map.entry("attributes", "attribute"),
            Map.entry("taxonomy_term", "taxonomy_term"),
            Map.entry("taxonomy_terms", "taxonomy_term"),
            Map.entry("organization_identifiers", "identifier"));

    private final Map<String, Set<String>> known = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private record Reference(String at, String sort, String id) {}

    /**
     * Looks at one answer.
     *
     * @param at what it answers, such as {@code /services?page=1}
     * @param sort of the record, or of those in a list's {@code contents}: {@code service}, {@code taxonomy} …
     */
    public void look(String at, String sort, JsonNode answer) {
        if (!answer.has("contents")) {
            record(at, sort, answer);
            return;
        }
        var inList = new HashSet<String>();
        for (var index = 0; index < answer.path("contents").size(); index++) {
            var each = answer.path("contents").path(index);
            var where = at + " contents[" + index + "]";
            record(where, sort, each);
            if (!inList.add(each.path("id").asString(""))) {
                faults.add(where + ".id: " + each.path("id").asString("") + " is there twice");
            }
        }
        pageAddsUp(at, answer);
    }

    /** Everything that is wrong, in the order it was seen; references that lead nowhere come last. */
    public List<String> faults() {
        var all = new ArrayList<>(faults);
        for (var reference : references) {
            if (!known.getOrDefault(reference.sort(), Set.of()).contains(reference.id())) {
                all.add(reference.at() + ": no " + reference.sort() + " has the id " + reference.id());
            }
        }
        return List.copyOf(all);
    }

    private void record(String at, String sort, JsonNode record) {
        known.computeIfAbsent(sort, _ -> new HashSet<>()).add(record.path("id").asString(""));
        within(at, record, "latitude", POLE);
        within(at, record, "longitude", DATE_LINE);
        if (record.has("latitude") != record.has("longitude")) {
            faults.add(at + ": latitude and longitude come together or not at all");
        }
        for (var name : List.of("id", "name")) {
            if (record.has(name) && record.path(name).asString("").isBlank()) {
                faults.add(at + "." + name + ": is blank");
            }
        }
        DAYS.forEach(name -> day(at, record, name));
        IN_ORDER.forEach(pair -> inOrder(at, record, pair.getFirst(), pair.getLast()));
        age(at, record);
        REFERENCES.forEach((name, sortOf) -> {
            if (record.path(name).isString()) {
                references.add(
                        new Reference(at + "." + name, sortOf, record.path(name).asString()));
            }
        });
        record.propertyNames().forEach(name -> members(at, name, record.path(name)));
    }

    private void members(String at, String name, JsonNode member) {
        var sort = SORTS.getOrDefault(name, name);
        if (member.isObject()) {
            record(at + "." + name, sort, member);
        } else if (member.isArray()) {
            var ids = new HashSet<String>();
            for (var index = 0; index < member.size(); index++) {
                var each = member.path(index);
                var where = at + "." + name + "[" + index + "]";
                if (each.isObject()) {
                    record(where, sort, each);
                    if (!ids.add(each.path("id").asString(""))) {
                        faults.add(where + ".id: " + each.path("id").asString("") + " is there twice");
                    }
                }
            }
        }
    }

    private void within(String at, JsonNode record, String name, double most) {
        var value = record.path(name);
        if (value.isNumber() && !(Math.abs(value.asDouble()) <= most)) {
            faults.add(at + "." + name + ": " + value + " degrees, expected -" + (int) most + " to " + (int) most);
        }
    }

    private void day(String at, JsonNode record, String name) {
        if (!record.path(name).isString()) {
            return;
        }
        try {
            LocalDate.parse(record.path(name).asString());
        } catch (DateTimeParseException noDay) {
            faults.add(
                    at + "." + name + ": \"" + record.path(name).asString() + "\", expected a day such as 2026-03-31");
        }
    }

    private void inOrder(String at, JsonNode record, String first, String second) {
        if (record.path(first).isString()
                && record.path(second).isString()
                && record.path(first).asString().compareTo(record.path(second).asString()) > 0) {
            faults.add(at + "." + second + ": " + record.path(second).asString() + " is before " + first + ", "
                    + record.path(first).asString());
        }
    }

    private void age(String at, JsonNode record) {
        if (record.path("minimum_age").isNumber()
                && record.path("maximum_age").isNumber()
                && record.path("minimum_age").asDouble()
                        > record.path("maximum_age").asDouble()) {
            faults.add(at + ".maximum_age: " + record.path("maximum_age") + " is less than minimum_age, "
                    + record.path("minimum_age"));
        }
    }

    private void pageAddsUp(String at, JsonNode page) {
        var size = page.path("contents").size();
        if (page.path("size").asInt(-1) != size) {
            faults.add(at + ".size: " + page.path("size") + ", but there are " + size);
        }
        if (page.path("empty").asBoolean(size == 0) != (size == 0)) {
            faults.add(at + ".empty: " + page.path("empty") + ", but there are " + size);
        }
        if (page.path("total_items").asInt(0) < size) {
            faults.add(at + ".total_items: " + page.path("total_items") + ", but there are " + size);
        }
    }
}
