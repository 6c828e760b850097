package care.trellis.app.ledger;

import static care.trellis.app.ledger.db.Tables.ENTRY;

import care.trellis.app.ledger.db.tables.records.EntryRecord;
import care.trellis.app.permission.Kind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done, newest first, as far as whoever is acting may read it: the database leaves out the rest. */
@Service
public class History {
    /** Entries on one page. */
    static final int PAGE = 50;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final DSLContext database;
    private final SubjectKeys keys;
    private final ObjectProvider<ActorNames> names;
    private final JsonMapper json = JsonMapper.builder().build();

    History(DSLContext database, SubjectKeys keys, ObjectProvider<ActorNames> names) {
        this.database = database;
        this.keys = keys;
        this.names = names;
    }

    /** Of one thing. */
    public List<HistoryEntry> of(Kind kind, String id, int page) {
        return page(ENTRY.THING_KIND.eq(kind.word()).and(ENTRY.THING_ID.eq(id)), page);
    }

    /** What a person did, and what was done about them. */
    public List<HistoryEntry> of(UUID person, int page) {
        return page(ENTRY.ACTOR.eq(person.toString()).or(ENTRY.SUBJECT.eq(person)), page);
    }

    /** Everything. */
    List<HistoryEntry> all(Optional<UUID> place, String action, int page) {
        var where = place.map(ENTRY.PLACE_ID::eq).orElse(DSL.noCondition());
        return page(action.isBlank() ? where : where.and(ENTRY.ACTION.eq(action)), page);
    }

    private List<HistoryEntry> page(Condition where, int page) {
        var rows = database.selectFrom(ENTRY)
                .where(where)
                .orderBy(ENTRY.AT.desc(), ENTRY.PLACE_ID, ENTRY.NUMBER.desc())
                .limit(PAGE + 1) // one more tells whether there is a next page
                .offset((page - 1) * PAGE)
                .fetch();
        var people = rows.stream()
                .map(EntryRecord::getActor)
                .filter(actor -> ID.matcher(actor).matches())
                .map(UUID::fromString)
                .distinct()
                .toList();
        Map<UUID, String> known = people.isEmpty()
                ? Map.of()
                : Optional.ofNullable(names.getIfAvailable())
                        .map(given -> given.of(people))
                        .orElse(Map.of());
        return rows.map(row -> entry(row, known));
    }

    private HistoryEntry entry(EntryRecord row, Map<UUID, String> known) {
        var facts = new ArrayList<HistoryEntry.Fact>();
        add(facts, json.readValue(row.getFacts().data(), new TypeReference<TreeMap<String, String>>() {}));
        var personal = personal(row, facts);
        return new HistoryEntry(
                row.getPlaceId(),
                row.getNumber(),
                WHEN.format(row.getAt()),
                who(row.getActor(), known),
                row.getAction(),
                row.getThingKind(),
                row.getThingId(),
                row.getWhy(),
                facts,
                personal);
    }

    private String personal(EntryRecord row, List<HistoryEntry.Fact> facts) {
        if (row.getSubject() == null) {
            return "";
        }
        var opened = keys.open(row.getSubject(), row.getPlaceId(), row.getNumber(), row.getSealed());
        opened.ifPresent(said -> add(facts, new TreeMap<>(said)));
        return opened.isPresent() ? "" : keys.isDestroyed(row.getSubject()) ? "redacted" : "hidden";
    }

    private static void add(List<HistoryEntry.Fact> facts, Map<String, String> said) {
        said.forEach((name, value) -> facts.add(new HistoryEntry.Fact(name, value)));
    }

    private static String who(String actor, Map<UUID, String> known) {
        return switch (actor) {
            case "house" -> "Trellis";
            case "public" -> "A visitor";
            default -> known.getOrDefault(UUID.fromString(actor), "Somebody with an account");
        };
    }
}
