package care.trellis.app.ledger;

import care.trellis.postgres.CannotStart;
import care.trellis.postgres.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The key this node signs checkpoints with: in the file {@code ledger.key} of its data folder, never in the database. */
@Component
class CheckpointKey {
    private final PrivateKey privateKey;
    private final String publicKey;

    CheckpointKey(DataFolder folder) {
        var file = folder.path().resolve("ledger.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var lines = Files.readAllLines(file);
            this.publicKey = lines.get(0).strip();
            this.privateKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(lines.get(1).strip())));
        } catch (IOException | GeneralSecurityException | RuntimeException failure) {
            throw new CannotStart(
                    "The file " + file + ", which signs the ledger's checkpoints, cannot be read or made ("
                            + failure.getMessage() + "). Put back a copy, or move it away to begin with a new key.",
                    failure);
        }
    }

    Checkpoint sign(UUID place, long number, String hash, Instant at) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(Checkpoint.signedText(place, number, hash, at).getBytes(StandardCharsets.UTF_8));
            return new Checkpoint(
                    place, number, hash, at, publicKey, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var made = file.resolveSibling("ledger.key.new");
        Files.deleteIfExists(made);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var base64 = Base64.getEncoder();
        Files.writeString(
                made,
                base64.encodeToString(pair.getPublic().getEncoded()) + "\n"
                        + base64.encodeToString(pair.getPrivate().getEncoded()) + "\n");
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
