package care.trellis.app.people;

import static care.trellis.app.people.db.Tables.IDENTITY_PROVIDER;
import static care.trellis.app.people.db.Tables.PERSON;
import static care.trellis.app.people.db.Tables.PROVIDER_LINK;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.mail.Outbox;
import care.trellis.app.people.db.tables.records.ProviderLinkRecord;
import care.trellis.app.permission.Kind;
import care.trellis.app.secret.HouseSecret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which of a provider's people is which person here: made by that person alone, ended by them or with the provider. */
@Repository
class ProviderLinks {
    private final DSLContext database;
    private final HouseSecret secret;
    private final AccountLetters letters;
    private final Addressees addressees;
    private final Outbox outbox;
    private final AccountEvents events;
    private final Ledger ledger;
    private final Clock clock;

    ProviderLinks(
            DSLContext database,
            HouseSecret secret,
            AccountLetters letters,
            Addressees addressees,
            Outbox outbox,
            AccountEvents events,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.secret = secret;
        this.letters = letters;
        this.addressees = addressees;
        this.outbox = outbox;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A link that holds. */
    record Link(UUID id, UUID person, Instant linkedAt) {}

    /** Somebody who is linked, as far as a letter needs to know. */
    record Linked(
            UUID link, UUID person, String name, @Nullable String email) {}

    /** The one of somebody the provider calls so. */
    Optional<Link> of(IdentityProvider provider, String subject) {
        return database.selectFrom(PROVIDER_LINK)
                .where(
                        PROVIDER_LINK.PROVIDER_ID.eq(provider.id()),
                        PROVIDER_LINK.SUBJECT.eq(fingerprint(provider, subject)),
                        PROVIDER_LINK.ENDED_AT.isNull())
                .fetchOptional(ProviderLinks::link);
    }

    Optional<Link> between(IdentityProvider provider, UUID person) {
        return database.selectFrom(PROVIDER_LINK)
                .where(
                        PROVIDER_LINK.PROVIDER_ID.eq(provider.id()),
                        PROVIDER_LINK.PERSON_ID.eq(person),
                        PROVIDER_LINK.ENDED_AT.isNull())
                .fetchOptional(ProviderLinks::link);
    }

    /** Whose sign-in a link is with; nothing once the link or the sign-in has ended. */
    Optional<UUID> organisation(UUID link) {
        return database.select(IDENTITY_PROVIDER.ORGANISATION_ID)
                .from(PROVIDER_LINK)
                .join(IDENTITY_PROVIDER)
                .on(IDENTITY_PROVIDER.ID.eq(PROVIDER_LINK.PROVIDER_ID), IDENTITY_PROVIDER.ENDED_AT.isNull())
                .where(PROVIDER_LINK.ID.eq(link), PROVIDER_LINK.ENDED_AT.isNull())
                .fetchOptional(IDENTITY_PROVIDER.ORGANISATION_ID);
    }

    /** The organisations whose sign-ins a person is linked with. */
    List<UUID> organisations(UUID person) {
        return database.select(IDENTITY_PROVIDER.ORGANISATION_ID)
                .from(PROVIDER_LINK)
                .join(IDENTITY_PROVIDER)
                .on(IDENTITY_PROVIDER.ID.eq(PROVIDER_LINK.PROVIDER_ID), IDENTITY_PROVIDER.ENDED_AT.isNull())
                .where(PROVIDER_LINK.PERSON_ID.eq(person), PROVIDER_LINK.ENDED_AT.isNull())
                .orderBy(PROVIDER_LINK.LINKED_AT)
                .fetch(IDENTITY_PROVIDER.ORGANISATION_ID);
    }

    /** All who are linked with a provider. */
    List<Linked> with(IdentityProvider provider) {
        return database.select(PROVIDER_LINK.ID, PERSON.ID, PERSON.NAME, PERSON.EMAIL)
                .from(PROVIDER_LINK)
                .join(PERSON)
                .on(PERSON.ID.eq(PROVIDER_LINK.PERSON_ID))
                .where(PROVIDER_LINK.PROVIDER_ID.eq(provider.id()), PROVIDER_LINK.ENDED_AT.isNull())
                .fetch(row -> new Linked(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Links somebody who has shown both that they are the person and that they are the provider's subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(IdentityProvider provider, String subject, UUID person, Seen seen) {
        var id = database.insertInto(PROVIDER_LINK)
                .set(PROVIDER_LINK.PROVIDER_ID, provider.id())
                .set(PROVIDER_LINK.PERSON_ID, person)
                .set(PROVIDER_LINK.SUBJECT, fingerprint(provider, subject))
                .set(PROVIDER_LINK.LINKED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .returning(PROVIDER_LINK.ID)
                .fetchSingle()
                .getId();
        events.record(
                person,
                "linked with an organisation's sign-in",
                Map.of("organisation", provider.organisation().toString()),
                seen);
        addressees.post(person, (to, name) -> letters.linked(to, name, provider.name()));
        return id;
    }

    /** Ends a person's own link. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(IdentityProvider provider, Link link, Seen seen) {
        close(link.id());
        events.record(
                link.person(),
                "unlinked from an organisation's sign-in",
                Map.of("organisation", provider.organisation().toString()),
                seen);
        addressees.post(link.person(), (to, name) -> letters.unlinked(to, name, provider.name()));
    }

    /** Ends the links of a provider that ends; whoever ends it does not know their addresses and need not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endWith(IdentityProvider provider, List<Linked> all) {
        for (var linked : all) {
            close(linked.link());
            ledger.append(Deed.of(
                            "sign-in by organisation ended",
                            Kind.ACCOUNT,
                            linked.person().toString())
                    .with("organisation", provider.organisation().toString())
                    .about(linked.person(), Map.of()));
            if (linked.email() != null) {
                outbox.post(letters.unlinked(linked.email(), linked.name(), provider.name()));
            }
        }
    }

    private void close(UUID link) {
        database.update(PROVIDER_LINK)
                .set(PROVIDER_LINK.ENDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(PROVIDER_LINK.ID.eq(link), PROVIDER_LINK.ENDED_AT.isNull())
                .execute();
    }

    private byte[] fingerprint(IdentityProvider provider, String subject) {
        return secret.fingerprint("subject of " + provider.issuer(), subject.getBytes(StandardCharsets.UTF_8));
    }

    private static Link link(ProviderLinkRecord row) {
        return new Link(row.getId(), row.getPersonId(), row.getLinkedAt().toInstant());
    }
}
