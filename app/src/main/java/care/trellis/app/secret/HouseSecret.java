package care.trellis.app.secret;

import care.trellis.postgres.CannotStart;
import care.trellis.postgres.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals small secrets for the database with AES-256-GCM, so that whoever has only the database has nothing. The key is
 * in a file of the data folder that only its owner may read, or in {@code TRELLIS_SECRET}, which several nodes share.
 */
@Component
public final class HouseSecret {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CHECK = "key check";
    private static final byte[] CHECK_WORD = "trellis".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;
    private final SecretKeySpec macKey;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    HouseSecret(DataFolder folder, @Value("${trellis.secret:}") String given) {
        this(given.isBlank() ? ofFile(folder.path().resolve("house.key")) : decoded(given, "TRELLIS_SECRET"));
    }

    private HouseSecret(byte[] secret) {
        this.key = new SecretKeySpec(derived(secret, "seal"), "AES");
        this.macKey = new SecretKeySpec(derived(secret, "mac"), "HmacSHA256");
    }

    /** The house's secret from its key in Base64, for commands that run without the application. */
    public static HouseSecret of(String key) {
        return new HouseSecret(decoded(key, "The key"));
    }

    /** A known word, sealed: whoever can open it has this key. */
    byte[] check() {
        return seal(CHECK, CHECK_WORD);
    }

    /** Whether another's {@code check} was made with this key. */
    public boolean fits(byte[] check) {
        try {
            return MessageDigest.isEqual(open(CHECK, check), CHECK_WORD);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * What can be opened again only here.
     *
     * @param purpose what it is for; it must be said again to open it
     */
    public byte[] seal(String purpose, byte[] plain) {
        return seal(key, purpose, plain);
    }

    public byte[] open(String purpose, byte[] sealed) {
        return open(key, purpose, sealed);
    }

    /** A fingerprint that only this house can make; for looking a secret up without keeping it. */
    public byte[] fingerprint(String purpose, byte[] of) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(macKey);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(of);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Seals under a key of somebody's own, for {@link #open(SecretKeySpec, String, byte[])}. */
    public byte[] seal(SecretKeySpec under, String purpose, byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, under, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            var sealed = cipher.doFinal(plain);
            var all = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return all;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * What was sealed under a key of somebody's own.
     *
     * @throws IllegalArgumentException where it was sealed with another key, for another purpose, or was changed
     */
    public byte[] open(SecretKeySpec under, String purpose, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            throw new IllegalArgumentException(
                    "what was sealed is longer than " + NONCE_BYTES + " bytes, was " + sealed.length);
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, under, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException other) {
            throw new IllegalArgumentException("sealed with another key, for another purpose, or changed since", other);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                var made = file.resolveSibling("house.key.new");
                Files.deleteIfExists(made);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(made, Base64.getEncoder().encodeToString(fresh) + "\n");
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return decoded(Files.readString(file), file.toString());
        } catch (IOException failure) {
            throw new CannotStart(
                    "The file " + file + " cannot be read or made (" + failure.getMessage() + ").", failure);
        }
    }

    private static byte[] decoded(String text, String where) {
        try {
            var secret = Base64.getDecoder().decode(text.strip());
            if (secret.length == KEY_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new CannotStart(where + " must hold 32 random bytes in Base64. Make them with: openssl rand -base64 32");
    }

    private static byte[] derived(byte[] secret, String use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("trellis " + use).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
