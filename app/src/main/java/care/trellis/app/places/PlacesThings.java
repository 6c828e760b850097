package care.trellis.app.places;

import static care.trellis.app.places.db.Tables.IMPORT_RUN;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.OVERSIGHT;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.VISIT;

import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Scope;
import care.trellis.app.permission.Thing;
import care.trellis.app.web.Things;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where services, organisations and places stand: a service lies within itself, its organisation and its place; what a
 * body asks, and its visits, within the service and the place they are about.
 */
@Component
class PlacesThings implements Things {
    private final DSLContext database;

    PlacesThings(DSLContext database) {
        this.database = database;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SERVICE, Kind.ORGANISATION, Kind.PLACE, Kind.OVERSIGHT, Kind.IMPORT);
    }

    @Override
    public Optional<Thing> find(Kind kind, String id) {
        if (kind == Kind.PLACE) {
            return place(id);
        }
        return Ids.of(id).flatMap(uuid -> switch (kind) {
            case SERVICE -> service(uuid);
            case ORGANISATION -> organisation(uuid);
            case OVERSIGHT -> asked(uuid).or(() -> visit(uuid));
            case IMPORT -> run(uuid);
            default -> throw new IllegalArgumentException("places has no things of kind " + kind);
        });
    }

    private Optional<Thing> service(UUID id) {
        return database.select(SERVICE.ORGANISATION_ID, SERVICE.PLACE_ID)
                .from(SERVICE)
                .where(SERVICE.ID.eq(id))
                .fetchOptional(row ->
                        within(Kind.SERVICE, id, row.value2(), Scope.service(id), Scope.organisation(row.value1())));
    }

    private Optional<Thing> organisation(UUID id) {
        return database.select(ORGANISATION.PLACE_ID)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(row -> within(Kind.ORGANISATION, id, row.value1(), Scope.organisation(id)));
    }

    // Pages of a place have its slug in their address; what lies within one may name its id.
    private Optional<Thing> place(String named) {
        return database.select(PLACE.ID)
                .from(PLACE)
                .where(Ids.of(named).map(PLACE.ID::eq).orElseGet(() -> PLACE.SLUG.eq(named)))
                .fetchOptional(row -> within(Kind.PLACE, row.value1(), row.value1()));
    }

    private Optional<Thing> asked(UUID id) {
        return database.select(OVERSIGHT.SERVICE_ID, DSL.coalesce(OVERSIGHT.PLACE_ID, SERVICE.PLACE_ID))
                .from(OVERSIGHT)
                .leftJoin(SERVICE)
                .on(SERVICE.ID.eq(OVERSIGHT.SERVICE_ID))
                .where(OVERSIGHT.ID.eq(id))
                .fetchOptional(row -> within(
                        Kind.OVERSIGHT,
                        id,
                        row.value2(),
                        row.value1() == null ? new Scope[0] : new Scope[] {Scope.service(row.value1())}));
    }

    private Optional<Thing> visit(UUID id) {
        return database.select(SERVICE.ID, SERVICE.PLACE_ID)
                .from(VISIT)
                .join(SERVICE)
                .on(SERVICE.ID.eq(VISIT.SERVICE_ID))
                .where(VISIT.ID.eq(id))
                .fetchOptional(row -> within(Kind.OVERSIGHT, id, row.value2(), Scope.service(row.value1())));
    }

    private Optional<Thing> run(UUID id) {
        return database.fetchExists(IMPORT_RUN, IMPORT_RUN.ID.eq(id))
                ? Optional.of(within(Kind.IMPORT, id, null))
                : Optional.empty();
    }

    private static Thing within(Kind kind, UUID id, @Nullable UUID place, Scope... scopes) {
        var all = new HashSet<>(Set.of(scopes));
        if (place != null) {
            all.add(Scope.place(place));
        }
        return new Thing(kind, id.toString(), all, null);
    }
}
