package care.trellis.app.outlook;

import care.trellis.app.web.Download;
import care.trellis.exchange.publish.WorkforceCsv;
import care.trellis.exchange.publish.WorkforceJson;
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

/** Posts, who fills them, who leaves and who must join. */
@Controller
class WorkforceController {
    private final OutlookInputs inputs;

    WorkforceController(OutlookInputs inputs) {
        this.inputs = inputs;
    }

    @GetMapping("/outlook/workforce")
    String workforce(@RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        var asked = new Asked(typed);
        var form = form(asked);
        if (form.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page", WorkforcePage.of(asked, form.map(WorkforcePage::answer).orElse(null)));
        return "outlook/workforce";
    }

    @GetMapping("/outlook/workforce/figures.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> typed) {
        return Download.csv("workforce", WorkforceCsv.of(downloaded(typed).coming()));
    }

    @GetMapping("/outlook/workforce/figures.json")
    ResponseEntity<byte[]> json(@RequestParam Map<String, String> typed) {
        return Download.json("workforce", WorkforceJson.of(downloaded(typed).coming()));
    }

    private WorkforceForm downloaded(Map<String, String> typed) {
        return form(new Asked(typed)).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private Optional<WorkforceForm> form(Asked asked) {
        return asked.answer(() -> WorkforceForm.of(asked, inputs));
    }
}
