package care.trellis.exchange.regulator;

import care.trellis.exchange.Faults;
import care.trellis.exchange.regulator.JsonPart.Fields;
import care.trellis.exchange.regulator.JsonPart.Items;
import care.trellis.exchange.regulator.Succession.Basis;
import care.trellis.fault.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers of the English regulator's public API (version 1): one location, a list of them, or an object with a list
 * {@code locations}. A location with faults is left out and told; the others are kept.
 */
public final class CqcLocationsJson {
    private static final int MOST_BYTES = 200_000_000;
    private static final int MOST_PLACES = 5_000;

    private final String file;
    private final Faults faults;
    private final CqcWords words = CqcWords.shipped();
    private final List<PublishedRating> ratings = new ArrayList<>();
    private final List<Succession> related = new ArrayList<>();
    private final Map<String, RatingsImport.ServiceRow> services = new LinkedHashMap<>();
    private int refused;
    private int withoutCurrent;

    private CqcLocationsJson(String file) {
        this.file = file;
        this.faults = new Faults(file);
    }

    /**
     * Reads an answer.
     *
     * @throws care.trellis.exchange.Unreadable where it is no JSON, or no location in it could be read
     */
    public static RatingsImport read(String file, byte[] content) {
        return new CqcLocationsJson(file).read(content);
    }

    private RatingsImport read(byte[] content) {
        if (content.length > MOST_BYTES) {
            faults.add(new Position(1, 1), "file", content.length + " bytes", "at most " + MOST_BYTES + " bytes");
            throw faults.refusal();
        }
        var locations = locations(JsonDocument.read(content, faults));
        locations.forEach(this::location);
        if (services.isEmpty()) {
            if (faults.count() == 0) {
                faults.add(
                        new Position(1, 1), "file", "no locations", "a location, with locationId, or a list of them");
            }
            throw faults.refusal();
        }
        var successions = new Successions(ratings, related);
        return new RatingsImport(
                file,
                "locations of the regulator's API",
                locations.size(),
                refused,
                0,
                List.copyOf(services.values()),
                ratings,
                faults.found(),
                successions.linked(),
                successions.unlinked(),
                withoutCurrent == 0
                        ? List.of()
                        : List.of(withoutCurrent
                                + " with no current rating: the last one before is shown as the last known."));
    }

    private List<Fields> locations(JsonPart top) {
        return switch (top) {
            case Fields fields when fields.fields().containsKey("locations") -> fields.objects("locations", faults);
            case Fields fields -> List.of(fields);
            case Items items -> new Fields(Map.of("list", items), items.at()).objects("list", faults);
            case JsonPart.Word word -> {
                faults.add(word.at(), "file", word.kind(), "a location, or a list of them");
                yield List.of();
            }
        };
    }

    private void location(Fields location) {
        int before = faults.count();
        var read = new ArrayList<PublishedRating>();
        var relations = new ArrayList<Succession>();
        var service = service(location);
        var reading = new CqcLocationRatings(service, words, faults, read);
        reading.current(location);
        reading.earlier(location);
        reading.assessments(location);
        for (var relation : location.objects("relationships", faults)) {
            relation(service.id(), relation).ifPresent(relations::add);
        }
        relations.addAll(reading.named());
        if (faults.count() > before) {
            refused++;
        } else {
            ratings.addAll(read);
            related.addAll(relations);
            services.putIfAbsent(service.id(), new RatingsImport.ServiceRow(service, location.at()));
            withoutCurrent += reading.usesLastKnown() ? 1 : 0;
        }
    }

    private RegisteredService service(Fields location) {
        var id = location.text("locationId", faults);
        if (id.isEmpty()) {
            faults.add(location.at(), "location", "no locationId", "an ID such as 1-1234567890");
        }
        return new RegisteredService(
                id,
                location.text("name", faults),
                location.text("providerId", faults),
                location.text("providerName", faults),
                Stream.of("postalAddressLine1", "postalAddressLine2", "postalAddressTownCity")
                        .map(name -> location.text(name, faults))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                location.text("postalCode", faults),
                location.text("localAuthority", faults),
                location.text("region", faults),
                category(location),
                yesOrNo(location),
                places(location),
                CqcLocationParticulars.of(location, faults));
    }

    private String category(Fields location) {
        return location.objects("inspectionCategories", faults).stream()
                .filter(each -> each.text("primary", faults).equals("true"))
                .map(each -> each.text("name", faults))
                .findFirst()
                .orElse("");
    }

    private Optional<Boolean> yesOrNo(Fields location) {
        return location.word("careHome", faults).flatMap(word -> switch (word.value()) {
            case "Y" -> Optional.of(true);
            case "N" -> Optional.of(false);
            case "" -> Optional.empty();
            default -> {
                faults.add(word.at(), "careHome", word.kind(), "Y or N");
                yield Optional.empty();
            }
        });
    }

    private OptionalInt places(Fields location) {
        var word = location.word("numberOfBeds", faults);
        if (word.isEmpty()) {
            return OptionalInt.empty();
        }
        var written = word.get().value();
        if (!written.matches("[0-9]{1,6}") || Integer.parseInt(written) > MOST_PLACES) {
            faults.add(word.get().at(), "numberOfBeds", word.get().kind(), "a whole number up to " + MOST_PLACES);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(written));
    }

    private Optional<Succession> relation(String id, Fields relation) {
        var other = relation.text("relatedLocationId", faults);
        var type = relation.text("type", faults).toLowerCase(Locale.ROOT);
        if (other.isEmpty() || other.equals(id)) {
            return Optional.empty();
        }
        if (type.contains("predecessor")) {
            return Optional.of(new Succession(id, other, Basis.REGULATOR));
        }
        return type.contains("successor") ? Optional.of(new Succession(other, id, Basis.REGULATOR)) : Optional.empty();
    }
}
