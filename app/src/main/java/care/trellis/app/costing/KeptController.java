package care.trellis.app.costing;

import care.trellis.cost.model.Quantity;
import care.trellis.cost.run.Run;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The results people kept, each at its own address for good. */
@Controller
class KeptController {
    private final KeptResults kept;

    KeptController(KeptResults kept) {
        this.kept = kept;
    }

    @GetMapping("/toolkit/kept/{id}")
    String result(@PathVariable String id, HttpServletResponse response, Model model) {
        var found = kept.find(id);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "costing/toolkit/not-kept";
        }
        var result = found.get();
        var run = result.run();
        model.addAttribute("kept", KeptPage.of(result, run));
        model.addAttribute("result", PriceResults.of(run, figure -> result.address() + "/explain/" + figure));
        return "costing/toolkit/kept";
    }

    @GetMapping("/toolkit/kept/{id}/explain/{figure}")
    String explain(@PathVariable String id, @PathVariable String figure, Model model) {
        var result = kept.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (result.model().quantity(figure).map(Quantity::id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Run run = result.run();
        model.addAttribute("kept", KeptPage.of(result, run));
        model.addAttribute("explanation", run.explain(figure));
        return "costing/toolkit/kept-explain";
    }
}
