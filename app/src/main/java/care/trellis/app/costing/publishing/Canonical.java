package care.trellis.app.costing.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** Records as bytes that are the same for the same content (RFC 8785). */
final class Canonical {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Canonical() {}

    static byte[] of(Object content) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedUTF8();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson); // we have just written it
        }
    }
}
