package care.trellis.app.people;

import care.trellis.app.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages on the way to an account and into it, which are there before anybody has signed in. */
@Configuration(proxyBeanMethods = false)
class SignInPages {
    @Bean
    PublicPages pagesOfSignIn() {
        return PublicPages.at(
                "/sign-in",
                "/sign-in/**",
                "/sign-out",
                "/new-password",
                "/new-password/*",
                "/invitation/*",
                "/invitation/*/organisation/*",
                "/join",
                "/set-up/*",
                "/account/email/*");
    }
}
