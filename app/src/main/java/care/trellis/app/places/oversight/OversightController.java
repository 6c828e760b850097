package care.trellis.app.places.oversight;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Permissions;
import care.trellis.app.places.Ids;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.PublicPages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who looks at a service or a place, for everybody to see. */
@Controller
class OversightController {
    private final Overseers overseers;
    private final Asks asks;
    private final NotedVisits visits;
    private final Clock clock;

    OversightController(Overseers overseers, Asks asks, NotedVisits visits, Clock clock) {
        this.overseers = overseers;
        this.asks = asks;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/services/{id}/oversight")
    String service(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String saved,
            HttpServletRequest request,
            Model model) {
        var service = Ids.of(id).flatMap(overseers::service).orElseThrow(OversightController::notFound);
        model.addAttribute(
                "page", page(service, asks.ofService(service), visits.of(service.id()), saved != null, request));
        return "places/oversight/service";
    }

    @GetMapping("/places/{slug}/oversight")
    String place(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String saved,
            HttpServletRequest request,
            Model model) {
        var place = overseers.place(slug).orElseThrow(OversightController::notFound);
        model.addAttribute("page", page(place, asks.ofPlace(place.id()), List.of(), saved != null, request));
        return "places/oversight/place";
    }

    @Bean
    static PublicPages oversightPages() {
        return PublicPages.at("/services/{id}/oversight", "/places/{slug}/oversight");
    }

    private OversightPage page(
            Watched watched, List<Ask> all, List<Visit> known, boolean isSaved, HttpServletRequest request) {
        var mayAdd = Permissions.may(CurrentViewer.of(request), Action.ADD, watched.thing());
        return OversightPage.of(watched, all, known, LocalDate.now(clock), mayAdd, isSaved);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
