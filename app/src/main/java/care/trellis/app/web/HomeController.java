package care.trellis.app.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {
    private final Installation installation;

    HomeController(Installation installation) {
        this.installation = installation;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("standing", installation.standing());
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
