package care.trellis.app.outlook;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody takes away. */
final class Download {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private Download() {}

    static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return file(name + ".csv", CSV, content);
    }

    static ResponseEntity<byte[]> json(String name, byte[] content) {
        return file(name + ".json", MediaType.APPLICATION_JSON, content);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
