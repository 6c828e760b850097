package care.trellis.app.people;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** A device that keeps passkeys, as the browser acts one; and what somebody could sign who got hold of its key. */
final class TestDevice {
    static final int PRESENT = 1;
    static final int PRESENT_AND_VERIFIED = 5;

    private final CDPSession browser;
    private final String id;

    private TestDevice(CDPSession browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    /** Plugs one in where a page is open; whoever sits there holds it and is known to it. */
    static TestDevice in(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        var added = browser.send("WebAuthn.addVirtualAuthenticator", request);
        return new TestDevice(browser, added.get("authenticatorId").getAsString());
    }

    /** Whether it takes whoever sits there for its owner. */
    void knowsOwner(boolean yes) {
        var request = which();
        request.addProperty("isUserVerified", yes);
        browser.send("WebAuthn.setUserVerified", request);
    }

    /** What a browser would send that shows its one passkey, signed whatever it says. */
    String shows(String challenge, String origin, int flags, int count) {
        return shows(challenge, origin, flags, count, passkey());
    }

    /** Its one passkey: id, key, whose it is. */
    JsonObject passkey() {
        return browser.send("WebAuthn.getCredentials", which())
                .getAsJsonArray("credentials")
                .get(0)
                .getAsJsonObject();
    }

    /** Puts a copy of a passkey, with a counter of its own, in place of what it keeps. */
    void keepsCopy(JsonObject passkey, int count) {
        browser.send("WebAuthn.clearCredentials", which());
        var copy = passkey.deepCopy();
        copy.addProperty("signCount", count);
        var request = which();
        request.add("credential", copy);
        browser.send("WebAuthn.addCredential", request);
    }

    private static String shows(String challenge, String origin, int flags, int count, JsonObject passkey) {
        var client = new JsonObject();
        client.addProperty("type", "webauthn.get");
        client.addProperty("challenge", challenge);
        client.addProperty("origin", origin);
        client.addProperty("crossOrigin", false);
        var said = client.toString().getBytes(StandardCharsets.UTF_8);
        var site = sha256(passkey.get("rpId").getAsString().getBytes(StandardCharsets.UTF_8));
        var data = ByteBuffer.allocate(37)
                .put(site)
                .put((byte) flags)
                .putInt(count)
                .array();
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(data);
        signed.writeBytes(sha256(said));
        var response = new JsonObject();
        response.addProperty("clientDataJSON", encode(said));
        response.addProperty("authenticatorData", encode(data));
        response.addProperty("signature", encode(sign(bytes(passkey, "privateKey"), signed.toByteArray())));
        response.addProperty("userHandle", encode(bytes(passkey, "userHandle")));
        var id = encode(bytes(passkey, "credentialId"));
        var answer = new JsonObject();
        answer.addProperty("id", id);
        answer.addProperty("rawId", id);
        answer.addProperty("type", "public-key");
        answer.add("response", response);
        answer.add("clientExtensionResults", new JsonObject());
        return answer.toString();
    }

    private JsonObject which() {
        var request = new JsonObject();
        request.addProperty("authenticatorId", id);
        return request;
    }

    private static byte[] sign(byte[] key, byte[] what) {
        for (var kind : Map.of("EC", "SHA256withECDSA", "Ed25519", "Ed25519").entrySet()) {
            try {
                PrivateKey own = KeyFactory.getInstance(kind.getKey()).generatePrivate(new PKCS8EncodedKeySpec(key));
                var signature = Signature.getInstance(kind.getValue());
                signature.initSign(own);
                signature.update(what);
                return signature.sign();
            } catch (GeneralSecurityException _) {
                // a key of another kind
            }
        }
        throw new AssertionError("the device's key is of no known kind");
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (GeneralSecurityException neverForSha256) {
            throw new IllegalStateException(neverForSha256);
        }
    }

    private static byte[] bytes(JsonObject of, String name) {
        return Base64.getMimeDecoder().decode(of.get(name).getAsString());
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
