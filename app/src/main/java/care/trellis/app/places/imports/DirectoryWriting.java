package care.trellis.app.places.imports;

import static care.trellis.app.places.db.Tables.IDENTIFIER;

import care.trellis.app.places.imports.Change.What;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes changes into the directory. */
@Repository
class DirectoryWriting {
    private final DSLContext database;
    private final AreaWriting areas;
    private final Clock clock;

    DirectoryWriting(DSLContext database, AreaWriting areas, Clock clock) {
        this.database = database;
        this.areas = areas;
        this.clock = clock;
    }

    /** Writes all of them, and says which service each change of one became. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Change, UUID> write(Changes changes, Holdings held, String source) {
        areas.write(changes.areas());
        groups(changes.groups());
        var organisations = new HashMap<String, UUID>();
        var organisationRows = new IdentityHashMap<Change, UUID>();
        for (var change : changes.organisations()) {
            var id = Optional.ofNullable(change.id()).orElseGet(UUID::randomUUID);
            organisationRows.put(change, id);
            organisations.put(change.key(), id);
        }
        OrganisationRows.write(database, changes.organisations(), organisationRows, source);
        var services = new IdentityHashMap<Change, UUID>();
        for (var change : changes.services()) {
            if (change.what() != What.ABSENT) {
                services.put(change, Optional.ofNullable(change.id()).orElseGet(UUID::randomUUID));
            }
        }
        new ServiceRows(database, services, key -> organisation(key, organisations, held))
                .write(changes.services(), source);
        identifiers(changes.organisations(), organisationRows, "organisation_id");
        identifiers(changes.services(), services, "service_id");
        successions(services);
        return services;
    }

    private static String organisation(String key, Map<String, UUID> added, Holdings held) {
        var id = added.get(key);
        if (id == null && key.contains(":")) {
            id = held.organisation(key).map(Held::id).orElse(null);
        }
        return id == null ? key : id.toString();
    }

    private void groups(Map<String, String> named) {
        var rows = new Rows();
        named.forEach((id, name) -> rows.add("id", id, "name", name));
        rows.into(database, """
                insert into places.ownership_group (name, regulator_id)
                select r.name, r.id from jsonb_to_recordset(cast(? as jsonb)) as r(id text, name text)
                on conflict (regulator_id) do update set name = excluded.name""");
    }

    private void identifiers(List<Change> changes, Map<Change, UUID> ids, String whose) {
        var today = LocalDate.now(clock);
        var rows = new Rows();
        for (var change : changes) {
            for (var id : change.newIds()) {
                boolean isPast =
                        change.links().stream().anyMatch(link -> link.older().equals(id));
                boolean isNewer =
                        change.links().stream().anyMatch(link -> link.newer().equals(id));
                rows.add(
                        "scheme", id.scheme().word(),
                        "value", id.value(),
                        "whose", String.valueOf(ids.get(change)),
                        "since", isNewer && change.what() == What.LINKED ? today.toString() : null,
                        "until", isPast ? today.toString() : null);
            }
        }
        rows.into(
                database,
                "insert into places.identifier (scheme, value, " + whose + ", since, until)"
                        + " select r.scheme, r.value, r.whose, r.since, r.until from jsonb_to_recordset(cast(? as jsonb))"
                        + " as r(scheme text, value text, whose uuid, since date, until date)");
    }

    private void successions(Map<Change, UUID> services) {
        var rows = new Rows();
        services.forEach((change, service) -> change.links().forEach(link -> {
            database.update(IDENTIFIER)
                    .set(IDENTIFIER.UNTIL, LocalDate.now(clock))
                    .where(IDENTIFIER.SCHEME.eq(link.older().scheme().word()))
                    .and(IDENTIFIER.VALUE.eq(link.older().value()))
                    .and(IDENTIFIER.UNTIL.isNull())
                    .execute();
            rows.add(
                    "scheme", link.newer().scheme().word(),
                    "newer", link.newer().value(),
                    "older_scheme", link.older().scheme().word(),
                    "older", link.older().value(),
                    "service", service.toString(),
                    "basis", link.basis());
        }));
        rows.into(database, """
                insert into places.succession
                    (newer_scheme, newer_value, older_scheme, older_value, service_id, basis)
                select r.scheme, r.newer, r.older_scheme, r.older, r.service, r.basis
                from jsonb_to_recordset(cast(? as jsonb)) as
                    r(scheme text, newer text, older_scheme text, older text, service uuid, basis text)
                on conflict do nothing""");
    }
}
