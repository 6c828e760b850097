package care.trellis.app.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads every chain of a database from its first entry on and says where the first flaw of each is. */
public final class LedgerCheck {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection connection;
    private final Map<UUID, Map<Long, String>> signed = new HashMap<>();
    private final Map<UUID, Flaw> forged = new HashMap<>();
    private int checkpoints;

    private LedgerCheck(Connection connection) {
        this.connection = connection;
    }

    /**
     * Checks all chains in one snapshot.
     *
     * @param connection for which no row is hidden; its transaction is ended
     * @param elsewhere checkpoints that were kept elsewhere
     */
    public static LedgerReport of(Connection connection, List<Checkpoint> elsewhere) throws SQLException {
        connection.setAutoCommit(false); // else all rows come at once
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            return inTransaction(connection, elsewhere);
        } finally {
            connection.rollback();
        }
    }

    /** Checks all chains as the transaction that is open sees them. */
    static LedgerReport inTransaction(Connection connection, List<Checkpoint> elsewhere) throws SQLException {
        return new LedgerCheck(connection).check(elsewhere);
    }

    private LedgerReport check(List<Checkpoint> elsewhere) throws SQLException {
        ownCheckpoints();
        elsewhere.forEach(this::compareWith);
        var chains = new ArrayList<LedgerReport.Chain>();
        var seen = new TreeSet<UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select c.place_id, c.length, c.last_hash, coalesce(p.name, '')"
                        + " from ledger.chain c left join places.place p on p.id = c.place_id order by c.place_id")) {
            while (rows.next()) {
                var place = rows.getObject(1, UUID.class);
                seen.add(place);
                chains.add(chain(place, name(place, rows.getString(4)), rows.getLong(2), hex(rows.getBytes(3))));
            }
        }
        signed.keySet().stream()
                .filter(place -> !seen.contains(place))
                .forEach(place -> chains.add(new LedgerReport.Chain(
                        place, place.toString(), 0, Optional.of(new Flaw(place, 1, "the whole chain is missing")))));
        return new LedgerReport(chains, checkpoints);
    }

    private LedgerReport.Chain chain(UUID place, String name, long length, String end) throws SQLException {
        var check = new ChainCheck(place, signed.getOrDefault(place, Map.of()));
        try (var statement = connection.prepareStatement("select number, at, actor, action, thing_kind, thing_id, why,"
                + " facts::text, readers, subject, sealed, previous, hash from ledger.entry where place_id = ?"
                + " order by number")) {
            statement.setObject(1, place);
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    check.take(entry(place, rows), hex(rows.getBytes(13)));
                }
            }
        }
        var flaw = check.end(length, end).or(() -> Optional.ofNullable(forged.get(place)));
        return new LedgerReport.Chain(place, name, check.length(), flaw);
    }

    private static WrittenEntry entry(UUID place, ResultSet row) throws SQLException {
        return new WrittenEntry(
                place,
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                facts(row.getString(8)),
                new TreeSet<>(Arrays.asList((String[]) row.getArray(9).getArray())),
                row.getObject(10, UUID.class),
                EntryHash.sealedHash(row.getBytes(11)),
                hex(row.getBytes(12)));
    }

    // Whatever was put there is an entry to be checked, not a fault of the check.
    private static Map<String, String> facts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JacksonException _) {
            return Map.of("not as it was written", json);
        }
    }

    private void ownCheckpoints() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select place_id, number, hash, at, public_key, signature"
                        + " from ledger.checkpoint order by place_id, number")) {
            while (rows.next()) {
                var base64 = Base64.getEncoder();
                compareWith(new Checkpoint(
                        rows.getObject(1, UUID.class),
                        rows.getLong(2),
                        hex(rows.getBytes(3)),
                        rows.getObject(4, OffsetDateTime.class).toInstant(),
                        base64.encodeToString(rows.getBytes(5)),
                        base64.encodeToString(rows.getBytes(6))));
            }
        }
    }

    private void compareWith(Checkpoint checkpoint) {
        checkpoints++;
        if (!checkpoint.isSound()) {
            forged.putIfAbsent(
                    checkpoint.place(),
                    new Flaw(checkpoint.place(), checkpoint.number(), "its checkpoint's signature is not sound"));
            return;
        }
        var before = signed.computeIfAbsent(checkpoint.place(), place -> new HashMap<>())
                .putIfAbsent(checkpoint.number(), checkpoint.hash());
        if (before != null && !before.equals(checkpoint.hash())) {
            forged.putIfAbsent(
                    checkpoint.place(),
                    new Flaw(checkpoint.place(), checkpoint.number(), "two checkpoints signed it differently"));
        }
    }

    private static String name(UUID place, String name) {
        return place.equals(Ledger.HOUSE) ? "this Trellis" : name.isEmpty() ? place.toString() : name;
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }
}
