package care.trellis.app.demonstration;

import care.trellis.app.ledger.Ledger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The made-up county of Larkshire, written as a whole or not at all. */
@Component
class County {
    /** The one county there is. */
    static final long SEED = 20_261_126;

    private final List<Subject> subjects;
    private final DSLContext database;
    private final Ledger ledger;

    County(List<Subject> subjects, DSLContext database, Ledger ledger) {
        this.subjects = List.copyOf(subjects);
        this.database = database;
        this.ledger = ledger;
    }

    /** Everything that is in it, counted from a day. */
    Telling tell(LocalDate day) {
        var telling = new Telling(SEED, day);
        subjects.forEach(subject -> subject.tell(telling));
        return telling;
    }

    /**
     * Writes it down; the database refuses where people or organisations are.
     *
     * @param at now
     */
    @Transactional
    void write(OffsetDateTime at) {
        var telling = tell(at.toLocalDate());
        insert(Row.of("demonstration.county")
                .with("place_id", Telling.place())
                .with("seed", telling.seed())
                .with("day", telling.day())
                .with("begun_at", at));
        telling.rows().forEach(this::insert);
        telling.deeds().forEach(ledger::append);
        subjects.forEach(subject -> subject.afterwards(telling));
    }

    private void insert(Row row) {
        var names = row.table().split("\\.", 2);
        var columns = row.values().keySet().stream()
                .<Field<?>>map(column -> DSL.field(DSL.name(column)))
                .toList();
        var values = row.values().values().stream().map(County::written).toList();
        database.insertInto(DSL.table(DSL.name(names[0], names[1])), columns)
                .values(values)
                .execute();
    }

    private static Object written(Object value) {
        return value instanceof List<?> words
                ? DSL.val(words.toArray(String[]::new), SQLDataType.VARCHAR.array())
                : value;
    }
}
