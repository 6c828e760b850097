package care.trellis.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs for this machine, unpacked from the class path into a folder of their own. */
public record Binaries(Path home) {
    /** The version whose archives are on the class path; a data folder belongs to one major version. */
    static final String VERSION = "18.6";

    static final String MAJOR = "18";

    /**
     * Unpacks the programs below the folder, once for each version. They are unpacked beside their place and moved
     * there in one step, so that a run that was cut short never leaves half of them.
     */
    public static Binaries unpackedIn(Path folder) {
        var archive = archiveName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        var home = folder.toAbsolutePath().resolve(archive.replace("postgres-", VERSION + "-"));
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(folder);
                var fresh = Files.createTempDirectory(folder, "unpacking");
                unpack(archive + ".txz", fresh);
                Folders.makeReadable(fresh);
                moveIntoPlace(fresh, home);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL could not be unpacked into " + folder + " (" + e.getMessage()
                            + "). Is there room on the disk, and may you write there?",
                    e);
        }
        return new Binaries(home);
    }

    /** The path of one program, such as {@code initdb}. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new CannotStart("This build of Trellis holds no PostgreSQL for this machine (" + archive
                        + "). Build it on this machine, or set TRELLIS_DB_URL to a PostgreSQL of your own.");
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        if (target.getParent() != null) {
            Files.createDirectories(target.getParent());
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
                throw new IOException("could not be made executable: " + target);
            }
        }
    }

    private static void moveIntoPlace(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException _) {
            Folders.delete(fresh); // somebody else was faster
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(fresh);
        }
    }

    /** The archive's name, without its ending, for an operating system and processor as Java names them. */
    static String archiveName(String system, String processor) {
        var lower = system.toLowerCase(Locale.ROOT);
        var name = lower.contains("mac") ? "darwin" : lower.contains("windows") ? "windows" : "linux";
        var arm = processor.equals("aarch64") || processor.equals("arm64");
        return "postgres-" + name + (arm ? "-arm_64" : "-x86_64");
    }
}
