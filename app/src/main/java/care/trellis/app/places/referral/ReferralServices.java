package care.trellis.app.places.referral;

import static care.trellis.app.places.db.Tables.IDENTIFIER;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;

import care.trellis.app.places.db.tables.records.OrganisationRecord;
import care.trellis.app.places.db.tables.records.ServiceRecord;
import care.trellis.app.places.referral.Answers.Address;
import care.trellis.app.places.referral.Answers.Identifier;
import care.trellis.app.places.referral.Answers.Location;
import care.trellis.app.places.referral.Answers.Organization;
import care.trellis.app.places.referral.Answers.Page;
import care.trellis.app.places.referral.Answers.Service;
import care.trellis.app.places.referral.Answers.ServiceAtLocation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The directory's services as the standard writes them. */
@Repository
class ReferralServices {
    /** What the standard calls the schemes of ids that organisations have. */
    private static final Map<String, String> SCHEMES = Map.of(
            "companies-house", "GB-COH",
            "ods", "GB-NHS",
            "cqc-provider", "CQC",
            "care-inspectorate-provider", "CARE-INSPECTORATE",
            "cqc-brand", "CQC-BRAND",
            "local", "LOCAL");

    private static final Map<String, String> KINDS = Map.of(
            "provider", "Provides social care",
            "council", "A council that arranges social care",
            "health-body", "A body of the health service",
            "regulator", "Regulates social care",
            "healthwatch", "The independent champion of people who use health and social care",
            "association", "An association of care providers",
            "network", "A network of registered managers");

    private final DSLContext database;
    private final Matching matching;
    private final Clock clock;

    ReferralServices(DSLContext database, Matching matching, Clock clock) {
        this.database = database;
        this.matching = matching;
        this.clock = clock;
    }

    Page<Service> page(Asked asked) {
        var found = list(asked);
        var contents =
                asked.isFull() ? found : found.stream().map(Service::inShort).toList();
        return Page.of(contents, count(asked), asked);
    }

    /** Every service's id, on one page. */
    List<Answers.Id> ids(Asked asked) {
        return database.select(SERVICE.ID)
                .from(SERVICE)
                .where(matching.of(asked))
                .orderBy(SERVICE.ID)
                .fetch(row -> new Answers.Id(row.value1()));
    }

    Page<ServiceAtLocation> atLocations(Asked asked) {
        var contents = list(asked).stream()
                .map(service -> asked.isFull() ? atLocation(service) : inShort(atLocation(service)))
                .toList();
        return Page.of(contents, count(asked), asked);
    }

    Optional<Service> find(UUID id) {
        return list(SERVICE.ID.eq(id), 1, 0).stream().findFirst();
    }

    /** A service is given at one location, and that record has the service's id. */
    Optional<ServiceAtLocation> findAtLocation(UUID id) {
        return find(id).map(ReferralServices::atLocation);
    }

    private int count(Asked asked) {
        return database.fetchCount(SERVICE, matching.of(asked));
    }

    private List<Service> list(Asked asked) {
        return list(matching.of(asked), asked.perPage(), asked.offset());
    }

