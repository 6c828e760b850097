package care.trellis.app.outlook;

import care.trellis.app.web.Download;
import care.trellis.demand.backtest.SeedStatement;
import care.trellis.exchange.publish.OutlookCsv;
import care.trellis.exchange.publish.ProjectionJson;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The outlook of England and its regions, at addresses that say everything that was assumed. */
@Controller
class OutlookController {
    private final OutlookInputs inputs;

    OutlookController(OutlookInputs inputs) {
        this.inputs = inputs;
    }

    @GetMapping("/outlook")
    String areas(Model model) {
        model.addAttribute("page", AreasPage.of(inputs));
        return "outlook/areas";
    }

    @GetMapping("/outlook/seed")
    String seed(Model model) {
        model.addAttribute("page", SeedPage.of(SeedStatement.worked()));
        return "outlook/seed";
    }

    @GetMapping("/outlook/{slug}")
    String area(
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        var area = area(slug);
        var asked = new Asked(typed);
        var form = OutlookForm.of(asked, inputs, area);
        var answer = outlook(asked, form, area)
                .map(outlook -> OutlookAnswer.of(outlook, form.measure(), asked))
                .orElse(null);
        if (answer == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", OutlookPage.of(inputs, area, asked, answer));
        return "outlook/area";
    }

    @GetMapping("/outlook/{slug}/figures.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, @RequestParam Map<String, String> typed) {
        var outlook = downloaded(slug, typed);
        return Download.csv(
                "outlook-" + slug,
                OutlookCsv.of(outlook.projection(), outlook.fan(), outlook.constant(), outlook.measures()));
    }

    @GetMapping("/outlook/{slug}/figures.json")
    ResponseEntity<byte[]> json(@PathVariable String slug, @RequestParam Map<String, String> typed) {
        var outlook = downloaded(slug, typed);
        return Download.json(
                "outlook-" + slug,
                ProjectionJson.of(
                        outlook.projection(), Optional.of(outlook.fan()), outlook.effects(), Optional.empty()));
    }

    private Outlook downloaded(String slug, Map<String, String> typed) {
        var area = area(slug);
        var asked = new Asked(typed);
        return outlook(asked, OutlookForm.of(asked, inputs, area), area)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private Optional<Outlook> outlook(Asked asked, OutlookForm form, OutlookArea area) {
        return asked.isSound() ? asked.answer(() -> Outlook.of(inputs, area, form.assumed())) : Optional.empty();
    }

    private OutlookArea area(String slug) {
        return inputs.area(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
