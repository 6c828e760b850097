package care.trellis.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Serves the {@link Assets}, for browsers to keep. */
@Controller
class AssetController {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/*")
    ResponseEntity<Resource> asset(HttpServletRequest request) {
        var asset =
                assets.at(request.getRequestURI()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .contentType(asset.type())
                .body(asset.content());
    }

    @Bean
    static PublicPages assetPages() {
        return PublicPages.at("/assets/*");
    }
}
