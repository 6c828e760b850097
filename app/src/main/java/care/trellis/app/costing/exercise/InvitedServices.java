package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.SERVICE_RETURN;

import care.trellis.app.costing.exercise.Invited.State;
import care.trellis.app.places.PlaceServices;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The services invited to exercises, as far as whoever is acting may see them: a provider sees its own alone. */
@Repository
public class InvitedServices {
    private final DSLContext database;

    InvitedServices(DSLContext database) {
        this.database = database;
    }

    /** Those of an exercise, by name. */
    public List<Invited> of(UUID exercise) {
        return list(SERVICE_RETURN.EXERCISE_ID.eq(exercise));
    }

    /**
     * How many were invited, which everybody may know.
     *
     * @param owners ownership groups they belong to
     */
    public record Many(int services, int owners) {}

    Many howMany(UUID exercise) {
        return database.fetchSingle("select * from costing.invited({0})", DSL.val(exercise))
                .into(Many.class);
    }

    /** One, by the id of its return. */
    public Optional<Invited> find(UUID id) {
        return list(SERVICE_RETURN.ID.eq(id)).stream().findFirst();
    }

    /** Those of one provider in an exercise. */
    public List<Invited> of(UUID exercise, UUID organisation) {
        return list(SERVICE_RETURN.EXERCISE_ID.eq(exercise).and(SERVICE_RETURN.ORGANISATION_ID.eq(organisation)));
    }

    /** The return of the same service in another exercise. */
    public Optional<Invited> ofService(UUID exercise, UUID service) {
        return list(SERVICE_RETURN.EXERCISE_ID.eq(exercise).and(SERVICE_RETURN.SERVICE_ID.eq(service))).stream()
                .findFirst();
    }

    /** Those nobody was written to about. */
    List<Invited> untold(UUID exercise) {
        return list(SERVICE_RETURN.EXERCISE_ID.eq(exercise).and(SERVICE_RETURN.TOLD_AT.isNull()));
    }

    void told(UUID id, OffsetDateTime at) {
        database.update(SERVICE_RETURN)
                .set(SERVICE_RETURN.TOLD_AT, at)
                .where(SERVICE_RETURN.ID.eq(id))
                .execute();
    }

    void invite(UUID exercise, PlaceServices.Open service, String kind, OffsetDateTime at) {
        database.insertInto(SERVICE_RETURN)
                .set(SERVICE_RETURN.EXERCISE_ID, exercise)
                .set(SERVICE_RETURN.SERVICE_ID, service.id())
                .set(SERVICE_RETURN.ORGANISATION_ID, service.organisation())
                .set(SERVICE_RETURN.PROVIDER, service.provider())
                .set(SERVICE_RETURN.OWNER, service.owner())
                .set(SERVICE_RETURN.NAME, service.name())
                .set(SERVICE_RETURN.KIND, kind)
                .set(SERVICE_RETURN.BEDS, service.beds())
                .set(SERVICE_RETURN.INVITED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    /** Takes invitations back, as long as the exercise has not opened. */
    int takeBack(UUID exercise, Collection<UUID> services) {
        return database.deleteFrom(SERVICE_RETURN)
                .where(SERVICE_RETURN.EXERCISE_ID.eq(exercise), SERVICE_RETURN.SERVICE_ID.in(services))
                .execute();
    }

    private List<Invited> list(Condition which) {
        return database.select(SERVICE_RETURN.fields())
                .from(SERVICE_RETURN)
                .where(which)
                .orderBy(DSL.lower(SERVICE_RETURN.NAME), SERVICE_RETURN.ID)
                .fetch(row -> new Invited(
                        row.get(SERVICE_RETURN.ID),
                        row.get(SERVICE_RETURN.EXERCISE_ID),
                        row.get(SERVICE_RETURN.SERVICE_ID),
                        row.get(SERVICE_RETURN.ORGANISATION_ID),
                        row.get(SERVICE_RETURN.PROVIDER),
                        row.get(SERVICE_RETURN.OWNER),
                        row.get(SERVICE_RETURN.NAME),
                        row.get(SERVICE_RETURN.KIND),
                        row.get(SERVICE_RETURN.BEDS),
                        row.get(SERVICE_RETURN.TOLD_AT) == null
                                ? null
                                : row.get(SERVICE_RETURN.TOLD_AT).toInstant(),
                        State.of(row.get(SERVICE_RETURN.STATE)),
                        row.get(SERVICE_RETURN.SAVED_AT) == null
                                ? null
                                : row.get(SERVICE_RETURN.SAVED_AT).toInstant(),
                        row.get(SERVICE_RETURN.VERSION)));
    }
}
