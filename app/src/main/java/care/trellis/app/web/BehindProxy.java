package care.trellis.app.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** Believes what a reverse proxy says of a request, where {@code TRELLIS_BEHIND_PROXY} says that there is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("trellis.behind-proxy")
class BehindProxy {
    @Bean
    FilterRegistrationBean<ForwardedHeaderFilter> forwardedHeaders() {
        var registration = new FilterRegistrationBean<>(new ForwardedHeaderFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
