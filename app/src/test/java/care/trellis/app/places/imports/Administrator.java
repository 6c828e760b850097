package care.trellis.app.places.imports;

import static care.trellis.app.people.db.Tables.MEMBERSHIP;
import static care.trellis.app.people.db.Tables.PERSON;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** People the tests of imports and edits work as. */
public final class Administrator {
    private Administrator() {}

    /** Somebody who runs this Trellis. */
    public static UUID person() {
        return in("HOUSE_ADMINISTRATOR", "house", null);
    }

    /** Somebody in a role. */
    public static UUID in(String role, String kind, @Nullable UUID scope) {
        var database = RunningTrellis.context().getBean(DSLContext.class);
        return Acting.asHouse(() -> {
            var person = database.insertInto(PERSON, PERSON.NAME, PERSON.JOINED_BY)
                    .values("Avery Sample", "first")
                    .returning(PERSON.ID)
                    .fetchSingle(PERSON.ID);
            database.insertInto(MEMBERSHIP)
                    .set(MEMBERSHIP.PERSON_ID, person)
                    .set(MEMBERSHIP.ROLE, role)
                    .set(MEMBERSHIP.SCOPE_KIND, kind)
                    .set(MEMBERSHIP.SCOPE_ID, scope)
                    .set(
                            MEMBERSHIP.APPROVED_AT,
                            OffsetDateTime.now(ZoneOffset.UTC).minusDays(1))
                    .execute();
            return person;
        });
    }
}
