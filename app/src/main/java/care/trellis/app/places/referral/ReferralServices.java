package care.trellis.app.places.referral;

import static care.trellis.app.places.db.Tables.CLIENT_GROUP;
import static care.trellis.app.places.db.Tables.IDENTIFIER;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The directory's services as the standard writes them; two statements for a page, however long it is. */
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

    private static final double EARTH_METRES = 6_371_000;

    private final DSLContext database;
    private final Clock clock;

    ReferralServices(DSLContext database, Clock clock) {
        this.database = database;
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
                .where(of(asked))
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
        return database.fetchCount(SERVICE, of(asked));
    }

    private List<Service> list(Asked asked) {
        return list(of(asked), asked.perPage(), asked.offset());
    }

    private List<Service> list(Condition where, int limit, int offset) {
        var types = words(SERVICE_TYPE, SERVICE_TYPE.TYPE, SERVICE_TYPE.SERVICE_ID.eq(SERVICE.ID));
        var groups = words(CLIENT_GROUP, CLIENT_GROUP.CLIENT_GROUP_, CLIENT_GROUP.SERVICE_ID.eq(SERVICE.ID));
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

    private Condition of(Asked asked) {
        var where = DSL.noCondition();
        var words = Arrays.stream(asked.search().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        if (!words.isEmpty()) {
            where = where.and(DSL.condition(
                    "to_tsvector('simple', {0} || ' ' || {1} || ' ' || {2}) @@ to_tsquery('simple', {3})",
                    SERVICE.NAME, SERVICE.ADDRESS, SERVICE.POSTCODE, DSL.val(words)));
        }
        if (asked.organization().isPresent()) {
            where = where.and(SERVICE.ORGANISATION_ID.eq(asked.organization().get()));
        }
        if (asked.taxonomy().isPresent()) {
            where = where.and(Vocabulary.of(asked.taxonomy().get())
                    .map(ReferralServices::hasAny)
                    .orElse(DSL.falseCondition()));
        }
        if (asked.term().isPresent()) {
            where = where.and(has(asked.term().get()));
        }
        return asked.postcode().isEmpty() ? where : where.and(near(asked));
    }

    private static Condition hasAny(Vocabulary vocabulary) {
        return switch (vocabulary) {
            case TYPES_OF_SERVICE ->
                DSL.exists(DSL.selectOne().from(SERVICE_TYPE).where(SERVICE_TYPE.SERVICE_ID.eq(SERVICE.ID)));
            case CLIENT_GROUPS ->
                DSL.exists(DSL.selectOne().from(CLIENT_GROUP).where(CLIENT_GROUP.SERVICE_ID.eq(SERVICE.ID)));
        };
    }

    /** A term's id is made of its word, so its word is looked for among those there are. */
    private Condition has(UUID term) {
        for (var vocabulary : Vocabulary.values()) {
            for (var word : words(vocabulary)) {
                if (vocabulary.term(word).id().equals(term)) {
                    return vocabulary == Vocabulary.TYPES_OF_SERVICE
                            ? SERVICE.ID.in(DSL.select(SERVICE_TYPE.SERVICE_ID)
                                    .from(SERVICE_TYPE)
                                    .where(SERVICE_TYPE.TYPE.eq(word)))
                            : SERVICE.ID.in(DSL.select(CLIENT_GROUP.SERVICE_ID)
                                    .from(CLIENT_GROUP)
                                    .where(CLIENT_GROUP.CLIENT_GROUP_.eq(word)));
                }
            }
        }
        return DSL.falseCondition();
    }

    /** The words of a vocabulary that services have, in order. */
    List<String> words(Vocabulary vocabulary) {
        return switch (vocabulary) {
            case TYPES_OF_SERVICE ->
                database.selectDistinct(SERVICE_TYPE.TYPE)
                        .from(SERVICE_TYPE)
                        .orderBy(SERVICE_TYPE.TYPE)
                        .fetch(SERVICE_TYPE.TYPE);
            case CLIENT_GROUPS ->
                database.selectDistinct(CLIENT_GROUP.CLIENT_GROUP_)
                        .from(CLIENT_GROUP)
                        .orderBy(CLIENT_GROUP.CLIENT_GROUP_)
                        .fetch(CLIENT_GROUP.CLIENT_GROUP_);
        };
    }

    /**
     * Within a postcode or, with a distance, around the middle of the services known in its district: there is no table
     * of postcodes here. Distances by the haversine formula.
     */
    private static Condition near(Asked asked) {
        var postcode = asked.postcode();
        var district = postcode.contains(" ")
                ? postcode.substring(0, postcode.indexOf(' '))
                : postcode.length() > 4 ? postcode.substring(0, postcode.length() - 3) : postcode;
        if (asked.proximity() == null) {
            return postcode.equals(district)
                    ? SERVICE.DISTRICT.eq(district)
                    : DSL.replace(DSL.upper(SERVICE.POSTCODE), " ", "").eq(postcode.replace(" ", ""));
        }
        var others = SERVICE.as("others");
        var latitude =
                DSL.field(DSL.select(DSL.avg(others.LATITUDE)).from(others).where(others.DISTRICT.eq(district)));
        var longitude =
                DSL.field(DSL.select(DSL.avg(others.LONGITUDE)).from(others).where(others.DISTRICT.eq(district)));
        return DSL.condition(
                "2 * {0} * asin(sqrt(power(sind(({1} - {3}) / 2), 2)"
                        + " + cosd({1}) * cosd({3}) * power(sind(({2} - {4}) / 2), 2))) <= {5}",
                DSL.inline(EARTH_METRES),
                SERVICE.LATITUDE,
                SERVICE.LONGITUDE,
                latitude,
                longitude,
                DSL.val(asked.proximity()));
    }

    private static @Nullable String known(String text) {
        return text.isBlank() ? null : text;
    }
}
