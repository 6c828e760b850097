package care.trellis.app.places.oversight;

import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.OVERSIGHT;
import static care.trellis.app.places.db.Tables.PLACE;
import static care.trellis.app.places.db.Tables.SERVICE;

import care.trellis.app.places.oversight.Watched.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What bodies ask, as the database keeps it. */
@Repository
class Asks {
    private static final Field<UUID> HOME = DSL.coalesce(OVERSIGHT.PLACE_ID, SERVICE.PLACE_ID);
    private static final Field<Boolean> IS_OWN =
            DSL.field("places.speaks_for({0}, {1})", Boolean.class, OVERSIGHT.BODY_ID, HOME);

    private final DSLContext database;

    Asks(DSLContext database) {
        this.database = database;
    }

    /** What is asked of a service: of it alone, of its types, of its place. */
    List<Ask> ofService(Watched service) {
        return list(covers(new Reach(service.place(), service.id(), null), service.types()));
    }

    /** What is asked of all services of a place, or of all of a type there. */
    List<Ask> ofPlace(UUID place) {
        return list(OVERSIGHT.SERVICE_ID.isNull().and(OVERSIGHT.PLACE_ID.eq(place)));
    }

    Optional<Ask> find(UUID id) {
        return list(OVERSIGHT.ID.eq(id)).stream().findFirst();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Ask> lock(UUID id) {
        database.select(OVERSIGHT.ID)
                .from(OVERSIGHT)
                .where(OVERSIGHT.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    /** What the body asks already, in the same words, of all whom that would be asked of. */
    Optional<Ask> same(UUID body, String topic, Reach reach, List<String> types, @Nullable UUID but) {
        return list(covers(reach, types)
                        .and(OVERSIGHT.BODY_ID.eq(body))
                        .and(OVERSIGHT.ENDED_ON.isNull())
                        .and(DSL.lower(OVERSIGHT.TOPIC).eq(DSL.lower(topic)))
                        .and(but == null ? DSL.noCondition() : OVERSIGHT.ID.ne(but)))
                .stream()
                .findFirst();
    }

    /** The same, where what is asked already gets another topic. */
    Optional<Ask> others(Ask ask, String topic) {
        var reach = new Reach(ask.home(), ask.service(), ask.type());
        return same(ask.bodyId(), topic, reach, ask.type() == null ? List.of() : List.of(ask.type()), ask.id());
    }

    /** The words in use for topics in a place, or everywhere. */
    List<String> topics(@Nullable UUID place) {
        return database.selectDistinct(OVERSIGHT.TOPIC)
                .from(OVERSIGHT)
                .leftJoin(SERVICE)
                .on(SERVICE.ID.eq(OVERSIGHT.SERVICE_ID))
                .where(OVERSIGHT.ENDED_ON.isNull())
                .and(place == null ? DSL.noCondition() : HOME.isNull().or(HOME.eq(place)))
                .orderBy(OVERSIGHT.TOPIC)
                .fetch(OVERSIGHT.TOPIC);
    }

    UUID add(UUID body, Reach reach, Map<String, String> values) {
        return Objects.requireNonNull(database.insertInto(OVERSIGHT)
                .set(OVERSIGHT.BODY_ID, body)
                .set(OVERSIGHT.PLACE_ID, reach.place())
                .set(OVERSIGHT.SERVICE_ID, reach.service())
                .set(OVERSIGHT.SERVICE_TYPE, reach.type())
                .set(columns(values))
                .returning(OVERSIGHT.ID)
                .fetchSingle(OVERSIGHT.ID));
    }

    void change(Ask ask, Map<String, String> values) {
        database.update(OVERSIGHT)
                .set(columns(values))
                .set(OVERSIGHT.VERSION, ask.version() + 1)
                .where(OVERSIGHT.ID.eq(ask.id()))
                .execute();
    }

    void end(Ask ask, LocalDate day) {
        database.update(OVERSIGHT)
                .set(OVERSIGHT.ENDED_ON, day)
                .set(OVERSIGHT.VERSION, ask.version() + 1)
                .where(OVERSIGHT.ID.eq(ask.id()))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> columns(Map<String, String> values) {
        var every = values.getOrDefault("every_months", "");
        var columns = new java.util.HashMap<Field<?>, @Nullable Object>();
        columns.put(OVERSIGHT.TOPIC, values.get("topic"));
        columns.put(OVERSIGHT.ASKS, values.get("asks"));
        columns.put(OVERSIGHT.HOW, values.get("how"));
        columns.put(OVERSIGHT.EVERY_MONTHS, every.isEmpty() ? null : Integer.valueOf(every));
        return columns;
    }

    private static Condition covers(Reach reach, List<String> types) {
        return maybe(OVERSIGHT.PLACE_ID, reach.place())
                .and(maybe(OVERSIGHT.SERVICE_ID, reach.service()))
                .and(OVERSIGHT.SERVICE_TYPE.isNull().or(OVERSIGHT.SERVICE_TYPE.in(types)));
    }

    private static Condition maybe(Field<UUID> field, @Nullable UUID id) {
        return id == null ? field.isNull() : field.isNull().or(field.eq(id));
    }

    private List<Ask> list(Condition where) {
        return database.select(OVERSIGHT.fields())
                .select(ORGANISATION.NAME, SERVICE.NAME, PLACE.NAME, PLACE.SLUG, HOME, IS_OWN)
                .from(OVERSIGHT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(OVERSIGHT.BODY_ID))
                .leftJoin(SERVICE)
                .on(SERVICE.ID.eq(OVERSIGHT.SERVICE_ID))
                .leftJoin(PLACE)
                .on(PLACE.ID.eq(OVERSIGHT.PLACE_ID))
                .where(where)
                .orderBy(DSL.lower(OVERSIGHT.TOPIC), ORGANISATION.NAME, OVERSIGHT.ID)
                .fetch(Asks::ask);
    }

    private static Ask ask(Record row) {
        return new Ask(
                row.get(OVERSIGHT.ID),
                row.get(OVERSIGHT.BODY_ID),
                row.get(ORGANISATION.NAME),
                row.get(OVERSIGHT.SERVICE_ID),
                row.get(OVERSIGHT.SERVICE_TYPE),
                of(row),
                row.get(HOME),
                Objects.toString(row.get(PLACE.SLUG), ""),
                row.get(OVERSIGHT.TOPIC),
                row.get(OVERSIGHT.ASKS),
                row.get(OVERSIGHT.HOW),
                row.get(OVERSIGHT.EVERY_MONTHS),
                row.get(OVERSIGHT.ENDED_ON),
                row.get(OVERSIGHT.VERSION),
                row.get(IS_OWN));
    }

    private static String of(Record row) {
        var service = row.get(SERVICE.NAME);
        if (service != null) {
            return service + " alone";
        }
        var place = row.get(PLACE.NAME);
        var type = row.get(OVERSIGHT.SERVICE_TYPE);
        return (type == null ? "every service" : "every " + type) + (place == null ? "" : " in " + place);
    }
}
