package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.ledger.ActorNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Names of people for histories: the database leaves out those whom the reader has no business to know. */
@Repository
class PeopleNames implements ActorNames {
    private final DSLContext database;

    PeopleNames(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> people) {
        return database.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }
}
