package care.trellis.app.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a database says of its own tables, counts, references and triggers, within our schemas. */
final class Catalogue {
    private final Connection connection;
    private final Collection<String> schemas;

    Catalogue(Connection connection, Collection<String> schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /**
     * A table.
     *
     * @param name for people, such as {@code people.person}
     * @param quoted for SQL
     * @param columns that hold something of their own: one that is worked out from others is not copied
     */
    record Table(String name, String quoted, List<String> columns) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    List<Table> tables() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var query = query("""
                select n.nspname || '.' || c.relname, format('%I.%I', n.nspname, c.relname),
                    array(select a.attname::text from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by a.attnum)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = any (?)
                order by 1
                """);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2), List.of((String[])
                        rows.getArray(3).getArray())));
            }
        }
        return tables;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var sequence : column("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and n.nspname = any (?) order by 1
                """)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + sequence)) {
                row.next();
                sequences.add(new Manifest.Sequence(sequence, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** Statements that take every reference between tables away, and those that put them back. */
    List<String> withoutReferences() throws SQLException {
        return column("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                from pg_constraint where contype = 'f' and conparentid = 0 and connamespace::regnamespace::text = any (?)
                """);
    }

    List<String> withReferences() throws SQLException {
        return column("""
                select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where contype = 'f' and conparentid = 0 and connamespace::regnamespace::text = any (?)
                """);
    }

    List<String> withoutTriggers() throws SQLException {
        return column("""
                select format('alter table %s disable trigger %I', tgrelid::regclass, tgname)
                from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = c.relnamespace
                where not tgisinternal and tgenabled <> 'D' and n.nspname = any (?)
                """);
    }

    List<String> withTriggers() throws SQLException {
        return column("""
                select format('alter table %s enable %s trigger %I', tgrelid::regclass,
                    case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
                from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = c.relnamespace
                where not tgisinternal and tgenabled <> 'D' and n.nspname = any (?)
                """);
    }

    List<String> refreshes() throws SQLException {
        return column("""
                select format('refresh materialized view %I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'm' and n.nspname = any (?) order by c.oid
                """);
    }

    /** Whatever a database holds that PostgreSQL did not bring along itself. */
    static List<String> contents(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                            and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
                            and n.nspname not like 'pg_temp%'
                            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                        order by 1
                        """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private List<String> column(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var query = query(sql);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private PreparedStatement query(String sql) throws SQLException {
        var query = connection.prepareStatement(sql);
        query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
        return query;
    }
}
