package care.trellis.app.places.referral;

import care.trellis.app.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that tells people which open data there is, and where. */
@Controller
class OpenDataController {
    @Bean
    static PublicPages openDataPages() {
        return PublicPages.at("/open-data");
    }

    @GetMapping("/open-data")
    String openData() {
        return "places/open-data";
    }
}
