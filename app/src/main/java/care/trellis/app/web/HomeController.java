package care.trellis.app.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {
    @GetMapping("/")
    String home() {
        return "home";
    }

    @Bean
    static PublicPages homePages() {
        return PublicPages.at("/");
    }

    @Bean
    static NavigationEntry homeEntry() {
        return new NavigationEntry(0, "Home", "/");
    }
}
