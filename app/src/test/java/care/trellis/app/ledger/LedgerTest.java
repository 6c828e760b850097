package care.trellis.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.app.permission.Kind;
import care.trellis.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger over the real database. */
class LedgerTest {
    private final Ledger ledger = RunningTrellis.context().getBean(Ledger.class);
    private final History history = RunningTrellis.context().getBean(History.class);
    private final Redactions redactions = RunningTrellis.context().getBean(Redactions.class);
    private final TransactionTemplate transaction = RunningTrellis.context().getBean(TransactionTemplate.class);

    @Test
    void nobody_changes_an_entry_not_even_the_owner_of_the_table() throws Exception {
        write(UUID.randomUUID(), "noted");
        try (var owner = connect();
                var statement = owner.createStatement()) {
            for (var change : List.of(
                    "update ledger.entry set why = ''",
                    "delete from ledger.entry",
                    "truncate ledger.entry",
                    "update ledger.checkpoint set number = 1",
                    "delete from ledger.checkpoint")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("only ever added to");
            }
            statement.execute("set role trellis_app");
            assertThatThrownBy(() -> statement.execute("update ledger.entry set why = ''"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void entries_written_at_the_same_time_stand_in_one_whole_chain() throws Exception {
        var place = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = IntStream.range(0, 40)
                    .mapToObj(number -> (Callable<Boolean>) () -> {
                        write(place, "noted " + number);
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(writes)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(chain(place).flaw()).isEmpty();
        assertThat(chain(place).sound()).isEqualTo(40);
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() throws Exception {
        var place = UUID.randomUUID();
        write(place, "noted");
        assertThatThrownBy(() -> Acting.asHouse(() -> transaction.execute(status -> {
                    ledger.append(Deed.of("undone", Kind.PLACE, "1").in(place));
                    throw new IllegalStateException("it failed");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(chain(place).sound()).isEqualTo(1);
        assertThat(chain(place).flaw()).isEmpty();
    }

    @Test
    void an_entry_outside_of_the_transaction_of_its_write_is_refused() {
        assertThatThrownBy(() -> ledger.append(Deed.of("noted", Kind.PLACE, "1")))
                .hasMessageContaining("transaction");
    }

    @Test
    void what_is_personal_is_read_by_the_person_and_by_nobody_after_it_was_redacted() throws Exception {
        var person = UUID.randomUUID();
        Acting.asHouse(() -> transaction.executeWithoutResult(status -> ledger.append(
                Deed.of("signed in", Kind.ACCOUNT, person.toString()).about(person, Map.of("from", "192.0.2.7")))));
        assertThat(Acting.asPerson(person, () -> history.of(person, 1))
                        .getFirst()
                        .facts())
                .contains(new HistoryEntry.Fact("from", "192.0.2.7"));
        assertThat(Acting.asPerson(UUID.randomUUID(), () -> history.of(person, 1)))
                .isEmpty();
        assertThat(Acting.asPublic(() -> history.of(person, 1))).isEmpty();

        assertThat(Acting.asPerson(person, () -> redactions.redact(person, "Nobody but an administrator may")))
                .isFalse();
        assertThat(Acting.asHouse(() -> redactions.redact(person, "The person asked for it")))
                .isTrue();
        var after = Acting.asPerson(person, () -> history.of(person, 1));
        assertThat(after.getLast().personal()).isEqualTo("redacted");
        assertThat(after.getLast().facts()).isEmpty();
        assertThat(chain(Ledger.HOUSE).flaw()).isEmpty();
    }

    @Test
    void behind_the_applications_back_in_the_database_every_change_is_found() throws Exception {
        var changes = List.of(
                "update ledger.entry set why = 'x' where place_id = ? and number = 3",
                "update ledger.entry set at = at + interval '1 microsecond' where place_id = ? and number = 3",
                "update ledger.entry set actor = 'public' where place_id = ? and number = 3",
                "update ledger.entry set facts = '{\"a\":1}' where place_id = ? and number = 3",
                "update ledger.entry set facts = '[]' where place_id = ? and number = 3",
                "update ledger.entry set readers = '{house}' where place_id = ? and number = 3",
                "update ledger.entry set sealed = '\\x00' where place_id = ? and number = 3",
                "update ledger.entry set hash = previous where place_id = ? and number = 3",
                "update ledger.entry set thing_id = '9' where place_id = ? and number = 3",
                "delete from ledger.entry where place_id = ? and number = 3",
                "delete from ledger.entry where place_id = ? and number >= 3");
        for (var change : changes) {
            var place = UUID.randomUUID();
            var person = UUID.randomUUID();
            for (var number = 0; number < 5; number++) {
                Acting.asHouse(() -> transaction.executeWithoutResult(
                        status -> ledger.append(Deed.of("noted", Kind.PLACE, place.toString())
                                .in(place)
                                .readByEverybody()
                                .about(person, Map.of("what", "personal")))));
            }
            try (var owner = connect()) {
                owner.setAutoCommit(false);
                try (var statement = owner.createStatement();
                        var tampering = owner.prepareStatement(change)) {
                    statement.execute("alter table ledger.entry disable trigger only_added_to");
                    tampering.setObject(1, place);
                    tampering.executeUpdate();
                    var report = reportIn(owner, place);
                    assertThat(report.flaw()).as(change).isPresent();
                    assertThat(report.flaw().orElseThrow().number()).as(change).isEqualTo(3);
                }
                owner.rollback();
            }
            assertThat(chain(place).flaw()).isEmpty();
        }
    }

    @Test
    void checkpoints_go_out_as_a_file_and_come_back_to_be_compared() throws Exception {
        var place = UUID.randomUUID();
        write(place, "noted");
        var checkpoints = RunningTrellis.context().getBean(Checkpoints.class);
        checkpoints.signWhatHasGrown();
        var file = CheckpointFile.write(checkpoints.all());
        var read = CheckpointFile.read("kept.jsonl", file);
        assertThat(read)
                .isEqualTo(checkpoints.all())
                .anyMatch(each -> each.place().equals(place));
        assertThatThrownBy(() ->
                        CheckpointFile.read("kept.jsonl", "{}\n" + file.replace("\"number\":1,", "\"number\":2,")))
                .hasMessageContaining("line 1")
                .hasMessageContaining("signature");
        try (var owner = connect()) {
            assertThat(LedgerCheck.of(owner, read).isSound()).isTrue();
        }
    }

    private void write(UUID place, String action) {
        Acting.asHouse(() -> transaction.executeWithoutResult(status -> ledger.append(
                Deed.of(action, Kind.PLACE, place.toString()).in(place).readByEverybody())));
    }

    private LedgerReport.Chain chain(UUID place) throws SQLException {
        try (var owner = connect()) {
            return LedgerCheck.of(owner, List.of()).chains().stream()
                    .filter(chain -> chain.place().equals(place))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static LedgerReport.Chain reportIn(Connection owner, UUID place) throws SQLException {
        return LedgerCheck.inTransaction(owner, List.of()).chains().stream()
                .filter(chain -> chain.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static Connection connect() throws SQLException {
        return RunningTrellis.context().getBean(PostgresServer.class).connect();
    }
}
