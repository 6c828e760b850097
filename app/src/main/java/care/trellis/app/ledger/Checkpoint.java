package care.trellis.app.ledger;

import care.trellis.app.secret.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a chain ended with at a time, signed with Ed25519 by a key that is not in the database.
 *
 * @param number of the last entry then
 * @param hash of that entry, in hexadecimal
 * @param publicKey X.509 form in Base64
 * @param signature of {@link #signedText}, in Base64
 */
public record Checkpoint(UUID place, long number, String hash, Instant at, String publicKey, String signature) {
    private static final int FINGERPRINT_LETTERS = 16;

    /** What is signed: five lines. */
    static String signedText(UUID place, long number, String hash, Instant at) {
        return String.join(
                "\n", "trellis ledger checkpoint", place.toString(), Long.toString(number), hash, at.toString());
    }

    /** Which key signed it: the beginning of the SHA-256 of the public key. */
    public String signer() {
        return HexFormat.of()
                .formatHex(Sha256.of(Base64.getDecoder().decode(publicKey)))
                .substring(0, FINGERPRINT_LETTERS);
    }

    /** Whether the signature is the key's. */
    boolean isSound() {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signedText(place, number, hash, at).getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false; // no key, no signature
        }
    }
}
