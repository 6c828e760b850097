package care.trellis.app.places.imports;

import static care.trellis.app.places.db.Tables.AREA;
import static care.trellis.app.places.db.Tables.CLIENT_GROUP;
import static care.trellis.app.places.db.Tables.IDENTIFIER;
import static care.trellis.app.places.db.Tables.ORGANISATION;
import static care.trellis.app.places.db.Tables.OWNERSHIP_GROUP;
import static care.trellis.app.places.db.Tables.RATING;
import static care.trellis.app.places.db.Tables.SERVICE;
import static care.trellis.app.places.db.Tables.SERVICE_TYPE;

import care.trellis.app.places.imports.Held.HeldRating;
import care.trellis.app.places.imports.Held.RatingKey;
import care.trellis.exchange.places.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the directory holds, as a file would write it. */
@Repository
class HeldDirectory {
    private static final List<Field<?>> SERVICE_FIELDS = List.of(
            SERVICE.NAME,
            SERVICE.DESCRIPTION,
            SERVICE.ADDRESS,
            SERVICE.POSTCODE,
            SERVICE.REGION,
            SERVICE.LATITUDE,
            SERVICE.LONGITUDE,
            SERVICE.TELEPHONE,
            SERVICE.EMAIL,
            SERVICE.WEBSITE,
            SERVICE.CARE_HOME,
            SERVICE.CAPACITY,
            SERVICE.OPENED_ON,
            SERVICE.CLOSED_ON);

    private final DSLContext database;
    private final JsonMapper json = JsonMapper.builder().build();

    HeldDirectory(DSLContext database) {
        this.database = database;
    }

    Holdings holdings() {
        var groups = new HashMap<String, Holdings.Group>();
        database.selectFrom(OWNERSHIP_GROUP)
                .where(OWNERSHIP_GROUP.REGULATOR_ID.isNotNull())
                .forEach(row -> groups.put(row.getRegulatorId(), new Holdings.Group(row.getId(), row.getName())));
        return Holdings.of(
                organisations(),
                services(),
                groups,
                Set.copyOf(database.select(AREA.NAME).from(AREA).fetchSet(AREA.NAME)));
    }

    private List<Held> organisations() {
        var ids = ids(IDENTIFIER.ORGANISATION_ID);
        return database.select(
                        ORGANISATION.ID,
                        ORGANISATION.NAME,
                        ORGANISATION.IMPORTED,
                        ORGANISATION.EDITED,
                        ORGANISATION.SIMULATED,
                        ORGANISATION.CLOSED_ON)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.ID)
                .fetch(row -> {
                    var imported = said(row.value3());
                    var facts = new TreeMap<>(Map.of("name", row.value2()));
                    copy(imported, facts, "group", "local_authority");
                    var own = ids.getOrDefault(row.value1(), new Given());
                    return new Held(
                            row.value1(),
                            facts,
                            imported,
                            Set.of(row.value4()),
                            own.now,
                            own.past,
                            !row.value5() && row.value6() == null,
                            Map.of());
                });
    }

    private List<Held> services() {
        var ids = ids(IDENTIFIER.SERVICE_ID);
        var types = several(SERVICE_TYPE, SERVICE_TYPE.SERVICE_ID, SERVICE_TYPE.TYPE);
        var groups = several(CLIENT_GROUP, CLIENT_GROUP.SERVICE_ID, CLIENT_GROUP.CLIENT_GROUP_);
        var ratings = ratings();
        var fields = new ArrayList<>(SERVICE_FIELDS);
        fields.addAll(
                List.of(SERVICE.ID, SERVICE.ORGANISATION_ID, SERVICE.IMPORTED, SERVICE.EDITED, SERVICE.SIMULATED));
        return database.select(fields).from(SERVICE).orderBy(SERVICE.ID).fetch(row -> {
            var id = row.get(SERVICE.ID);
            var imported = said(row.get(SERVICE.IMPORTED));
            var facts = facts(row);
            facts.put("organisation", row.get(SERVICE.ORGANISATION_ID).toString());
            copy(imported, facts, "local_authority");
            Optional.ofNullable(types.get(id)).ifPresent(all -> facts.put("types", String.join(Facts.BETWEEN, all)));
            Optional.ofNullable(groups.get(id))
                    .ifPresent(all -> facts.put("client_groups", String.join(Facts.BETWEEN, all)));
            var own = ids.getOrDefault(id, new Given());
            return new Held(
                    id,
                    facts,
                    imported,
                    Set.of(row.get(SERVICE.EDITED)),
                    own.now,
                    own.past,
                    !row.get(SERVICE.SIMULATED) && row.get(SERVICE.CLOSED_ON) == null,
                    ratings.getOrDefault(id, Map.of()));
        });
    }

    private static Map<String, String> facts(Record row) {
        var facts = new TreeMap<String, String>();
        for (var field : SERVICE_FIELDS) {
            var value = row.get(field);
            var text = value instanceof Boolean is ? (is ? "yes" : "no") : value == null ? "" : value.toString();
            if (!text.isEmpty()) {
                facts.put(field.getName(), text);
            }
        }
        return facts;
    }

    private static void copy(Map<String, String> from, Map<String, String> to, String... fields) {
        for (var field : fields) {
            Optional.ofNullable(from.get(field)).ifPresent(value -> to.put(field, value));
        }
    }

    private Map<String, String> said(JSONB imported) {
        return json.readValue(imported.data(), new TypeReference<TreeMap<String, String>>() {});
    }

    private static final class Given {
        private final Set<String> now = new HashSet<>();
        private final Set<String> past = new HashSet<>();
    }

    private Map<UUID, Given> ids(Field<UUID> whose) {
        var all = new HashMap<UUID, Given>();
        database.select(whose, IDENTIFIER.SCHEME, IDENTIFIER.VALUE, IDENTIFIER.UNTIL)
                .from(IDENTIFIER)
                .where(whose.isNotNull())
                .forEach(row -> {
                    var given = all.computeIfAbsent(row.value1(), id -> new Given());
                    (row.value4() == null ? given.now : given.past).add(row.value2() + ":" + row.value3());
                });
        return all;
    }

    private Map<UUID, List<String>> several(Table<?> table, Field<UUID> whose, Field<String> what) {
        var all = new HashMap<UUID, List<String>>();
        database.select(whose, what)
                .from(table)
                .forEach(row -> all.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(row.value2()));
        all.values().forEach(values -> values.sort(null)); // as a file's facts are sorted
        return all;
    }

    private Map<UUID, Map<RatingKey, HeldRating>> ratings() {
        var all = new HashMap<UUID, Map<RatingKey, HeldRating>>();
        database.select(
                        RATING.SERVICE_ID,
                        RATING.REGULATOR,
                        RATING.ABOUT,
                        RATING.DOMAIN,
                        RATING.PUBLISHED_ON,
                        RATING.LEVEL,
                        RATING.INHERITED,
                        RATING.CURRENT)
                .from(RATING)
                .forEach(row -> all.computeIfAbsent(row.value1(), id -> new HashMap<>())
                        .put(
                                new RatingKey(
                                        row.value2(), row.value3(), row.value4(), Optional.ofNullable(row.value5())),
                                new HeldRating(row.value6(), row.value7(), row.value8())));
        return all;
    }
}
