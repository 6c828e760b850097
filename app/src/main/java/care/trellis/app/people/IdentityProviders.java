package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.IDENTITY_PROVIDER;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.people.db.tables.records.IdentityProviderRecord;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Scope;
import care.trellis.app.secret.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Organisations' own sign-ins; an organisation has at most one at a time. */
@Repository
class IdentityProviders {
    private static final String PURPOSE = "client secret of ";

    private final DSLContext database;
    private final HouseSecret secret;
    private final Ledger ledger;
    private final Clock clock;

    IdentityProviders(DSLContext database, HouseSecret secret, Ledger ledger, Clock clock) {
        this.database = database;
        this.secret = secret;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All that are in use, by name. */
    List<IdentityProvider> all() {
        return database.selectFrom(IDENTITY_PROVIDER)
                .where(IDENTITY_PROVIDER.ENDED_AT.isNull())
                .orderBy(IDENTITY_PROVIDER.NAME, IDENTITY_PROVIDER.ID)
                .fetch(IdentityProviders::provider);
    }

    boolean areThere() {
        return database.fetchExists(IDENTITY_PROVIDER, IDENTITY_PROVIDER.ENDED_AT.isNull());
    }

    Optional<IdentityProvider> of(UUID organisation) {
        return database.selectFrom(IDENTITY_PROVIDER)
                .where(IDENTITY_PROVIDER.ORGANISATION_ID.eq(organisation), IDENTITY_PROVIDER.ENDED_AT.isNull())
                .fetchOptional(IdentityProviders::provider);
    }

    /** What Trellis shows the provider to prove that it is Trellis. */
    String secretOf(IdentityProvider provider) {
        var sealed = database.select(IDENTITY_PROVIDER.CLIENT_SECRET)
                .from(IDENTITY_PROVIDER)
                .where(IDENTITY_PROVIDER.ID.eq(provider.id()))
                .fetchOptional(IDENTITY_PROVIDER.CLIENT_SECRET)
                .orElseThrow();
        return new String(secret.open(PURPOSE + provider.id(), sealed), StandardCharsets.UTF_8);
    }

    @Transactional
    public void setUp(IdentityProvider provider, String clientSecret, UUID by) {
        database.insertInto(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.ID, provider.id())
                .set(IDENTITY_PROVIDER.ORGANISATION_ID, provider.organisation())
                .set(IDENTITY_PROVIDER.NAME, provider.name())
                .set(IDENTITY_PROVIDER.ISSUER, provider.issuer())
                .set(IDENTITY_PROVIDER.CLIENT_ID, provider.clientId())
                .set(IDENTITY_PROVIDER.CLIENT_SECRET, sealed(provider.id(), clientSecret))
                .set(IDENTITY_PROVIDER.DOMAINS, provider.domains().toArray(String[]::new))
                .set(IDENTITY_PROVIDER.SET_UP_BY, by)
                .set(IDENTITY_PROVIDER.SET_UP_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        note(provider, "own sign-in set up");
    }

    /** Changes all but the issuer: what another issuer says of people is about other people. */
    @Transactional
    public void change(IdentityProvider provider, Optional<String> clientSecret) {
        database.update(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.NAME, provider.name())
                .set(IDENTITY_PROVIDER.CLIENT_ID, provider.clientId())
                .set(IDENTITY_PROVIDER.DOMAINS, provider.domains().toArray(String[]::new))
                .where(IDENTITY_PROVIDER.ID.eq(provider.id()))
                .execute();
        clientSecret.ifPresent(fresh -> database.update(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.CLIENT_SECRET, sealed(provider.id(), fresh))
                .where(IDENTITY_PROVIDER.ID.eq(provider.id()))
                .execute());
        note(provider, clientSecret.isPresent() ? "own sign-in and its secret changed" : "own sign-in changed");
    }

    /** Ends it; the secret goes at once, because nothing needs it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(IdentityProvider provider) {
        database.update(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.ENDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(IDENTITY_PROVIDER.CLIENT_SECRET, new byte[0])
                .where(IDENTITY_PROVIDER.ID.eq(provider.id()), IDENTITY_PROVIDER.ENDED_AT.isNull())
                .execute();
        note(provider, "own sign-in ended");
    }

    /** Somebody came back from it and could not be let in. */
    @Transactional
    public void noteRefusal(IdentityProvider provider, Refusal refusal) {
        ledger.append(Deed.of(
                        "sign-in by organisation refused",
                        Kind.IDENTITY_PROVIDER,
                        provider.organisation().toString())
                .with("reason", refusal.word())
                .readBy(Scope.organisation(provider.organisation())));
    }

    private void note(IdentityProvider provider, String done) {
        ledger.append(
                Deed.of(done, Kind.IDENTITY_PROVIDER, provider.organisation().toString())
                        .with("issuer", provider.issuer())
                        .with("client", provider.clientId())
                        .readBy(Scope.organisation(provider.organisation())));
    }

    private byte[] sealed(UUID id, String clientSecret) {
        return secret.seal(PURPOSE + id, clientSecret.getBytes(StandardCharsets.UTF_8));
    }

    private static IdentityProvider provider(IdentityProviderRecord row) {
        return new IdentityProvider(
                row.getId(),
                row.getOrganisationId(),
                row.getName(),
                row.getIssuer(),
                row.getClientId(),
                List.of(row.getDomains()));
    }
}
