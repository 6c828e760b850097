package care.trellis.app.permission;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stops a sweeping request once it was let through, before the page does anything. Only the tests have it. */
@Component
class SweepInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    static final String HEADER = "Trellis-Sweep";
    static final int LET_THROUGH = 299;
    private static final int AFTER_ALL_OTHERS = 1_000_000;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_ALL_OTHERS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getHeader(HEADER) == null || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        response.setStatus(LET_THROUGH);
        return false;
    }
}
