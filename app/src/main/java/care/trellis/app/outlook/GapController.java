package care.trellis.app.outlook;

import care.trellis.app.web.Download;
import care.trellis.exchange.publish.GapCsv;
import care.trellis.exchange.publish.GapJson;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Money needed and money available: always both paths. */
@Controller
class GapController {
    private final OutlookInputs inputs;

    GapController(OutlookInputs inputs) {
        this.inputs = inputs;
    }

    @GetMapping("/outlook/gap")
    String gap(@RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        var asked = new Asked(typed);
        var form = form(asked);
        if (form.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page",
                GapPage.of(
                        asked, form.map(sound -> GapPage.answer(sound, inputs)).orElse(null)));
        return "outlook/gap";
    }

    @GetMapping("/outlook/gap/figures.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> typed) {
        return Download.csv(
                "gap", GapCsv.of(inputs.gap().area(), downloaded(typed).gap()));
    }

    @GetMapping("/outlook/gap/figures.json")
    ResponseEntity<byte[]> json(@RequestParam Map<String, String> typed) {
        return Download.json(
                "gap",
                GapJson.of(
                        inputs.gap().area(),
                        downloaded(typed).gap(),
                        inputs.gap().note()));
    }

    private GapForm downloaded(Map<String, String> typed) {
        return form(new Asked(typed)).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private Optional<GapForm> form(Asked asked) {
        return asked.answer(() -> GapForm.of(asked, inputs));
    }
}
