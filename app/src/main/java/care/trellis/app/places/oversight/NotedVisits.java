package care.trellis.app.places.oversight;

import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.VISIT;

import java.time.LocalDate;
import java.util.HashMap;
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

/** NotedVisits, as the database keeps them. */
@Repository
class NotedVisits {
    private static final Field<Boolean> IS_OWN =
            DSL.field("places.speaks_for({0}, {1})", Boolean.class, VISIT.BODY_ID, SERVICE.PLACE_ID);

    private final DSLContext database;

    NotedVisits(DSLContext database) {
        this.database = database;
    }

    /** All of a service, latest day first. */
    List<Visit> of(UUID service) {
        return list(VISIT.SERVICE_ID.eq(service));
    }

    Optional<Visit> find(UUID id) {
        return list(VISIT.ID.eq(id)).stream().findFirst();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Visit> lock(UUID id) {
        database.select(VISIT.ID).from(VISIT).where(VISIT.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    UUID add(UUID body, UUID service, Map<String, String> values) {
        return Objects.requireNonNull(database.insertInto(VISIT)
                .set(VISIT.BODY_ID, body)
                .set(VISIT.SERVICE_ID, service)
                .set(columns(values))
                .returning(VISIT.ID)
                .fetchSingle(VISIT.ID));
    }

    void change(Visit visit, Map<String, String> values) {
        database.update(VISIT)
                .set(columns(values))
                .set(VISIT.VERSION, visit.version() + 1)
                .where(VISIT.ID.eq(visit.id()))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> columns(Map<String, String> values) {
        var topics = values.getOrDefault("topics", "");
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(VISIT.ON_DAY, LocalDate.parse(values.getOrDefault("on_day", "")));
        columns.put(VISIT.STATUS, values.get("status"));
        columns.put(VISIT.TOPICS, topics.isEmpty() ? new String[0] : topics.split(Visit.BETWEEN, -1));
        columns.put(VISIT.NOTE, values.get("note"));
        return columns;
    }

    private List<Visit> list(Condition where) {
        return database.select(VISIT.fields())
                .select(ORGANISATION.NAME, IS_OWN)
                .from(VISIT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(VISIT.BODY_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(VISIT.SERVICE_ID))
                .where(where)
                .orderBy(VISIT.ON_DAY.desc(), ORGANISATION.NAME, VISIT.ID)
                .fetch(NotedVisits::visit);
    }

    private static Visit visit(Record row) {
        return new Visit(
                row.get(VISIT.ID),
                row.get(VISIT.BODY_ID),
                row.get(ORGANISATION.NAME),
                row.get(VISIT.SERVICE_ID),
                row.get(VISIT.ON_DAY),
                row.get(VISIT.STATUS),
                List.of(row.get(VISIT.TOPICS)),
                row.get(VISIT.NOTE),
                row.get(VISIT.VERSION),
                row.get(IS_OWN));
    }
}
