package care.trellis.app.places.directory;

import static care.trellis.app.places.db.Tables.AREA;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.OVERSIGHT;
import static care.trellis.app.places.db.Tables.OWNERSHIP_GROUP;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Organisations and places as their public pages show them. */
@Repository
public class OrganisationPages {
    private final DSLContext database;
    private final Directory directory;

    OrganisationPages(DSLContext database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /**
     * An organisation.
     *
     * @param group its ownership group; empty where it is in none
     * @param asks what it asks of services, where it looks at some
     */
    public record Organisation(
            UUID id,
            String name,
            String kind,
            String group,
            String address,
            String website,
            boolean simulated,
            List<Listed> services,
            List<Ask> asks) {}

    /** What a body asks, of whom. */
    public record Ask(String topic, String asks, String how, String of) {}

    /**
     * A place.
     *
     * @param bodies organisations that act for the whole of it
     */
    public record Place(
            String slug, String name, boolean simulated, List<String> areas, int services, List<Body> bodies) {}

    /** An organisation by its name. */
    public record Body(UUID id, String name, String kind) {}

    Optional<Organisation> organisation(UUID id) {
        return database.select(
                        ORGANISATION.NAME,
                        ORGANISATION.KIND,
                        OWNERSHIP_GROUP.NAME,
                        ORGANISATION.ADDRESS,
                        ORGANISATION.WEBSITE,
                        ORGANISATION.SIMULATED)
                .from(ORGANISATION)
                .leftJoin(OWNERSHIP_GROUP)
                .on(OWNERSHIP_GROUP.ID.eq(ORGANISATION.GROUP_ID))
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(row -> new Organisation(
                        id,
                        row.value1(),
                        row.value2().replace('-', ' '),
                        orEmpty(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        directory.ofOrganisation(id),
                        asks(id)));
    }

    Optional<Place> place(String slug) {
        return database.selectFrom(PLACE)
                .where(PLACE.SLUG.eq(slug))
                .fetchOptional(row -> new Place(
                        slug,
                        row.getName(),
                        row.getSimulated(),
                        database.select(AREA.NAME)
                                .from(AREA)
                                .where(AREA.PLACE_ID.eq(row.getId()))
                                .orderBy(AREA.NAME)
                                .fetch(AREA.NAME),
                        database.fetchCount(SERVICE, SERVICE.PLACE_ID.eq(row.getId()), SERVICE.CLOSED_ON.isNull()),
                        database.select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND)
                                .from(ORGANISATION)
                                .where(ORGANISATION.PLACE_ID.eq(row.getId()), ORGANISATION.KIND.ne("provider"))
                                .orderBy(ORGANISATION.KIND, ORGANISATION.NAME)
                                .fetch(body -> new Body(
                                        body.value1(),
                                        body.value2(),
                                        body.value3().replace('-', ' ')))));
    }

    /** All places by name, with their slugs. */
    List<Body> places() {
        return database.select(PLACE.ID, PLACE.NAME, PLACE.SLUG)
                .from(PLACE)
                .orderBy(PLACE.NAME)
                .fetch(row -> new Body(row.value1(), row.value2(), row.value3()));
    }

    private List<Ask> asks(UUID body) {
        return database.select(
                        OVERSIGHT.TOPIC,
                        OVERSIGHT.ASKS,
                        OVERSIGHT.HOW,
                        DSL.coalesce(SERVICE.NAME, OVERSIGHT.SERVICE_TYPE, DSL.val("every service")),
                        PLACE.NAME)
                .from(OVERSIGHT)
                .leftJoin(SERVICE)
                .on(SERVICE.ID.eq(OVERSIGHT.SERVICE_ID))
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(OVERSIGHT.PLACE_ID))
                .where(OVERSIGHT.BODY_ID.eq(body), OVERSIGHT.ENDED_ON.isNull())
                .orderBy(OVERSIGHT.TOPIC)
                .fetch(row -> new Ask(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() + (row.value5() == null ? "" : " in " + row.value5())));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
