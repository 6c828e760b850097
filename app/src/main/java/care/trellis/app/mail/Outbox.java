package care.trellis.app.mail;

import static care.trellis.app.mail.db.Tables.LETTER;

import care.trellis.app.secret.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where mail is left to be sent, in the transaction of what it tells of: if that is undone, so is the mail. What waits is
 * sealed, because its links let people in. See docs/decisions/mail-outbox.md.
 */
@Service
public class Outbox {
    private static final String PURPOSE = "letter ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext database;
    private final HouseSecret secret;
    private final Clock clock;

    Outbox(DSLContext database, HouseSecret secret, Clock clock) {
        this.database = database;
        this.secret = secret;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        var id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.insertInto(LETTER)
                .set(LETTER.ID, id)
                .set(LETTER.KIND, letter.kind())
                .set(LETTER.SEALED, secret.seal(PURPOSE + id, JSON.writeValueAsBytes(letter)))
                .set(LETTER.WRITTEN_AT, now)
                .set(LETTER.NEXT_TRY_AT, now)
                .execute();
    }

    Letter open(UUID id, byte[] sealed) {
        return JSON.readValue(new String(secret.open(PURPOSE + id, sealed), StandardCharsets.UTF_8), Letter.class);
    }
}
