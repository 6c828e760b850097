package care.trellis.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** The second wall, table by table: statements that the application would never send, on behalf of people without any business there. */
class EveryTableTest {
    /** Tables without rows that are anybody's: why each needs no wall of its own. */
    private static final Map<String, String> OPEN = Map.of(
            "ledger.chain", "how long each chain is and its last hash: public with the checkpoints",
            "ledger.checkpoint", "signed ends of chains, meant to be kept elsewhere; only added to",
            "costing.kept_result", "results at an address that anybody may open; only added to",
            "house.flyway_schema_history", "which migrations ran; only read",
            "house.secret_key", "a fingerprint of the key, not the key");

    /** What everybody reads. */
    private static final Set<String> PUBLIC = Set.of(
            "places.place",
            "places.area",
            "places.ownership_group",
            "places.organisation",
            "places.service",
            "places.service_type",
            "places.client_group",
            "places.identifier",
            "places.succession",
            "places.rating",
            "places.oversight",
            "places.visit",
            "costing.exercise", // once it is open
            "costing.question", // once it is open, unless it is held
            "costing.document", // once it is open
            "costing.publication",
            "demonstration.county");

    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);

    @BeforeEach
    void fillWhatCanBeSeen() {
        var somebody = People.withPassword("Vera Visible");
        People.giveApp(somebody);
        var provider = People.provider("Visible Care");
        People.giveRole(somebody, Role.ORGANISATION_ADMINISTRATOR, Scope.organisation(provider.organisation()));
    }

    @Test
    void the_application_owns_nothing_and_walks_around_no_wall() {
        var role = Acting.asPublic(() -> database.fetchSingle(
                "select current_user, r.rolsuper, r.rolbypassrls, exists (select from pg_class c where c.relowner = r.oid)"
                        + " from pg_roles r where r.rolname = current_user"));
        assertThat(role.intoList()).containsExactly("trellis_app", false, false, false);
    }

    @Test
    void every_table_has_its_wall_or_a_reason() {
        var without = tables("not c.relrowsecurity");
        assertThat(without).allSatisfy(table -> assertThat(OPEN).containsKey(table));
        assertThat(tables("c.relrowsecurity")).hasSizeGreaterThan(25);
    }

    @Test
    void the_public_and_somebody_without_a_role_see_nothing_of_what_is_not_public() {
        var stranger = People.withPassword("Stan Stranger").id();
        var seen = new ArrayList<String>();
        var full = 0;
        for (var table : tables("c.relrowsecurity")) {
            if (PUBLIC.contains(table)) {
                continue;
            }
            full += Acting.asHouse(() -> count(table)) > 0 ? 1 : 0;
            if (Acting.asPublic(() -> count(table)) > 0 && !table.equals("ledger.entry")) {
                seen.add("the public: " + table);
            }
            var own = Acting.asPerson(stranger, () -> count(table));
            if (own > (Set.of("people.person", "people.password").contains(table) ? 1 : 0)
                    && !table.equals("ledger.entry")) {
                seen.add("somebody without a role: " + own + " rows of " + table);
            }
        }
        assertThat(seen).isEmpty();
        assertThat(full).as("tables with something to hide").isGreaterThan(5);
    }

    @Test
    void of_the_ledger_nobody_sees_more_than_the_entries_meant_for_them() {
        var stranger = People.withPassword("Lee Reader").id();
        var forOthers = "select count(*) from ledger.entry where not (readers && array['public', 'person:" + stranger
                + "']) and actor <> '" + stranger + "'";
        Acting.asHouse(() -> People.bean(AccountEvents.class)
                .record(People.withPassword("Ella Else").id(), "signed in", Map.of(), new Seen("10.0.0.1", "Firefox")));
        assertThat(Acting.asHouse(() -> number(forOthers))).isPositive();
        assertThat(Acting.asPerson(stranger, () -> number(forOthers))).isZero();
        assertThat(Acting.asPublic(
                        () -> number("select count(*) from ledger.entry where not readers && array['public']")))
                .isZero();
    }

    @Test
    void the_public_and_somebody_without_a_role_change_nothing() {
        var stranger = People.withPassword("Sten Stranger").id();
        var changed = new ArrayList<String>();
        for (var table : tables("c.relrowsecurity")) {
            for (var verb : List.of("update", "delete")) {
                if (changes(Acting.asPublic(() -> attempt(verb, table)))) {
                    changed.add("the public: " + verb + " " + table);
                }
                var own = Set.of("people.person", "people.password").contains(table);
                if (!own && changes(Acting.asPerson(stranger, () -> attempt(verb, table)))) {
                    changed.add("somebody without a role: " + verb + " " + table);
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void somebody_changes_their_own_row_and_nobody_elses() {
        var one = People.withPassword("Olive Own").id();
        assertThat(Acting.asPerson(one, () -> database.execute("update people.person set name = 'Olive'")))
                .isOne();
    }

    @Test
    void a_manager_keeps_their_own_service_and_no_other() {
        var provider = People.provider("Manager Care");
        var other = People.provider("Another Care");
        var manager = People.withPassword("Max Manager");
        People.giveRole(manager, Role.REGISTERED_MANAGER, Scope.service(provider.service()));
        var rename = "update places.service set name = name || '!' where id = {0}";
        Acting.asPerson(manager.id(), () -> {
            assertThat(database.execute(rename, DSL.val(provider.service()))).isOne();
            assertThat(database.execute(rename, DSL.val(other.service()))).isZero();
            assertThat(database.execute("update places.organisation set name = name"))
                    .isZero();
            assertThatThrownBy(() -> database.execute(
                            "insert into places.client_group values ({0}, 'Dementia')", DSL.val(other.service())))
                    .isInstanceOf(DataAccessException.class);
            assertThat(database.execute(
                            "insert into places.client_group values ({0}, 'Dementia')", DSL.val(provider.service())))
                    .isOne();
            return true;
        });
    }

    @Test
    void an_administrator_of_an_organisation_proposes_but_approves_nothing_of_their_own() {
        var provider = People.provider("Proposing Care");
        var administrator = People.withPassword("Petra Proposer");
        var second = People.withPassword("Sol Second");
        var member = People.withPassword("Mo Member").id();
        People.giveRole(administrator, Role.ORGANISATION_ADMINISTRATOR, Scope.organisation(provider.organisation()));
        People.giveRole(second, Role.ORGANISATION_ADMINISTRATOR, Scope.organisation(provider.organisation()));
        var id = UUID.randomUUID();
        var propose = "insert into people.membership (id, person_id, role, scope_kind, scope_id, organisation_id,"
                + " proposed_by, approved_by, approved_at) values ({0}, {1}, 'PROVIDER_LEAD', 'organisation', {2}, {2},"
                + " {3}, {4}, case when {4} is null then null else now() end)";
        var none = DSL.castNull(UUID.class);
        Acting.asPerson(administrator.id(), () -> {
            refused(propose, id, member, provider.organisation(), administrator.id(), DSL.val(second.id()));
            refused(propose, id, member, UUID.randomUUID(), administrator.id(), none);
            refused(propose, id, member, provider.organisation(), second.id(), none);
            database.execute(
                    propose,
                    DSL.val(id),
                    DSL.val(member),
                    DSL.val(provider.organisation()),
                    DSL.val(administrator.id()),
                    none);
            return true;
        });
        var approve = "update people.membership set approved_by = {0}, approved_at = now() where id = {1}";
        Acting.asPerson(administrator.id(), () -> {
            assertThatThrownBy(() -> database.execute(approve, DSL.val(administrator.id()), DSL.val(id)))
                    .hasStackTraceContaining("author_is_not_approver");
            assertThatThrownBy(() -> database.execute(approve, DSL.val(second.id()), DSL.val(id)))
                    .hasStackTraceContaining("approved by whoever acts");
            return true;
        });
        assertThat(Acting.asPerson(second.id(), () -> database.execute(approve, DSL.val(second.id()), DSL.val(id))))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECTION_151_OFFICER", "MONITORING_OFFICER"})
    void nobody_holds_two_of_the_three_signatures_whoever_writes_it(String other) {
        var officer = People.withPassword("Olga Officer");
        var place = Scope.place(UUID.randomUUID());
        People.giveRole(officer, Role.DIRECTOR, place);
        assertThatThrownBy(() -> People.giveRole(officer, Role.valueOf(other), place))
                .hasStackTraceContaining("two of the three statutory signatures");
        People.giveRole(officer, Role.COMMISSIONER, place);
    }

    private void refused(String sql, UUID id, UUID member, UUID organisation, UUID by, org.jooq.Field<UUID> approver) {
        assertThatThrownBy(() -> database.execute(
                        sql, DSL.val(id), DSL.val(member), DSL.val(organisation), DSL.val(by), approver))
                .hasStackTraceContaining("row-level security");
    }

    /** How many rows a statement would change; none where it is refused. It is always undone. */
    private int attempt(String verb, String table) {
        var column = database.fetchSingle(
                        "select attname from pg_attribute where attrelid = {0}::regclass and attnum > 0"
                                + " and not attisdropped and attgenerated = '' order by attnum limit 1",
                        DSL.inline(table))
                .get(0, String.class);
        var sql =
                verb.equals("update") ? "update " + table + " set " + column + " = " + column : "delete from " + table;
        try {
            return database.transactionResult(inside -> {
                var rows = inside.dsl().execute(sql);
                throw new Undone(rows);
            });
        } catch (Undone undone) {
            return undone.rows;
        } catch (DataAccessException | org.jooq.exception.DataAccessException refused) {
            return refused.getCause() instanceof Undone undone ? undone.rows : 0;
        }
    }

    private static boolean changes(int rows) {
        return rows > 0;
    }

    private int count(String table) {
        return number("select count(*) from " + table);
    }

    private int number(String sql) {
        return database.fetchSingle(sql).get(0, Integer.class);
    }

    /** Tables that the application may do anything with. */
    private List<String> tables(String which) {
        return Acting.asHouse(() -> database.fetch(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'"
                                + " and has_table_privilege('trellis_app', c.oid, 'select, insert, update, delete')"
                                + " and " + which + " order by 1")
                .into(String.class));
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int rows;

        Undone(int rows) {
            super("undone", null, false, false);
            this.rows = rows;
        }
    }
}
