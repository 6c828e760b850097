package care.trellis.app.places.oversight;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** What the forms are answered with. */
final class Answers {
    private static final String REFUSED = "places/oversight/refused";

    private Answers() {}

    static ModelAndView page(String view, Form form) {
        return view(HttpStatus.OK, view, Map.of("form", form));
    }

    static ModelAndView wrong(String view, Form form) {
        return view(HttpStatus.UNPROCESSABLE_CONTENT, view, Map.of("form", form));
    }

    static ModelAndView conflict(String view, Form form) {
        return view(HttpStatus.CONFLICT, view, Map.of("form", form));
    }

    static ResponseEntity<Void> saved(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page + (page.endsWith("/oversight") ? "?saved=1" : "")))
                .build();
    }

    /** Only the body itself writes for it. */
    static ModelAndView refused(Overseers overseers, String body, @Nullable UUID place, String back) {
        var own = overseers.spokenFor(place).stream().map(Watched.Choice::label).toList();
        return refused(
                "This is for " + body + " to change",
                "Each body writes what it asks for and when it comes itself. "
                        + (own.isEmpty()
                                ? "There is no body here that you may write for."
                                : "You may write for " + String.join(" and ", own) + "."),
                back);
    }

    /** Somebody whose role writes for a body that the directory does not have. */
    static ModelAndView nobody(Watched watched) {
        return refused(
                "There is nobody to write for",
                "Your role writes for a council, a health body, a Healthwatch or a regulator, and the directory has none "
                        + "of that kind " + (watched.placeName().isEmpty() ? "here" : "in " + watched.placeName())
                        + ". Ask whoever runs this Trellis to add it.",
                watched.page());
    }

    static ModelAndView view(HttpStatus status, String view, Map<String, ?> model) {
        var answer = new ModelAndView(view, model);
        answer.setStatus(status);
        return answer;
    }

    private static ModelAndView refused(String title, String why, String back) {
        return view(HttpStatus.FORBIDDEN, REFUSED, Map.of("title", title, "why", why, "back", back));
    }
}
