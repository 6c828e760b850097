package care.trellis.app.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody takes away. */
public final class Download {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private Download() {}

    /** A table in UTF-8. */
    public static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return of(name + ".csv", CSV, content);
    }

    public static ResponseEntity<byte[]> json(String name, byte[] content) {
        return of(name + ".json", MediaType.APPLICATION_JSON, content);
    }

    /** A file under its whole name. */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
