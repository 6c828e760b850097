package care.trellis.app.people;

import care.trellis.app.people.db.tables.records.PasskeyRecord;
import care.trellis.app.web.Days;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param used the day it was last used; empty where it never was
 * @param backedUp whether the person's password manager keeps a copy, so that a lost device does not lose it
 */
public record PasskeyRow(UUID id, String name, String added, String used, boolean backedUp) {
    static PasskeyRow of(PasskeyRecord row) {
        return new PasskeyRow(
                row.getId(),
                row.getName(),
                Days.of(row.getAddedAt().toInstant()),
                Optional.ofNullable(row.getLastUsedAt())
                        .map(OffsetDateTime::toInstant)
                        .map(Days::of)
                        .orElse(""),
                row.getBackedUp());
    }
}
