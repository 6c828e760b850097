package care.trellis.app.places.oversight;

import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;

import care.trellis.app.permission.Kind;
import care.trellis.app.places.oversight.Watched.Choice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is looked at, and for which bodies whoever is acting may write of it. */
@Repository
class Overseers {
    private final DSLContext database;

    Overseers(DSLContext database) {
        this.database = database;
    }

    Optional<Watched> service(UUID id) {
        return database.select(SERVICE.NAME, PLACE.ID, PLACE.NAME, PLACE.SLUG)
                .from(SERVICE)
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(SERVICE.PLACE_ID))
                .where(SERVICE.ID.eq(id))
                .fetchOptional(row -> new Watched(
                        Kind.SERVICE,
                        id,
                        row.value1(),
                        row.value2(),
                        Objects.toString(row.value3(), ""),
                        Objects.toString(row.value4(), ""),
                        database.select(SERVICE_TYPE.TYPE)
                                .from(SERVICE_TYPE)
                                .where(SERVICE_TYPE.SERVICE_ID.eq(id))
                                .orderBy(SERVICE_TYPE.TYPE)
                                .fetch(SERVICE_TYPE.TYPE)));
    }

    Optional<Watched> place(String slug) {
        return database.select(PLACE.ID, PLACE.NAME)
                .from(PLACE)
                .where(PLACE.SLUG.eq(slug))
                .fetchOptional(row -> new Watched(
                        Kind.PLACE, row.value1(), row.value2(), row.value1(), row.value2(), slug, types(row.value1())));
    }

    private List<String> types(UUID place) {
        return database.selectDistinct(SERVICE_TYPE.TYPE)
                .from(SERVICE_TYPE)
                .join(SERVICE)
                .on(SERVICE.ID.eq(SERVICE_TYPE.SERVICE_ID))
                .where(SERVICE.PLACE_ID.eq(place))
                .orderBy(SERVICE_TYPE.TYPE)
                .fetch(SERVICE_TYPE.TYPE);
    }

    /** Bodies, by name, for which whoever is acting may write in a place. */
    List<Choice> spokenFor(@Nullable UUID place) {
        return database.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.KIND.ne("provider"))
                .and(ORGANISATION.PLACE_ID.isNull().or(ORGANISATION.PLACE_ID.eq(place)))
                .and(DSL.condition(
                        "places.speaks_for({0}, {1})", ORGANISATION.ID, DSL.val(place, ORGANISATION.PLACE_ID)))
                .orderBy(ORGANISATION.NAME)
                .fetch(row -> new Choice(row.value1().toString(), row.value2()));
    }

    /** What an organisation is called. */
    Optional<String> name(UUID organisation) {
        return database.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation))
                .fetchOptional(ORGANISATION.NAME);
    }
}
