package care.trellis.app.costing.exercise;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of exercises answer with. */
public final class Answer {
    private Answer() {}

    /** Somewhere else, after something was done. */
    public static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    public static ModelAndView view(HttpStatusCode status, String view, Map<String, ?> model) {
        var answer = new ModelAndView(view, model);
        answer.setStatus(status);
        return answer;
    }
}
