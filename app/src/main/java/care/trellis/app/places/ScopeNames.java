package care.trellis.app.places;

import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;

import care.trellis.app.permission.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the scopes of memberships are called, and which lie within an organisation, for other subjects' pages. */
@Repository
public class ScopeNames {
    private final DSLContext database;

    ScopeNames(DSLContext database) {
        this.database = database;
    }

    /** A service, organisation or place by its name. */
    public record Named(UUID id, String name) {}

    /**
     * An organisation as far as its people's roles depend on it.
     *
     * @param place where it acts; none where it acts everywhere
     */
    public record Organisation(
            UUID id, String name, String kind, @Nullable UUID place) {}

    /** What a scope is called; nothing where it is not there. */
    public Optional<String> of(Scope scope) {
        return switch (scope.kind()) {
            case HOUSE -> Optional.of("this Trellis");
            case PLACE ->
                database.select(PLACE.NAME)
                        .from(PLACE)
                        .where(PLACE.ID.eq(scope.id()))
                        .fetchOptional(PLACE.NAME);
            case ORGANISATION, NETWORK ->
                database.select(ORGANISATION.NAME)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(scope.id()))
                        .fetchOptional(ORGANISATION.NAME);
            case SERVICE ->
                database.select(SERVICE.NAME)
                        .from(SERVICE)
                        .where(SERVICE.ID.eq(scope.id()))
                        .fetchOptional(SERVICE.NAME);
        };
    }

    public Optional<Organisation> organisation(UUID id) {
        return database.select(ORGANISATION.NAME, ORGANISATION.KIND, ORGANISATION.PLACE_ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(row -> new Organisation(id, row.value1(), row.value2(), row.value3()));
    }

    /** Who runs a service. */
    public Optional<UUID> organisationOf(UUID service) {
        return database.select(SERVICE.ORGANISATION_ID)
                .from(SERVICE)
                .where(SERVICE.ID.eq(service))
                .fetchOptional(SERVICE.ORGANISATION_ID);
    }

    /** The services that an organisation runs today, by name. */
    public List<Named> servicesOf(UUID organisation) {
        return database.select(SERVICE.ID, SERVICE.NAME)
                .from(SERVICE)
                .where(SERVICE.ORGANISATION_ID.eq(organisation), SERVICE.CLOSED_ON.isNull())
                .orderBy(SERVICE.NAME, SERVICE.ID)
                .fetch(row -> new Named(row.value1(), row.value2()));
    }
}
