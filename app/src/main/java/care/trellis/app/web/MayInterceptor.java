package care.trellis.app.web;

import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Thing;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds every request to what its page asks for by {@link May}; a page that asks for nothing and is not public is not there. */
@Component
class MayInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private final Map<Kind, Things> things = new HashMap<>();
    private final OpenPages open;

    MayInterceptor(List<Things> finders, OpenPages open) {
        finders.forEach(finder -> finder.kinds().forEach(kind -> things.put(kind, finder)));
        this.open = open;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        Route.remember(request);
        var may = method.getMethodAnnotation(May.class);
        if (may != null) {
            CurrentViewer.require(request, may.action(), thing(may, request));
        } else if (!open.include(request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return true;
    }

    private Thing thing(May may, HttpServletRequest request) {
        var id = Optional.ofNullable(variables(request).get(may.id())).orElse("");
        var named = may.of().length == 0 ? may.kind() : may.of()[0];
        var found = id.isEmpty() ? Thing.every(named) : find(named, id);
        var asked = new Thing(may.kind(), found.id(), found.within(), found.subject());
        var viewer = CurrentViewer.of(request);
        return may.own() && viewer.person().isPresent()
                ? asked.about(viewer.person().get())
                : asked;
    }

    private Thing find(Kind kind, String id) {
        return Optional.ofNullable(things.get(kind))
                .orElseThrow(() -> new IllegalStateException("no subject declares Things of kind " + kind))
                .find(kind, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @SuppressWarnings("unchecked") // Spring puts it there
    private static Map<String, String> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (Map<String, String>) variables
                : Map.of();
    }
}
