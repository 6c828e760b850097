package care.trellis.app.demonstration;

import care.trellis.app.permission.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Care homes with and without nursing, home care, Shared Lives, supported living and extra care; some have closed. */
@Component
@Order(30)
class Services implements Subject {
    static final List<String> STREETS =
            List.of("Fore Street", "Corn Market", "Beck Street", "Station Road", "Mill Lane", "Moor Road");

    /** In the words of the English regulator's list of services. */
    private static final Map<String, String> TYPES = Map.of(
            "nursing", "Care home service with nursing",
            "residential", "Care home service without nursing",
            "home", "Domiciliary care service",
            "shared-lives", "Shared Lives",
            "supported-living", "Supported living service",
            "extra-care", "Extra Care housing services");

    private static final Map<String, String> CLIENT_GROUPS = Map.of(
            "older", "Caring for adults over 65 yrs",
            "younger", "Caring for adults under 65 yrs",
            "dementia", "Dementia",
            "learning", "Learning disabilities",
            "autism", "Autism",
            "physical", "Physical disabilities",
            "sensory", "Sensory impairments",
            "mental", "Mental health conditions");

    static List<Sheet.Line> all() {
        return Sheet.read("services.csv");
    }

    static UUID id(String key) {
        return Chance.id("service", key);
    }

    static String type(String kind) {
        return Objects.requireNonNull(TYPES.get(kind), kind);
    }

    static boolean isHome(Sheet.Line service) {
        return List.of("nursing", "residential").contains(service.text("kind"));
    }

    @Override
    public void tell(Telling telling) {
        for (var service : all()) {
            var key = service.text("key");
            var id = id(key);
            var chance = telling.chance("service", key);
            var row = Row.of("places.service")
                    .with("id", id)
                    .with("organisation_id", Owners.id(service.text("owner")))
                    .with("place_id", Telling.place())
                    .with("name", service.text("name"))
                    .with("region", "Larkshire")
                    .with("care_home", isHome(service))
                    .with("capacity", service.has("capacity") ? service.whole("capacity") : null)
                    .with("opened_on", LocalDate.parse(service.text("opened")))
                    .with("closed_on", closed(telling, service))
                    .with("simulated", true)
                    .with("source", Bodies.SOURCE);
            var addressed =
                    Towns.address(row, service.text("street"), service.text("town"), key + ".larkshire", chance);
            telling.row(Towns.spot(addressed, service.text("town"), chance));
            telling.row(Row.of("places.service_type").with("service_id", id).with("type", type(service.text("kind"))));
            service.words("for")
                    .forEach(word -> telling.row(Row.of("places.client_group")
                            .with("service_id", id)
                            .with("client_group", Objects.requireNonNull(CLIENT_GROUPS.get(word), word))));
            register(telling, service, id);
            telling.deed(Bodies.added(Kind.SERVICE, id, service.text("name")));
        }
    }

    static @Nullable LocalDate closed(Telling telling, Sheet.Line service) {
        return service.has("closed_months") ? telling.monthsAgo(service.whole("closed_months")) : null;
    }

    // A new owner registers anew, as the English regulator has it: the older registration is kept as what it replaced.
    private static void register(Telling telling, Sheet.Line service, UUID id) {
        var number = "LARK-" + service.text("key").toUpperCase(Locale.ROOT);
        var registration = Row.of("places.identifier").with("scheme", "local").with("service_id", id);
        if (!service.has("owner_before")) {
            telling.row(registration.with("value", number));
            return;
        }
        var changed = telling.monthsAgo(service.whole("changed_months"));
        telling.row(registration.with("value", number + "-2").with("since", changed));
        telling.row(registration.with("value", number).with("until", changed));
        telling.row(Row.of("places.succession")
                .with("newer_scheme", "local")
                .with("newer_value", number + "-2")
                .with("older_scheme", "local")
                .with("older_value", number)
                .with("service_id", id)
                .with("basis", "regulator"));
    }
}
