package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.ACKNOWLEDGEMENT;
import static care.trellis.app.costing.db.Tables.CHOICE;
import static care.trellis.app.costing.db.Tables.EXERCISE;
import static care.trellis.app.costing.db.Tables.QUERY_MESSAGE;
import static care.trellis.app.costing.db.Tables.QUESTION;
import static care.trellis.app.costing.db.Tables.SIGNATURE;

import care.trellis.app.people.held.Held;
import care.trellis.app.people.held.Holding;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What costing exercises hold about a person: what they read, asked, wrote, chose and signed. */
@Component
class CostingHolding implements Holding {
    private static final int ORDER = 60;

    private final DSLContext database;

    CostingHolding(DSLContext database) {
        this.database = database;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Held> about(UUID person) {
        var rows = new ArrayList<Row>();
        rows.addAll(in(
                ACKNOWLEDGEMENT,
                ACKNOWLEDGEMENT.EXERCISE_ID,
                ACKNOWLEDGEMENT.AT,
                DSL.val("read the notice about competition law"),
                ACKNOWLEDGEMENT.PERSON_ID.eq(person)));
        rows.addAll(in(
                QUESTION,
                QUESTION.EXERCISE_ID,
                QUESTION.ASKED_AT,
                DSL.concat(DSL.val("asked: "), QUESTION.WORDS),
                QUESTION.ASKED_BY.eq(person)));
        rows.addAll(
                in(CHOICE, CHOICE.EXERCISE_ID, CHOICE.MADE_AT, DSL.val("recorded choices"), CHOICE.MADE_BY.eq(person)));
        rows.addAll(in(
                SIGNATURE,
                SIGNATURE.EXERCISE_ID,
                SIGNATURE.AT,
                DSL.concat(DSL.val("signed as "), SIGNATURE.SIGNS_AS),
                SIGNATURE.PERSON_ID.eq(person)));
        database.selectFrom(QUERY_MESSAGE)
                .where(QUERY_MESSAGE.WRITTEN_BY.eq(person))
                .forEach(message -> rows.add(new Row(
                        message.getWrittenAt().toInstant(), "wrote about a return: " + message.getWords(), "")));
        rows.sort(Comparator.comparing(Row::at).reversed());
        return List.of(new Held(
                "In costing exercises",
                "To know who took part under which notice, who asked and answered, and who answers for a price",
                List.of("When", "What you did", "Exercise"),
                rows.stream()
                        .map(row -> List.<Object>of(row.at(), row.what(), row.exercise()))
                        .toList()));
    }

    private record Row(Instant at, String what, String exercise) {}

    private List<Row> in(
            Table<?> table, Field<UUID> exercise, Field<OffsetDateTime> at, Field<String> what, Condition whose) {
        return database.select(at, what, EXERCISE.TITLE)
                .from(table)
                .join(EXERCISE)
                .on(EXERCISE.ID.eq(exercise))
                .where(whose)
                .fetch(row -> new Row(row.value1().toInstant(), row.value2(), row.value3()));
    }
}
