package care.trellis.app.web;

import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** The name of a file that somebody sent. Browsers send a name, some a whole path; it is only ever shown. */
public final class UploadedName {
    private UploadedName() {}

    /** The name without folders and without what cannot be printed; of a long one the end, which says what it is. */
    public static String of(MultipartFile file, int longest) {
        var given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        var name = last.isEmpty() ? "file" : last;
        return name.substring(Math.max(0, name.length() - longest));
    }
}
