package care.trellis.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is too long before anything reads it: 6 MB, but where {@link LargeUploads} are declared. */
@Component
@Order(UploadLimitFilter.BEHIND_THE_DOOR)
class UploadLimitFilter extends OncePerRequestFilter {
    /** After Spring Security, whose filters stand at -100: a refusal carries the same headers as every answer. */
    static final int BEHIND_THE_DOOR = -90;

    private static final long BYTES_PER_MEGABYTE = 1_000_000;
    private static final long ORDINARY_BYTES = 6 * 1_048_576L;

    private final List<LargeUploads> large;

    UploadLimitFilter(List<LargeUploads> large) {
        this.large = large;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        boolean isUpload = type != null && type.startsWith("multipart/");
        if (!isUpload) {
            chain.doFilter(request, response); // forms have a limit of their own
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > most(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long most(String path) {
        return large.stream()
                .filter(each -> each.path().equals(path))
                .mapToLong(each -> each.megabytes() * BYTES_PER_MEGABYTE + ORDINARY_BYTES)
                .findFirst()
                .orElse(ORDINARY_BYTES);
    }
}
