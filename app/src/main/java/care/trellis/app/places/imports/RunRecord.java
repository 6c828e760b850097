package care.trellis.app.places.imports;

import static care.trellis.app.places.db.Tables.IMPORT_CHANGE;
import static care.trellis.app.places.db.Tables.IMPORT_REFUSAL;

import care.trellis.exchange.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an import would change and what it refuses, kept row by row: for looking at before, and as the record after. */
@Repository
class RunRecord {
    private final DSLContext database;
    private final JsonMapper json = JsonMapper.builder().build();

    RunRecord(DSLContext database) {
        this.database = database;
    }

    void keep(UUID run, int attempt, Changes changes, Holdings held) {
        var names = new Names(changes, held);
        var rows = new Rows();
        int number = 0;
        var all = new ArrayList<>(changes.organisations());
        all.addAll(changes.services());
        for (var change : all) {
            if (change.isShown()) {
                rows.add(
                        "run", run.toString(),
                        "attempt", attempt,
                        "number", ++number,
                        "what", change.what().word(),
                        "kind", change.kind().word(),
                        "key", change.key(),
                        "name", change.name(),
                        "area", change.area(),
                        "fields", change.what() == Change.What.ADDED ? Map.of() : names.of(change.moved()),
                        "kept", names.of(change.kept()));
            }
        }
        rows.into(database, """
                insert into places.import_change (run_id, attempt, number, what, kind, key, name, area, fields, kept)
                select r.run, r.attempt, r.number, r.what, r.kind, r.key, r.name, r.area, r.fields, r.kept
                from jsonb_to_recordset(cast(? as jsonb)) as r(run uuid, attempt int, number int, what text, kind text,
                    key text, name text, area text, fields jsonb, kept jsonb)""");
    }

    /** Notes every fault of the rows left out, once for a run. */
    void refuse(UUID run, List<Fault> faults) {
        if (database.fetchExists(IMPORT_REFUSAL, IMPORT_REFUSAL.RUN_ID.eq(run))) {
            return;
        }
        var rows = new Rows();
        int number = 0;
        for (var fault : faults) {
            rows.add(
                    "run", run.toString(),
                    "number", ++number,
                    "row", fault.row(),
                    "column", fault.column(),
                    "value", fault.value(),
                    "expected", fault.expected(),
                    "message", fault.message());
        }
        rows.into(database, """
                insert into places.import_refusal
                    (run_id, number, row_number, column_number, value, expected, message)
                select r.run, r.number, r.row, r."column", r.value, r.expected, r.message
                from jsonb_to_recordset(cast(? as jsonb)) as r(run uuid, number int, row int, "column" int, value text,
                    expected text, message text)""");
    }

    List<Fault> refused(Run run, int most) {
        return database.selectFrom(IMPORT_REFUSAL)
                .where(IMPORT_REFUSAL.RUN_ID.eq(run.id()))
                .orderBy(IMPORT_REFUSAL.NUMBER)
                .limit(most)
                .fetch(row -> new Fault(
                        run.file(),
                        row.getRowNumber(),
                        row.getColumnNumber(),
                        row.getValue(),
                        row.getExpected(),
                        row.getMessage()));
    }

    int refusals(Run run) {
        return database.fetchCount(IMPORT_REFUSAL, IMPORT_REFUSAL.RUN_ID.eq(run.id()));
    }

    /** What is done with things of one sort; all sorts where none is named. */
    List<Shown> changes(Run run, Optional<String> what, int most) {
        var which = IMPORT_CHANGE.RUN_ID.eq(run.id()).and(IMPORT_CHANGE.ATTEMPT.eq(run.attempt()));
        return database.selectFrom(IMPORT_CHANGE)
                .where(what.map(IMPORT_CHANGE.WHAT::eq).map(which::and).orElse(which))
                .orderBy(IMPORT_CHANGE.NUMBER)
                .limit(most)
                .fetch(row -> new Shown(
                        row.getWhat(),
                        row.getKind(),
                        row.getKey(),
                        row.getName(),
                        row.getArea(),
                        moved(row.getFields().data()),
                        moved(row.getKept().data())));
    }

    private SortedMap<String, Moved> moved(String fields) {
        return json.readValue(fields, new TypeReference<TreeMap<String, Moved>>() {});
    }

    /** Organisations by the names people know them by, where a change holds an id. */
    private static final class Names {
        private final Map<String, String> names = new TreeMap<>();

        Names(Changes changes, Holdings held) {
            held.organisations().forEach(each -> names.put(each.id().toString(), each.fact("name")));
            changes.organisations().forEach(each -> names.put(each.key(), each.name()));
        }

        SortedMap<String, Moved> of(SortedMap<String, Moved> moved) {
            var shown = new TreeMap<>(moved);
            shown.computeIfPresent(
                    "organisation",
                    (field, each) -> new Moved(
                            names.getOrDefault(each.from(), each.from()), names.getOrDefault(each.to(), each.to())));
            return shown;
        }
    }
}
