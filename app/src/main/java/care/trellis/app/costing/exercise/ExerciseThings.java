package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.EXERCISE;
import static care.trellis.app.costing.db.Tables.SERVICE_RETURN;

import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Scope;
import care.trellis.app.permission.Thing;
import care.trellis.app.places.Ids;
import care.trellis.app.web.Things;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Where exercises and returns stand: an exercise and its workings within its place; taking part within the place and with
 * every provider and service that was invited; a return within its service, its provider and the place.
 */
@Component
class ExerciseThings implements Things {
    private final DSLContext database;

    ExerciseThings(DSLContext database) {
        this.database = database;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.EXERCISE, Kind.COSTING, Kind.PARTICIPATION, Kind.RETURN);
    }

    @Override
    public Optional<Thing> find(Kind kind, String id) {
        return Ids.of(id).flatMap(uuid -> kind == Kind.RETURN ? aReturn(uuid) : exercise(kind, uuid));
    }

    private Optional<Thing> exercise(Kind kind, UUID id) {
        return database.select(EXERCISE.PLACE_ID)
                .from(EXERCISE)
                .where(EXERCISE.ID.eq(id))
                .fetchOptional(EXERCISE.PLACE_ID)
                .map(place -> {
                    var within = new HashSet<>(Set.of(Scope.place(place)));
                    if (kind == Kind.PARTICIPATION) {
                        database.select(SERVICE_RETURN.SERVICE_ID, SERVICE_RETURN.ORGANISATION_ID)
                                .from(SERVICE_RETURN)
                                .where(SERVICE_RETURN.EXERCISE_ID.eq(id))
                                .forEach(row -> {
                                    within.add(Scope.service(row.value1()));
                                    within.add(Scope.organisation(row.value2()));
                                });
                    }
                    return new Thing(kind, id.toString(), within, null);
                });
    }

    private Optional<Thing> aReturn(UUID id) {
        return database.select(SERVICE_RETURN.SERVICE_ID, SERVICE_RETURN.ORGANISATION_ID, EXERCISE.PLACE_ID)
                .from(SERVICE_RETURN)
                .join(EXERCISE)
                .on(EXERCISE.ID.eq(SERVICE_RETURN.EXERCISE_ID))
                .where(SERVICE_RETURN.ID.eq(id))
                .fetchOptional(row -> Thing.of(
                        Kind.RETURN,
                        id.toString(),
                        Scope.service(row.value1()),
                        Scope.organisation(row.value2()),
                        Scope.place(row.value3())));
    }
}
