package care.trellis.app.outlook;

import care.trellis.app.web.Download;
import care.trellis.demand.places.PlacesResult;
import care.trellis.demand.places.PlacesRun;
import care.trellis.exchange.publish.PlacesCsv;
import care.trellis.exchange.publish.PlacesJson;
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

/** Referrals, beds and stays of one place, in small steps of time. */
@Controller
class PlacesController {
    private final OutlookInputs inputs;

    PlacesController(OutlookInputs inputs) {
        this.inputs = inputs;
    }

    @GetMapping("/outlook/places")
    String places(@RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        var asked = new Asked(typed);
        var result = result(asked);
        if (result.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page", PlacesPage.of(asked, result.map(PlacesPage::answer).orElse(null)));
        return "outlook/places";
    }

    @GetMapping("/outlook/places/figures.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> typed) {
        return Download.csv("places", PlacesCsv.of(downloaded(typed)));
    }

    @GetMapping("/outlook/places/figures.json")
    ResponseEntity<byte[]> json(@RequestParam Map<String, String> typed) {
        return Download.json("places", PlacesJson.of(downloaded(typed), Optional.empty()));
    }

    private PlacesResult downloaded(Map<String, String> typed) {
        return result(new Asked(typed)).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private Optional<PlacesResult> result(Asked asked) {
        return asked.answer(() -> PlacesRun.of(PlacesForm.of(asked, inputs)));
    }
}