    private List<Service> list(Condition where, int limit, int offset) {
        var types = words(Vocabulary.TYPES_OF_SERVICE);
        var groups = words(Vocabulary.CLIENT_GROUPS);
        var property = words(
                IDENTIFIER,
                IDENTIFIER.VALUE,
                IDENTIFIER.SERVICE_ID.eq(SERVICE.ID).and(IDENTIFIER.SCHEME.eq("uprn")));
        var identifiers = words(
                IDENTIFIER,
                DSL.concat(IDENTIFIER.SCHEME, DSL.inline(" "), IDENTIFIER.VALUE),
                IDENTIFIER.ORGANISATION_ID.eq(ORGANISATION.ID).and(IDENTIFIER.UNTIL.isNull()));
        return database.select(SERVICE, ORGANISATION, PLACE.NAME, types, groups, property, identifiers)
                .from(SERVICE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(SERVICE.ORGANISATION_ID))
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(SERVICE.PLACE_ID))
                .where(where)
                .orderBy(DSL.lower(SERVICE.NAME), SERVICE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(row -> service(
                        row.value1(),
                        organization(row.value2(), row.value7()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    private static Field<String[]> words(Vocabulary vocabulary) {
        return words(vocabulary.table(), vocabulary.word(), vocabulary.service().eq(SERVICE.ID));
    }

    private static Field<String[]> words(Table<?> table, Field<String> word, Condition where) {
        return DSL.field(DSL.select(DSL.coalesce(DSL.arrayAgg(word).orderBy(word), DSL.inline(new String[0])))
                .from(table)
                .where(where));
    }

    private Service service(
            ServiceRecord row,
            Organization organization,
            @Nullable String place,
            String[] types,
            String[] groups,
            String[] property) {
        var attributes = Stream.concat(
                        Arrays.stream(types).map(word -> Vocabulary.TYPES_OF_SERVICE.attribute(row.getId(), word)),
                        Arrays.stream(groups).map(word -> Vocabulary.CLIENT_GROUPS.attribute(row.getId(), word)))
                .toList();
        return new Service(
                row.getId(),
                organization.id(),
                row.getName(),
                known(row.getDescription()),
                known(row.getWebsite()),
                known(row.getEmail()),
                isClosed(row) ? "inactive" : "active",
                organization,
                List.of(at(row, place, property)),
                attributes);
    }

    private boolean isClosed(ServiceRecord row) {
        return row.getClosedOn() != null && !row.getClosedOn().isAfter(LocalDate.now(clock));
    }

    private static ServiceAtLocation at(ServiceRecord row, @Nullable String place, String[] property) {
        var location = Vocabulary.id("location", row.getId().toString());
        return new ServiceAtLocation(
                row.getId(),
                row.getId(),
                location,
                new Location(
                        location,
                        "physical",
                        row.getName(),
                        row.getLatitude(),
                        row.getLongitude(),
                        property.length == 0 ? null : property[0],
                        property.length == 0 ? null : "UPRN",
                        address(row, location, place).stream().toList()),
                null);
    }

    /** Street and town are one text in the directory, with commas between. */
    private static Optional<Address> address(ServiceRecord row, UUID location, @Nullable String place) {
        var comma = row.getAddress().lastIndexOf(',');
        var county = row.getRegion().isEmpty() ? place : row.getRegion();
        if (comma < 1 || county == null || row.getPostcode().isEmpty()) {
            return Optional.empty();
        }
        var street = row.getAddress().substring(0, comma).strip();
        var town = row.getAddress().substring(comma + 1).strip();
        return street.isEmpty() || town.isEmpty()
                ? Optional.empty()
                : Optional.of(new Address(
                        Vocabulary.id("address", row.getId().toString()),
                        location,
                        street,
                        town,
                        county,
                        row.getPostcode(),
                        "GB",
                        "physical"));
    }

    private static Organization organization(OrganisationRecord row, String[] identifiers) {
        return new Organization(
                row.getId(),
                row.getName(),
                KINDS.getOrDefault(row.getKind(), "An organisation in social care"),
                known(row.getEmail()),
                known(row.getWebsite()),
                Arrays.stream(identifiers)
                        .map(each -> each.split(" ", 2))
                        .map(parts -> new Identifier(
                                Vocabulary.id("identifier " + parts[0], parts[1]),
                                row.getId(),
                                SCHEMES.getOrDefault(parts[0], parts[0]),
                                parts[0],
                                parts[1]))
                        .toList());
    }

    private static ServiceAtLocation atLocation(Service service) {
        var at = service.serviceAtLocations().getFirst();
        return new ServiceAtLocation(
                at.id(), at.serviceId(), at.locationId(), at.location(), service.withoutLocations());
    }

    private static ServiceAtLocation inShort(ServiceAtLocation at) {
        var service = at.service();
        return new ServiceAtLocation(
                at.id(),
                at.serviceId(),
                at.locationId(),
                at.location().inShort(),
                service == null ? null : service.inShort());
    }

    private static @Nullable String known(String text) {
        return text.isBlank() ? null : text;
    }
}
