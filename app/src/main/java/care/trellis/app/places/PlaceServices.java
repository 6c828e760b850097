package care.trellis.app.places;

import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Places and the services that are open in them, for subjects that ask something of services. */
@Repository
public class PlaceServices {
    private final DSLContext database;

    PlaceServices(DSLContext database) {
        this.database = database;
    }

    /**
     * A local care system.
     *
     * @param slug as its address writes it
     */
    public record Place(UUID id, String slug, String name, boolean simulated) {}

    /**
     * A service that is open.
     *
     * @param owner its ownership group, or its organisation where that is in none
     * @param types in the regulator's words
     * @param beds registered; none where it has none or they are not known
     */
    public record Open(
            UUID id,
            String name,
            UUID organisation,
            String provider,
            String owner,
            List<String> types,
            @Nullable Integer beds) {
        public Open {
            types = List.copyOf(types);
        }
    }

    /** The place of an id or a slug. */
    public Optional<Place> place(String named) {
        return place(Ids.of(named).map(PLACE.ID::eq).orElseGet(() -> PLACE.SLUG.eq(named)));
    }

    public Optional<Place> place(UUID id) {
        return place(PLACE.ID.eq(id));
    }

    private Optional<Place> place(Condition which) {
        return database.select(PLACE.ID, PLACE.SLUG, PLACE.NAME, PLACE.SIMULATED)
                .from(PLACE)
                .where(which)
                .fetchOptional((Record4<UUID, String, String, Boolean> row) ->
                        new Place(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Those of a place, by name. */
    public List<Open> open(UUID place) {
        var types = DSL.multiset(DSL.select(SERVICE_TYPE.TYPE)
                        .from(SERVICE_TYPE)
                        .where(SERVICE_TYPE.SERVICE_ID.eq(SERVICE.ID))
                        .orderBy(SERVICE_TYPE.TYPE))
                .convertFrom(rows -> rows.map(row -> Objects.requireNonNull(row.value1())));
        return database.select(
                        SERVICE.ID,
                        SERVICE.NAME,
                        ORGANISATION.ID,
                        ORGANISATION.NAME,
                        ORGANISATION.GROUP_ID,
                        types,
                        SERVICE.CAPACITY)
                .from(SERVICE)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(SERVICE.ORGANISATION_ID))
                .where(SERVICE.PLACE_ID.eq(place), SERVICE.CLOSED_ON.isNull())
                .orderBy(SERVICE.NAME, SERVICE.ID)
                .fetch(row -> new Open(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Objects.requireNonNullElse(row.value5(), row.value3()).toString(),
                        row.value6(),
                        row.value7()));
    }
}
