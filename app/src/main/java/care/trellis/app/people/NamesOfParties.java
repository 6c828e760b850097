package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.database.Acting;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Names of those who took part in something, for whoever may see it: who proposed a role, who approved it. */
@Repository
public class NamesOfParties {
    private final DSLContext database;

    NamesOfParties(DSLContext database) {
        this.database = database;
    }

    /** Not within a transaction; the caller has made sure that the reader may see what they took part in. */
    public Map<UUID, String> of(Collection<UUID> people) {
        return Acting.asHouse(() -> database.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .fetchMap(PERSON.ID, PERSON.NAME));
    }
}
