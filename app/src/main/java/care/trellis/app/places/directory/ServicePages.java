package care.trellis.app.places.directory;

import static care.trellis.app.places.db.Tables.CLIENT_GROUP;
import static care.trellis.app.places.db.Tables.IDENTIFIER;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.OWNERSHIP_GROUP;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.RATING;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;
import static care.trellis.app.places.db.Tables.SUCCESSION;

import care.trellis.app.places.db.tables.records.ServiceRecord;
import care.trellis.app.places.directory.ServiceFacts.Fact;
import care.trellis.app.places.directory.ServiceFacts.Rated;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Everything that is public of one service. */
@Repository
class ServicePages {
    private static final Map<String, String> SCHEMES = Map.of(
            "cqc-location", "Care Quality Commission location",
            "cqc-provider", "Care Quality Commission provider",
            "cqc-brand", "Care Quality Commission brand",
            "care-inspectorate-service", "Care Inspectorate service",
            "care-inspectorate-provider", "Care Inspectorate provider",
            "ods", "NHS organisation code (ODS)",
            "companies-house", "Companies House number",
            "uprn", "Unique property reference number",
            "local", "Local number");

    private final DSLContext database;
    private final Clock clock;

    ServicePages(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<ServiceFacts> find(UUID id) {
        return database.select(SERVICE.asterisk().except(SERVICE.IMPORTED))
                .select(ORGANISATION.NAME, OWNERSHIP_GROUP.NAME, PLACE.NAME, PLACE.SLUG)
                .from(SERVICE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(SERVICE.ORGANISATION_ID))
                .leftJoin(OWNERSHIP_GROUP)
                .on(OWNERSHIP_GROUP.ID.eq(ORGANISATION.GROUP_ID))
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(SERVICE.PLACE_ID))
                .where(SERVICE.ID.eq(id))
                .fetchOptional(row -> facts(row.into(SERVICE), row));
    }

    private ServiceFacts facts(ServiceRecord service, Record row) {
        return new ServiceFacts(
                service.getId(),
                service.getName(),
                service.getDescription(),
                service.getOrganisationId(),
                row.get(ORGANISATION.NAME),
                Objects.toString(row.get(OWNERSHIP_GROUP.NAME), ""),
                Objects.toString(row.get(PLACE.NAME), ""),
                Objects.toString(row.get(PLACE.SLUG), ""),
                service.getClosedOn() == null ? null : Ages.day(service.getClosedOn()),
                service.getSimulated(),
                known(service),
                ratings(service.getId()),
                before(service.getId()));
    }

    private List<Fact> known(ServiceRecord service) {
        var facts = new ArrayList<Fact>();
        var types = database.select(SERVICE_TYPE.TYPE)
                .from(SERVICE_TYPE)
                .where(SERVICE_TYPE.SERVICE_ID.eq(service.getId()))
                .orderBy(SERVICE_TYPE.TYPE)
                .fetch(SERVICE_TYPE.TYPE);
        var groups = database.select(CLIENT_GROUP.CLIENT_GROUP_)
                .from(CLIENT_GROUP)
                .where(CLIENT_GROUP.SERVICE_ID.eq(service.getId()))
                .orderBy(CLIENT_GROUP.CLIENT_GROUP_)
                .fetch(CLIENT_GROUP.CLIENT_GROUP_);
        add(facts, "Kind of service", String.join(", ", types));
        add(facts, "For", String.join(", ", groups));
        add(facts, "Address", service.getAddress());
        add(facts, "Postcode", service.getPostcode());
        add(facts, "Region", service.getRegion());
        add(
                facts,
                "Beds or places",
                service.getCapacity() == null ? "" : service.getCapacity().toString());
        add(facts, "Telephone", service.getTelephone());
        add(facts, "E-mail", service.getEmail());
        add(facts, "Website", service.getWebsite());
        add(facts, "Opened", Ages.day(service.getOpenedOn()));
        database.selectFrom(IDENTIFIER)
                .where(IDENTIFIER.SERVICE_ID.eq(service.getId()), IDENTIFIER.UNTIL.isNull())
                .orderBy(IDENTIFIER.SCHEME)
                .forEach(row -> add(facts, SCHEMES.getOrDefault(row.getScheme(), row.getScheme()), row.getValue()));
        return facts;
    }

    private List<Rated> ratings(UUID service) {
        var today = LocalDate.now(clock);
        return database.selectFrom(RATING)
                .where(RATING.SERVICE_ID.eq(service))
                .orderBy(
                        RATING.CURRENT.desc(),
                        DSL.when(RATING.DOMAIN.eq("overall"), 0).otherwise(1),
                        RATING.PUBLISHED_ON.desc().nullsLast(),
                        RATING.DOMAIN)
                .fetch(row -> new Rated(
                        row.getDomain(),
                        row.getAbout(),
                        row.getLevel(),
                        Ages.day(row.getPublishedOn()),
                        Ages.ago(row.getPublishedOn(), today),
                        row.getInherited(),
                        row.getCurrent()));
    }

    private List<Fact> before(UUID service) {
        return database.selectFrom(SUCCESSION)
                .where(SUCCESSION.SERVICE_ID.eq(service))
                .orderBy(SUCCESSION.NOTED_AT)
                .fetch(row -> new Fact(
                        SCHEMES.getOrDefault(row.getOlderScheme(), row.getOlderScheme()) + " " + row.getOlderValue(),
                        "replaced by " + row.getNewerValue() + ", known by "
                                + row.getBasis().replace('-', ' ')));
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }
}
