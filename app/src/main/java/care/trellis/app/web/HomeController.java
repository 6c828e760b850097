package care.trellis.app.web;

import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page, and a word for machines that ask whether the application is well. */
@Controller
class HomeController {
    @GetMapping("/")
    String home() {
        return "home";
    }

    @GetMapping(path = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String healthz() {
        return "ok\n";
    }

    @Bean
    static PublicPages homePages() {
        return PublicPages.at("/", "/healthz");
    }

    @Bean
    static NavigationEntry homeEntry() {
        return new NavigationEntry(0, "Home", "/");
    }
}
