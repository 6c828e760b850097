package care.trellis.app.places.imports;

import care.trellis.app.places.imports.Change.What;
import care.trellis.exchange.places.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

/** Services on their way into the database. */
final class ServiceRows {
    private static final String RECORD = """
            from jsonb_to_recordset(cast(? as jsonb)) as r(id uuid, organisation uuid, area text, name text,
                description text, address text, postcode text, region text, latitude double precision,
                longitude double precision, telephone text, email text, website text, care_home boolean, capacity int,
                opened_on date, closed_on date, source text, imported jsonb, edited text[], bump int)
            left join places.area a on a.name = r.area
            """;

    private final DSLContext database;
    private final Map<Change, UUID> ids;
    private final UnaryOperator<String> organisation;

    /** @param organisation the id of the organisation that a file calls by a key */
    ServiceRows(DSLContext database, Map<Change, UUID> ids, UnaryOperator<String> organisation) {
        this.database = database;
        this.ids = ids;
        this.organisation = organisation;
    }

    void write(List<Change> changes, String source) {
        var written =
                changes.stream().filter(each -> each.what() != What.ABSENT).toList();
        var added = new Rows();
        var changed = new Rows();
        written.forEach(each -> row(each.what() == What.ADDED ? added : changed, each, source));
        added.into(database, """
                insert into places.service (id, organisation_id, place_id, name, description, address, postcode, region,
                    latitude, longitude, telephone, email, website, care_home, capacity, opened_on, closed_on, source,
                    imported)
                select r.id, r.organisation, a.place_id, r.name, coalesce(r.description, ''), coalesce(r.address, ''),
                    coalesce(r.postcode, ''), coalesce(r.region, ''), r.latitude, r.longitude,
                    coalesce(r.telephone, ''), coalesce(r.email, ''), coalesce(r.website, ''), r.care_home, r.capacity,
                    r.opened_on, r.closed_on, r.source, r.imported
                """ + RECORD);
        changed.into(database, """
                update places.service s set
                    organisation_id = coalesce(n.organisation, s.organisation_id),
                    place_id = coalesce(n.place_id, s.place_id),
                    name = coalesce(n.name, s.name),
                    description = coalesce(n.description, s.description),
                    address = coalesce(n.address, s.address),
                    postcode = coalesce(n.postcode, s.postcode),
                    region = coalesce(n.region, s.region),
                    latitude = coalesce(n.latitude, s.latitude),
                    longitude = coalesce(n.longitude, s.longitude),
                    telephone = coalesce(n.telephone, s.telephone),
                    email = coalesce(n.email, s.email),
                    website = coalesce(n.website, s.website),
                    care_home = coalesce(n.care_home, s.care_home),
                    capacity = coalesce(n.capacity, s.capacity),
                    opened_on = coalesce(n.opened_on, s.opened_on),
                    closed_on = coalesce(n.closed_on, s.closed_on),
                    source = case when n.bump > 0 then n.source else s.source end,
                    imported = s.imported || n.imported,
                    edited = array(select distinct unnest(s.edited || n.edited) order by 1),
                    version = s.version + n.bump
                from (select r.*, a.place_id
                """ + RECORD + ") n where s.id = n.id");
        several(written, "types", "service_type", "type");
        several(written, "client_groups", "client_group", "client_group");
        ratings(written, source);
    }

    private void row(Rows rows, Change change, String source) {
        var told = new TreeMap<>(change.told());
        told.computeIfPresent("organisation", (field, key) -> organisation.apply(key));
        rows.add(
                "id", String.valueOf(ids.get(change)),
                "organisation",
                        Optional.ofNullable(Moves.to(change, "organisation"))
                                .map(organisation)
                                .orElse(null),
                "area", Moves.to(change, "local_authority"),
                "name", Moves.to(change, "name"),
                "description", Moves.to(change, "description"),
                "address", Moves.to(change, "address"),
                "postcode", Moves.to(change, "postcode"),
                "region", Moves.to(change, "region"),
                "latitude", Moves.to(change, "latitude"),
                "longitude", Moves.to(change, "longitude"),
                "telephone", Moves.to(change, "telephone"),
                "email", Moves.to(change, "email"),
                "website", Moves.to(change, "website"),
                "care_home", Moves.to(change, "care_home"),
                "capacity", Moves.to(change, "capacity"),
                "opened_on", Moves.to(change, "opened_on"),
                "closed_on", Moves.to(change, "closed_on"),
                "source", source,
                "imported", told,
                "edited", change.nowEdited(),
                "bump", change.moved().isEmpty() ? 0 : 1);
    }

    private void several(List<Change> changes, String field, String table, String column) {
        var emptied = new Rows();
        var filled = new Rows();
        for (var change : changes) {
            var moved = change.moved().get(field);
            if (moved != null) {
                var id = String.valueOf(ids.get(change));
                if (!moved.from().isEmpty()) {
                    emptied.add("id", id);
                }
                for (var value : moved.to().split(Facts.BETWEEN, -1)) {
                    filled.add("id", id, "value", value);
                }
            }
        }
        emptied.into(
                database,
                "delete from places." + table + " t using"
                        + " jsonb_to_recordset(cast(? as jsonb)) as r(id uuid) where t.service_id = r.id");
        filled.into(
                database,
                "insert into places." + table + " (service_id, " + column + ")"
                        + " select r.id, r.value from jsonb_to_recordset(cast(? as jsonb)) as r(id uuid, value text)"
                        + " on conflict do nothing");
    }

    private void ratings(List<Change> changes, String source) {
        var rows = new Rows();
        for (var change : changes) {
            change.ratings()
                    .forEach((key, rating) -> rows.add(
                            "id", String.valueOf(ids.get(change)),
                            "regulator", key.regulator(),
                            "about", key.about(),
                            "domain", key.domain(),
                            "published", key.published().map(Object::toString).orElse(null),
                            "level", rating.level(),
                            "inherited", rating.inherited(),
                            "current", rating.current(),
                            "source", source));
        }
        rows.into(database, """
                insert into places.rating
                    (service_id, regulator, about, domain, published_on, level, inherited, current, source)
                select r.id, r.regulator, r.about, r.domain, r.published, r.level, r.inherited, r.current, r.source
                from jsonb_to_recordset(cast(? as jsonb)) as r(id uuid, regulator text, about text, domain text,
                    published date, level text, inherited boolean, current boolean, source text)
                on conflict (service_id, regulator, about, domain, coalesce(published_on, '-infinity'::date))
                do update set level = excluded.level, inherited = excluded.inherited, current = excluded.current,
                    source = excluded.source""");
    }
}
