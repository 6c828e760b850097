package care.trellis.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which everything is kept that must outlive a run, held by one process at a time.
 *
 * <p>The hold is a lock of the operating system on {@code trellis.lock}, not the file's presence: it falls away with
 * the process however that dies, so a crash never leaves a folder that has to be freed by hand. The number of the
 * holding process is written into the file, for the sentence that refuses the second one.
 */
public final class DataFolder implements AutoCloseable {
    /** Far behind the text, because on Windows nobody else may read a locked part of a file. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Held by this very process: merely to look at the lock of one of them would set it free. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Creates the folder when it is missing and holds it, or refuses with the reason. */
    public static DataFolder hold(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            createPrivate(path);
            var lockFile = FileChannel.open(
                    path.resolve("trellis.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                var holder = NUMBER.matcher(read(lockFile));
                lockFile.close();
                throw new CannotStart("Another Trellis " + (holder.find() ? "(process " + holder.group() + ") " : "")
                        + "is already using the data folder " + path + ". Stop it first, or set TRELLIS_HOME to another"
                        + " folder.");
            }
            lockFile.truncate(0);
            lockFile.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            HELD_HERE.add(path);
            return new DataFolder(path, lockFile);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be written (" + reason(e) + "). Make it writable, or set"
                            + " TRELLIS_HOME to a folder that is.",
                    e);
        }
    }

    /** Whether a process holds the folder now. */
    public static boolean isHeld(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        var lock = path.resolve("trellis.lock");
        if (HELD_HERE.contains(path) || !Files.exists(lock)) {
            return HELD_HERE.contains(path);
        }
        try (var lockFile = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return tryLock(lockFile) == null;
        } catch (IOException _) {
            return false; // whoever then tries to hold it is told why it cannot be done
        }
    }

    public Path path() {
        return path;
    }

    /** A folder inside this one, made when missing, that nobody else on the machine may enter. */
    Path privateFolder(String name) throws IOException {
        return createPrivate(path.resolve(name));
    }

    @Override
    public void close() {
        HELD_HERE.remove(path);
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException _) {
            return null; // held by this very process
        }
    }

    private static Path createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectory(folder);
    }

    private static String read(FileChannel lockFile) throws IOException {
        var bytes = ByteBuffer.allocate(32);
        lockFile.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static String reason(IOException e) {
        var name = e.getClass().getSimpleName().replace("Exception", "");
        return name + ": " + e.getMessage();
    }
}
