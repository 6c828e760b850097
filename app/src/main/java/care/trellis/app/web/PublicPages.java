package care.trellis.app.web;

import java.util.List;

/**
 * Addresses that anybody may open, as a subject declares them in a bean. What no subject declares is not there for
 * somebody who is not signed in.
 *
 * @param patterns addresses as Spring writes them, such as {@code /costing} and {@code /costing/**}
 */
public record PublicPages(List<String> patterns) {
    public PublicPages {
        patterns = List.copyOf(patterns);
    }

    public static PublicPages at(String... patterns) {
        return new PublicPages(List.of(patterns));
    }
}
