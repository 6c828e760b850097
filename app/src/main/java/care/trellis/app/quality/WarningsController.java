package care.trellis.app.quality;

import care.trellis.app.web.Download;
import care.trellis.exchange.library.QualityLibrary;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How good our warnings are: the back-test of the shipped book, from the file of results that the command line wrote. */
@Controller
class WarningsController {
    private static final String SCOTLAND = "scotland-2026";

    @GetMapping("/quality/warnings")
    String warnings(Model model) {
        var published = QualityLibrary.backTest(SCOTLAND).orElseThrow();
        model.addAttribute("page", WarningsPage.of(published));
        return "quality/warnings";
    }

    @GetMapping("/quality/warnings.json")
    ResponseEntity<byte[]> file() {
        return Download.json(SCOTLAND, QualityLibrary.backTestSource(SCOTLAND).orElseThrow());
    }
}
