package care.trellis.exchange.places;

import care.trellis.exchange.Faults;
import care.trellis.exchange.regulator.PublishedRating;
import care.trellis.exchange.regulator.PublishedRating.Standing;
import care.trellis.exchange.regulator.RatingsImport;
import care.trellis.exchange.regulator.RegisteredService;
import care.trellis.quality.framework.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the English regulator's files and answers list. */
final class CqcListing {
    private static final String REGULATOR = "cqc";

    private final RatingsImport read;
    private final Faults faults;
    private final Map<String, List<ListedService.Rating>> ratings = new HashMap<>();
    private final Map<String, ListedOrganisation> providers = new LinkedHashMap<>();
    private final List<ListedService> services = new ArrayList<>();
    private int otherCare;
    private int refused;

    private CqcListing(RatingsImport read) {
        this.read = read;
        this.faults = new Faults(read.file());
    }

    static Listing of(RatingsImport read, boolean isWhole) {
        return new CqcListing(read).listing(isWhole);
    }

    private Listing listing(boolean isWhole) {
        read.refused().forEach(faults::add);
        read.ratings().forEach(this::rating);
        read.services().forEach(this::service);
        var notes = new ArrayList<>(read.notes());
        if (otherCare > 0) {
            notes.add(otherCare + " rows are of other care than social care and were passed over.");
        }
        return new Listing(
                read.file(),
                read.kind(),
                Scheme.CQC_LOCATION,
                isWhole,
                read.rowsRead(),
                read.rowsRefused() + refused,
                List.copyOf(providers.values()),
                services,
                read.linked().stream()
                        .map(each -> new Listing.Link(
                                new ListedId(Scheme.CQC_LOCATION, each.newer()),
                                new ListedId(Scheme.CQC_LOCATION, each.older()),
                                each.basis().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .toList(),
                read.unlinked(),
                faults.found(),
                notes);
    }

    private void rating(PublishedRating rating) {
        if (rating.reading() instanceof Level level) {
            ratings.computeIfAbsent(rating.service().id(), id -> new ArrayList<>())
                    .add(new ListedService.Rating(
                            REGULATOR,
                            rating.group(),
                            rating.domain(),
                            level.word(),
                            rating.published(),
                            rating.inherited(),
                            rating.standing() != Standing.EARLIER));
        }
    }

    private void service(RatingsImport.ServiceRow at) {
        var service = at.service();
        if (service.more().isOtherCare()) {
            otherCare++;
            return;
        }
        var row = at.at().line();
        var ids = Ids.of(Scheme.CQC_LOCATION, service.id())
                .and(Scheme.ODS, service.more().ods())
                .and(Scheme.UPRN, service.more().uprn())
                .all();
        // Somebody runs it; where the file does not say who, that is not known yet.
        var provider = service.provider().isEmpty() ? "of-" + service.id() : service.provider();
        var facts = facts(service).text("organisation", new ListedId(Scheme.CQC_PROVIDER, provider).key());
        if (!Soundness.of(row, ids, facts.said(), faults)) {
            refused++;
            return;
        }
        provider(row, provider, service);
        services.add(new ListedService(
                row, ids, otherwise(service), facts.said(), ratings.getOrDefault(service.id(), List.of())));
    }

    private static Facts facts(RegisteredService service) {
        var more = service.more();
        return new Facts()
                .text("name", service.name())
                .text("address", service.address())
                .text("postcode", Ids.postcode(service.postcode()))
                .text("local_authority", service.localAuthority())
                .text("region", service.region())
                .truth("care_home", service.careHome())
                .whole("capacity", service.places())
                .text("telephone", more.telephone())
                .text("website", Ids.website(more.website()))
                .date("opened_on", more.registered())
                .date("closed_on", more.ended())
                .number("latitude", more.latitude())
                .number("longitude", more.longitude())
                .several("types", more.types())
                .several("client_groups", more.clientGroups());
    }

    private void provider(int row, String id, RegisteredService service) {
        var known = providers.get(id);
        if (known == null || (known.group().isEmpty() && !service.more().brand().isEmpty())) {
            providers.put(
                    id,
                    new ListedOrganisation(
                            row,
                            Ids.of(Scheme.CQC_PROVIDER, id)
                                    .and(Scheme.COMPANIES_HOUSE, service.more().companiesHouse())
                                    .all(),
                            "provider",
                            service.provider().isEmpty()
                                    ? "Provider of " + service.id() + " (not named)"
                                    : "Provider " + id,
                            service.more().brand(),
                            service.more().brandName(),
                            new Facts().text("name", service.providerName()).said()));
        }
    }

    // The main category stands for the types until a file with types comes.
    private static Map<String, String> otherwise(RegisteredService service) {
        var what = service.category().isEmpty() || service.category().equals("Unspecified")
                ? "Service"
                : service.category();
        var name = what + (service.postcode().isEmpty() ? "" : ", " + service.postcode()) + " (" + service.id() + ")";
        return new Facts()
                .text("name", name)
                .several("types", List.of(service.category()))
                .said();
    }
}
