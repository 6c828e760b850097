package care.trellis.app.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie of somebody who signed in: out of reach of scripts, and of other sites' requests that change something. */
@Configuration(proxyBeanMethods = false)
class SignInCookie {
    @Bean
    CookieSerializer cookieSerializer(PublicAddress address) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(address.cookie("trellis"));
        cookie.setUseSecureCookie(address.isSecure());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
