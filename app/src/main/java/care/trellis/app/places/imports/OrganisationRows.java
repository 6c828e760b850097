package care.trellis.app.places.imports;

import care.trellis.app.places.imports.Change.What;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Organisations on their way into the database. */
final class OrganisationRows {
    private static final String RECORD = """
            from jsonb_to_recordset(cast(? as jsonb)) as r(id uuid, kind text, name text, "group" text, area text,
                source text, imported jsonb, edited text[], bump int)
            left join places.ownership_group g on g.regulator_id = r."group"
            left join places.area a on a.name = r.area
            """;

    private OrganisationRows() {}

    static void write(DSLContext database, List<Change> changes, Map<Change, UUID> ids, String source) {
        var added = new Rows();
        var changed = new Rows();
        for (var change : changes) {
            (change.what() == What.ADDED ? added : changed)
                    .add(
                            "id", String.valueOf(ids.get(change)),
                            "kind", change.kindWord(),
                            "name", Moves.to(change, "name"),
                            "group", Moves.to(change, "group"),
                            "area", Moves.to(change, "local_authority"),
                            "source", source,
                            "imported", change.told(),
                            "edited", change.nowEdited(),
                            "bump", change.moved().isEmpty() ? 0 : 1);
        }
        added.into(database, """
                insert into places.organisation (id, kind, name, group_id, place_id, source, imported)
                select r.id, r.kind, r.name, g.id, a.place_id, r.source, r.imported
                """ + RECORD);
        changed.into(database, """
                update places.organisation o set
                    name = coalesce(n.name, o.name),
                    group_id = coalesce(n.group_id, o.group_id),
                    place_id = coalesce(n.place_id, o.place_id),
                    imported = o.imported || n.imported,
                    edited = array(select distinct unnest(o.edited || n.edited) order by 1),
                    version = o.version + n.bump
                from (select r.id, r.name, g.id as group_id, a.place_id, r.imported, r.edited, r.bump
                """ + RECORD + ") n where o.id = n.id");
    }
}
