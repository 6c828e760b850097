package care.trellis.app.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The keys of a house: the files of its data folder whose names end in {@code .key}. */
final class Keys {
    private Keys() {}

    /** A key's file. */
    record Key(Path file) {
        Manifest.Part writeTo(ZipOutputStream zip) throws IOException {
            var content = Files.readAllBytes(file);
            var name = file.getFileName().toString();
            zip.putNextEntry(new ZipEntry("keys/" + name));
            zip.write(content);
            zip.closeEntry();
            return new Manifest.Part("keys/" + name, name, List.of(), 0, content.length, Digest.of(content));
        }
    }

    static List<Key> in(Path home) {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (var files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".key"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(Key::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a key where only its owner may read it. */
    static void put(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, content);
    }
}
