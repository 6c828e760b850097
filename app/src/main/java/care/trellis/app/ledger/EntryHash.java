package care.trellis.app.ledger;

import care.trellis.app.secret.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hash of an entry: SHA-256 of its canonical form, which is JSON by RFC 8785 (JCS) with every part as a string, the
 * sealed part as its own SHA-256, and the hash of the entry before it.
 */
final class EntryHash {
    /** What the first entry of a chain follows. */
    static final byte[] BEGINNING = new byte[32];

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EntryHash() {}

    static byte[] of(WrittenEntry entry) {
        return Sha256.of(canonical(entry));
    }

    static byte[] canonical(WrittenEntry entry) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("place", entry.place().toString());
        parts.put("number", Long.toString(entry.number()));
        parts.put("at", entry.at().toString());
        parts.put("actor", entry.actor());
        parts.put("action", entry.action());
        parts.put("thing", entry.thingKind() + "/" + entry.thingId());
        parts.put("why", entry.why());
        parts.put("facts", new TreeMap<>(entry.facts()));
        parts.put("readers", entry.readers());
        parts.put("subject", entry.subject() == null ? "" : entry.subject().toString());
        parts.put("sealed", entry.sealedHash());
        parts.put("previous", entry.previous());
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(parts)).getEncodedUTF8();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson); // we have just written it
        }
    }

    static String json(Map<String, String> facts) {
        return JSON.writeValueAsString(new TreeMap<>(facts));
    }

    static String sealedHash(byte @Nullable [] sealed) {
        return sealed == null ? "" : Sha256.hex(sealed);
    }
}
