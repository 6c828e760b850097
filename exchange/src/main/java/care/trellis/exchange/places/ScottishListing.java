package care.trellis.exchange.places;

import care.trellis.exchange.Faults;
import care.trellis.exchange.regulator.DatastoreImport;
import care.trellis.exchange.regulator.ScottishService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a month of the Scottish regulator's datastore lists. */
final class ScottishListing {
    private static final String REGULATOR = "care-inspectorate";
    private static final Scheme SERVICE = Scheme.CARE_INSPECTORATE_SERVICE;
    private static final Scheme PROVIDER = Scheme.CARE_INSPECTORATE_PROVIDER;

    private final DatastoreImport read;
    private final Faults faults;
    private final Map<String, ListedOrganisation> providers = new LinkedHashMap<>();
    private final List<ListedService> services = new ArrayList<>();
    private int refused;

    private ScottishListing(DatastoreImport read) {
        this.read = read;
        this.faults = new Faults(read.file());
    }

    static Listing of(DatastoreImport read) {
        return new ScottishListing(read).listing();
    }

    private Listing listing() {
        read.refused().forEach(faults::add);
        read.services().forEach(this::service);
        return new Listing(
                read.file(),
                "a month of the Scottish datastore",
                SERVICE,
                true,
                read.rowsRead(),
                read.rowsRefused() + refused,
                List.copyOf(providers.values()),
                services,
                List.of(),
                List.of(),
                faults.found(),
                read.notes());
    }

    private void service(ScottishService service) {
        var register = service.register();
        int row = register.at().line();
        var ids = Ids.of(SERVICE, service.id()).all();
        var provider = service.provider().isEmpty() ? "of-" + service.id() : service.provider();
        var facts = new Facts()
                .text("name", service.name())
                .text("address", register.address())
                .text("postcode", Ids.postcode(register.postcode()))
                .text("telephone", register.telephone())
                .text("local_authority", service.council())
                .text("region", "Scotland")
                .truth("care_home", careHome(service))
                .whole("capacity", service.places())
                .date("opened_on", register.registered())
                .several("types", List.of(service.careService()))
                .several(
                        "client_groups",
                        List.of(register.clientGroup().isEmpty() ? service.subtype() : register.clientGroup()))
                .text("organisation", new ListedId(PROVIDER, provider).key());
        if (!Soundness.of(row, ids, facts.said(), faults)) {
            refused++;
            return;
        }
        providers.computeIfAbsent(
                provider,
                id -> new ListedOrganisation(
                        row,
                        Ids.of(PROVIDER, id).all(),
                        "provider",
                        service.provider().isEmpty()
                                ? "Provider of " + service.id() + " (not named)"
                                : "Provider " + id,
                        "",
                        "",
                        new Facts().text("name", register.providerName()).said()));
        services.add(new ListedService(row, ids, otherwise(service), facts.said(), ratings(service)));
    }

    private static Optional<Boolean> careHome(ScottishService service) {
        return service.careService().isEmpty()
                ? Optional.empty()
                : Optional.of(service.careService().toLowerCase(Locale.ROOT).startsWith("care home"));
    }

    private static Map<String, String> otherwise(ScottishService service) {
        var what = service.careService().isEmpty() ? "Service" : service.careService();
        var whom = service.subtype().isEmpty() ? "" : " (" + service.subtype().toLowerCase(Locale.ROOT) + ")";
        return Map.of("name", what + whom + ", " + service.council() + " (" + service.id() + ")");
    }

    // Grades carry the framework before the domain: both have one called staffing.
    private static List<ListedService.Rating> ratings(ScottishService service) {
        return service.grades().entrySet().stream()
                .map(grade -> new ListedService.Rating(
                        REGULATOR,
                        "",
                        grade.getKey().substring(grade.getKey().indexOf('/') + 1),
                        grade.getValue().word(),
                        service.published(),
                        false,
                        true))
                .toList();
    }
}
