package care.trellis.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL programs for this machine, unpacked into a folder of their own.
 *
 * @param home the folder, with {@code bin} in it
 * @param major major version, to which a data folder belongs
 */
public record Binaries(Path home, String major) {
    /** The version whose archives are on the class path. */
    private static final String VERSION = "18.6";

    /**
     * Unpacks the programs below the folder, once for each version. They are unpacked beside their place and moved
     * there in one step, so that a run that was cut short never leaves half of them.
     */
    public static Binaries unpackedIn(Path folder) {
        return unpackedIn(folder, VERSION, Binaries.class.getResource("/" + archiveName()));
    }

    /** The same for another version, from an archive that is not on the class path. */
    public static Binaries unpackedIn(Path folder, String version, @Nullable URL archive) {
        if (archive == null) {
            throw new CannotStart("This build of Trellis holds no PostgreSQL for this machine (" + archiveName()
                    + "). Build it on this machine, or set TRELLIS_DB_URL to a PostgreSQL of your own.");
        }
        var home = folder.toAbsolutePath()
                .resolve(archiveName().replace("postgres-", version + "-").replace(".txz", ""));
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(folder);
                var fresh = Files.createTempDirectory(folder, "unpacking");
                unpack(archive, fresh);
                Folders.makeReadable(fresh);
                moveIntoPlace(fresh, home);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL could not be unpacked into " + folder + " (" + e.getMessage()
                            + "). Is there room on the disk, and may you write there?",
                    e);
        }
        return new Binaries(home, version.substring(0, version.indexOf('.')));
    }

    /** The path of one program, such as {@code initdb}. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
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
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(fresh); // somebody else was faster
        }
    }

    /** The name of the archive for this machine. */
    public static String archiveName() {
        return archiveName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /** The name of the archive for an operating system and processor as Java names them. */
    static String archiveName(String system, String processor) {
        var lower = system.toLowerCase(Locale.ROOT);
        var name = lower.contains("mac") ? "darwin" : lower.contains("windows") ? "windows" : "linux";
        var arm = processor.equals("aarch64") || processor.equals("arm64");
        return "postgres-" + name + (arm ? "-arm_64" : "-x86_64") + ".txz";
    }
}
