package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PERSON;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** People as the library for passkeys asks for them; they are opened and closed elsewhere, so that it changes none. */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final DSLContext database;

    PasskeyOwners(DSLContext database) {
        this.database = database;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return Passkeys.person(handle)
                .map(person -> owner(PERSON.ID.eq(person)))
                .orElse(null);
    }

    /** The library's "user name" is what a session knows somebody by: their id. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return owner(PERSON.ID.eq(UUID.fromString(id)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new IllegalStateException("nobody comes to have an account by a passkey");
    }

    @Override
    public void delete(Bytes handle) {
        throw new IllegalStateException("no account ends by a passkey");
    }

    private @Nullable PublicKeyCredentialUserEntity owner(Condition which) {
        return database.selectFrom(PERSON)
                .where(which, PERSON.CLOSED_AT.isNull())
                .fetchOptional(row -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Passkeys.handle(row.getId()))
                        .name(row.getEmail() == null ? String.valueOf(row.getSignInName()) : row.getEmail())
                        .displayName(row.getName())
                        .build())
                .orElse(null);
    }
}
