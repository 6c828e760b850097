package care.trellis.app.operations;

import care.trellis.postgres.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup file whose every part was read through and found as its manifest says, before anything is done with it. */
final class BackupFile implements AutoCloseable {
    private static final int LARGEST_MANIFEST_BYTES = 50_000_000;
    private static final Pattern KEY_NAME = Pattern.compile("[a-z][a-z0-9-]*\\.key");

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a file, or refuses it with everything that is wrong with it. */
    static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("There is no file " + file + ".");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException failure) {
            throw new CannotStart(
                    file + " is no backup of Trellis, or its end is missing (" + failure.getMessage() + ").", failure);
        }
        try {
            var backup = new BackupFile(zip, manifest(file, zip));
            var faults = backup.faults();
            if (!faults.isEmpty()) {
                throw new CannotStart(file + " is damaged; nothing was restored:\n  " + String.join("\n  ", faults));
            }
            return backup;
        } catch (RuntimeException refusal) {
            closeQuietly(zip);
            throw refusal;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(Manifest.Part part) throws IOException {
        return zip.getInputStream(Objects.requireNonNull(zip.getEntry(part.name())));
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }

    private static Manifest manifest(Path file, ZipFile zip) {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST_BYTES) {
            throw new CannotStart(file + " is no backup of Trellis: it has no " + Manifest.NAME + ".");
        }
        try (var content = zip.getInputStream(entry)) {
            var manifest = JsonMapper.builder().build().readValue(content.readAllBytes(), Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw new CannotStart(file + " is no backup of Trellis: its manifest does not say so.");
            }
            if (manifest.formatVersion() > Manifest.FORMAT_VERSION) {
                throw new CannotStart(file + " was written by a newer Trellis (" + manifest.trellis()
                        + ") in a form that this one (" + Version.ofTrellis() + ") does not know.");
            }
            return manifest;
        } catch (IOException | JacksonException | NullPointerException failure) {
            throw new CannotStart(
                    file + " is damaged, or no backup of Trellis: its " + Manifest.NAME + " cannot be read.", failure);
        }
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        var known = new HashSet<String>();
        known.add(Manifest.NAME);
        Stream.concat(manifest.tables().stream(), manifest.keys().stream()).forEach(part -> {
            if (!known.add(part.name())) {
                faults.add(part.name() + " is in its manifest twice");
            }
            var fault = fault(part);
            if (fault != null) {
                faults.add(part.name() + " " + fault);
            }
        });
        manifest.keys().stream()
                .filter(key -> !KEY_NAME.matcher(key.of()).matches())
                .forEach(key -> faults.add(key.of() + " is no name of a key"));
        zip.stream()
                .filter(entry -> !known.contains(entry.getName()))
                .forEach(entry -> faults.add(entry.getName() + " is in the file but not in its manifest"));
        return faults;
    }

    private @Nullable String fault(Manifest.Part part) {
        if (zip.getEntry(part.name()) == null) {
            return "is missing";
        }
        var digest = Digest.begin();
        var bytes = 0L;
        try (var content = open(part)) {
            var some = new byte[64 * 1024];
            for (var read = content.read(some); read >= 0; read = content.read(some)) {
                digest.update(some, 0, read);
                bytes += read;
                if (bytes > part.bytes()) {
                    return "is longer than its manifest says (" + part.bytes() + " bytes)";
                }
            }
        } catch (IOException unreadable) {
            return "cannot be read (" + unreadable.getMessage() + ")";
        }
        return Digest.end(digest.digest()).equals(part.sha256())
                ? null
                : "is not what was written: its SHA-256 differs";
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException _) {
            // It was only read.
        }
    }
}
