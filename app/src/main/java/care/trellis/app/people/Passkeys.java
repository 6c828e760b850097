package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.PASSKEY;

import care.trellis.app.people.db.tables.records.PasskeyRecord;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys as they are kept, for the library that verifies them and for the pages that list them. */
@Repository
class Passkeys implements UserCredentialRepository {
    private final DSLContext database;
    private final Clock clock;

    /** The counter of a passkey did not go on: there is a second one of it. */
    static final class Copied extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;
    }

    Passkeys(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What devices know a person by: the sixteen bytes of their id, which say nothing of them. */
    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static Optional<UUID> person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16 ? Optional.of(new UUID(bytes.getLong(), bytes.getLong())) : Optional.empty();
    }

    boolean has(UUID person) {
        return database.fetchExists(PASSKEY, PASSKEY.PERSON_ID.eq(person));
    }

    List<PasskeyRow> of(UUID person) {
        return database.selectFrom(PASSKEY)
                .where(PASSKEY.PERSON_ID.eq(person))
                .orderBy(PASSKEY.ADDED_AT, PASSKEY.ID)
                .fetch(PasskeyRow::of);
    }

    boolean rename(UUID person, UUID id, String name) {
        return database.update(PASSKEY)
                        .set(PASSKEY.NAME, name)
                        .where(PASSKEY.ID.eq(id), PASSKEY.PERSON_ID.eq(person))
                        .execute()
                == 1;
    }

    /** How many a person has, who can then remove none elsewhere before this transaction ends. */
    int lock(UUID person) {
        return database.select(PASSKEY.ID)
                .from(PASSKEY)
                .where(PASSKEY.PERSON_ID.eq(person))
                .orderBy(PASSKEY.ID)
                .forUpdate()
                .fetch()
                .size();
    }

    boolean remove(UUID person, UUID id) {
        return database.deleteFrom(PASSKEY)
                        .where(PASSKEY.ID.eq(id), PASSKEY.PERSON_ID.eq(person))
                        .execute()
                == 1;
    }

    void forget(UUID person) {
        database.deleteFrom(PASSKEY).where(PASSKEY.PERSON_ID.eq(person)).execute();
    }

    @Override
    public void delete(Bytes credential) {
        database.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credential.getBytes()))
                .execute();
    }

    /** Keeps a new one, or that one was used; its counter never goes back, also not when two use it at the same moment. */
    @Override
    public void save(CredentialRecord credential) {
        var count = credential.getSignatureCount();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (findByCredentialId(credential.getCredentialId()) == null) {
            add(credential);
            return;
        }
        var used = database.update(PASSKEY)
                .set(PASSKEY.SIGN_COUNT, count)
                .set(PASSKEY.BACKED_UP, credential.isBackupState())
                .set(PASSKEY.LAST_USED_AT, now)
                .where(
                        PASSKEY.CREDENTIAL_ID.eq(credential.getCredentialId().getBytes()),
                        PASSKEY.SIGN_COUNT.lt(count).or(PASSKEY.SIGN_COUNT.eq(0L)))
                .execute();
        if (used != 1) {
            throw new Copied();
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credential.getBytes()))
                .fetchOptional(Passkeys::credential)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return person(handle).stream()
                .flatMap(person -> database.selectFrom(PASSKEY).where(PASSKEY.PERSON_ID.eq(person)).stream())
                .map(Passkeys::credential)
                .toList();
    }

    private void add(CredentialRecord credential) {
        var row = database.newRecord(PASSKEY);
        row.setPersonId(person(credential.getUserEntityUserId()).orElseThrow());
        row.setName(credential.getLabel());
        row.setCredentialId(credential.getCredentialId().getBytes());
        row.setPublicKey(credential.getPublicKey().getBytes());
        row.setAttestation(Optional.ofNullable(credential.getAttestationObject())
                .orElseThrow()
                .getBytes());
        row.setSignCount(credential.getSignatureCount());
        row.setTransports(credential.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .toArray(String[]::new));
        row.setBackupEligible(credential.isBackupEligible());
        row.setBackedUp(credential.isBackupState());
        row.setAddedAt(clock.instant().atOffset(ZoneOffset.UTC));
        row.insert();
    }

    private static CredentialRecord credential(PasskeyRecord row) {
        var added = row.getAddedAt().toInstant();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getCredentialId()))
                .userEntityUserId(handle(row.getPersonId()))
                .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
                .attestationObject(new Bytes(row.getAttestation()))
                .signatureCount(row.getSignCount())
                .uvInitialized(true)
                .transports(transports(row))
                .backupEligible(row.getBackupEligible())
                .backupState(row.getBackedUp())
                .label(row.getName())
                .created(added)
                .lastUsed(
                        row.getLastUsedAt() == null
                                ? added
                                : row.getLastUsedAt().toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(PasskeyRecord row) {
        return Arrays.stream(row.getTransports())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
