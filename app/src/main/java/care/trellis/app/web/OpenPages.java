package care.trellis.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All {@link PublicPages} together. */
@Component
public class OpenPages {
    private final List<PathPattern> patterns;

    OpenPages(List<PublicPages> pages) {
        this.patterns = pages.stream()
                .flatMap(each -> each.patterns().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    boolean include(HttpServletRequest request) {
        return include(request.getRequestURI());
    }

    /** Whether anybody may open an address. */
    public boolean include(String path) {
        var parsed = PathContainer.parsePath(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
