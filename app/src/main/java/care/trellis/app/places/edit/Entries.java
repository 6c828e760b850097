package care.trellis.app.places.edit;

import static care.trellis.app.places.db.Tables.CLIENT_GROUP;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;

import care.trellis.app.permission.Kind;
import care.trellis.exchange.places.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Services and organisations one by one, to be changed. */
@Repository
class Entries {
    private final DSLContext database;
    private final JsonMapper json = JsonMapper.builder().build();

    Entries(DSLContext database) {
        this.database = database;
    }

    Optional<Entry> find(Kind kind, UUID id) {
        return read(kind, id, false);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Entry> lock(Kind kind, UUID id) {
        return read(kind, id, true);
    }

    private Optional<Entry> read(Kind kind, UUID id, boolean isLocked) {
        var query =
                database.selectFrom(table(kind)).where(field(kind, SERVICE.ID).eq(id));
        var row = isLocked ? query.forUpdate().fetchOptional() : query.fetchOptional();
        return row.map(each -> new Entry(
                kind,
                id,
                each.get(field(kind, SERVICE.PLACE_ID)),
                each.get(field(kind, SERVICE.VERSION)),
                facts(kind, id, each),
                json.readValue(
                        each.get(field(kind, SERVICE.IMPORTED)).data(),
                        new TypeReference<TreeMap<String, String>>() {}),
                Set.of(each.get(field(kind, SERVICE.EDITED)))));
    }

    private Map<String, String> facts(Kind kind, UUID id, Record row) {
        var facts = new TreeMap<String, String>();
        for (var field : EditField.of(kind)) {
            switch (field.id()) {
                case "types" -> facts.put(field.id(), several(SERVICE_TYPE.TYPE, SERVICE_TYPE.SERVICE_ID, id));
                case "client_groups" ->
                    facts.put(field.id(), several(CLIENT_GROUP.CLIENT_GROUP_, CLIENT_GROUP.SERVICE_ID, id));
                default -> facts.put(field.id(), text(row.get(field.id())));
            }
        }
        return facts;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Boolean is ? (is ? "yes" : "no") : value == null ? "" : value.toString();
    }

    private String several(Field<String> what, Field<UUID> whose, UUID id) {
        return String.join(
                Facts.BETWEEN,
                database
                        .select(what)
                        .from(Objects.requireNonNull(((org.jooq.TableField<?, ?>) what).getTable()))
                        .where(whose.eq(id))
                        .fetch(what)
                        .stream()
                        .sorted()
                        .toList());
    }

    /** Writes fields and what is noted of them; the entry's version goes up by one. */
    void write(Entry entry, Map<String, String> changed, Set<String> edited) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        changed.forEach((name, value) -> {
            switch (name) {
                case "types" -> replace(SERVICE_TYPE, SERVICE_TYPE.SERVICE_ID, SERVICE_TYPE.TYPE, entry.id(), value);
                case "client_groups" ->
                    replace(CLIENT_GROUP, CLIENT_GROUP.SERVICE_ID, CLIENT_GROUP.CLIENT_GROUP_, entry.id(), value);
                default -> {
                    var field = Objects.requireNonNull(table(entry.kind()).field(name), name);
                    row.put(field, value(field, value));
                }
            }
        });
        row.put(field(entry.kind(), SERVICE.EDITED), edited.toArray(String[]::new));
        row.put(field(entry.kind(), SERVICE.VERSION), entry.version() + 1);
        database.update(table(entry.kind()))
                .set(row)
                .where(field(entry.kind(), SERVICE.ID).eq(entry.id()))
                .execute();
    }

    private static @Nullable Object value(Field<?> field, String text) {
        var type = field.getType();
        if (type == String.class) {
            return text;
        }
        if (text.isEmpty()) {
            return null;
        }
        if (type == Boolean.class) {
            return text.equals("yes");
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        return type == Double.class ? Double.valueOf(text) : LocalDate.parse(text);
    }

    private void replace(Table<?> table, Field<UUID> whose, Field<String> what, UUID id, String values) {
        database.deleteFrom(table).where(whose.eq(id)).execute();
        for (var value : values.isEmpty() ? new ArrayList<String>() : List.of(values.split(Facts.BETWEEN, -1))) {
            database.insertInto(table, whose, what).values(id, value).execute();
        }
    }

    private static Table<?> table(Kind kind) {
        return kind == Kind.SERVICE ? SERVICE : ORGANISATION;
    }

    // Both tables have the fields of being kept, under the same names.
    @SuppressWarnings("unchecked")
    private static <T> Field<T> field(Kind kind, Field<T> ofService) {
        return kind == Kind.SERVICE
                ? ofService
                : (Field<T>) Objects.requireNonNull(ORGANISATION.field(ofService.getName()));
    }
}
