package care.trellis.app.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/**
 * A style sheet, script or picture, with an address that changes when it does, so that browsers may keep it for good.
 *
 * @param path address, such as {@code /assets/app.3f2c1a9b8d7e.css}
 */
record Asset(String path, MediaType type, Resource content) {
    private static final int HASH_BYTES = 6;

    static Asset of(String name, byte[] content) {
        var dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1);
        return new Asset(
                "/assets/" + name.substring(0, dot) + "." + hash(content) + "." + ending,
                type(ending),
                new ByteArrayResource(content));
    }

    private static MediaType type(String ending) {
        return switch (ending) {
            case "css" -> MediaType.parseMediaType("text/css;charset=UTF-8");
            case "js" -> MediaType.parseMediaType("text/javascript;charset=UTF-8");
            case "svg" -> MediaType.parseMediaType("image/svg+xml");
            case "png" -> MediaType.IMAGE_PNG;
            default -> throw new IllegalArgumentException("an asset must end in css, js, svg or png, was " + ending);
        };
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
