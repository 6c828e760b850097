package care.trellis.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All style sheets, scripts and pictures: those in {@code src/main/resources/assets}, and three files of libraries. A
 * new file in that folder is served without further ado.
 */
@Component
public final class Assets {
    private static final Map<String, String> LIBRARIES = Map.of(
            "govuk-frontend.css", "govuk-frontend/*/dist/govuk/govuk-frontend.min.css",
            "govuk-frontend.js", "govuk-frontend/*/dist/govuk/govuk-frontend.min.js",
            "htmx.js", "htmx.org/*/dist/htmx.min.js");

    private final Map<String, Asset> byName = new HashMap<>();
    private final Map<String, Asset> byPath = new HashMap<>();

    Assets(ResourcePatternResolver resources) throws IOException {
        for (var library : LIBRARIES.entrySet()) {
            var found = resources.getResources("classpath*:META-INF/resources/webjars/" + library.getValue());
            if (found.length != 1) {
                throw new IllegalStateException(library.getValue() + " must be there once, was " + found.length);
            }
            add(library.getKey(), withoutForeignFonts(found[0]));
        }
        for (var own : resources.getResources("classpath*:assets/*.*")) {
            add(String.valueOf(own.getFilename()), own.getContentAsByteArray());
        }
    }

    /** The address of an asset by its file name, such as {@code app.css}. */
    public String url(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no asset " + name))
                .path();
    }

    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private void add(String name, byte[] content) {
        var asset = Asset.of(name, content);
        byName.put(name, asset);
        byPath.put(asset.path(), asset);
    }

    /** GOV.UK's typeface is licensed for gov.uk only; Arial is the next in the library's own list. */
    private static byte[] withoutForeignFonts(Resource library) throws IOException {
        return library.getContentAsString(StandardCharsets.UTF_8)
                .replace("font-family:GDS Transport,", "font-family:")
                .replaceAll("@font-face\\{[^}]*\\}", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
