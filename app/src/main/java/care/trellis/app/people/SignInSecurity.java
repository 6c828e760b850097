package care.trellis.app.people;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** What signing in adds to the guard of all pages. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {
    @Bean
    Customizer<HttpSecurity> viewers(Memberships memberships, Vouching vouching, Clock clock) {
        return http -> http.addFilterBefore(new ViewerFilter(memberships, vouching, clock), AuthorizationFilter.class);
    }
}
