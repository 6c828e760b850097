package care.trellis.app.people;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** What somebody sees whose link was used, withdrawn, or is too old; the same for one that never was. */
final class SpentLink {
    private SpentLink() {}

    static String show(Model model, HttpServletResponse response, String next, String words) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("next", next);
        model.addAttribute("words", words);
        return "people/spent-link";
    }
}
