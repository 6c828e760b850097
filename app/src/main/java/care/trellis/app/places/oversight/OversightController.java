package care.trellis.app.places.oversight;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Permissions;
import care.trellis.app.places.directory.Ages;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.PublicPages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var service = uuid(id).flatMap(overseers::service).orElseThrow(OversightController::notFound);
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
        var today = LocalDate.now(clock);
        var asked = all.stream().filter(ask -> ask.endedOn() == null).toList();
        var bodies = asked.stream()
                .collect(Collectors.groupingBy(
                        ask -> ask.topic().toLowerCase(Locale.UK), Collectors.mapping(Ask::body, Collectors.toList())));
        var rows = new ArrayList<OversightPage.Row>();
        for (var ask : asked) {
            var others = bodies.getOrDefault(ask.topic().toLowerCase(Locale.UK), List.of()).stream()
                    .filter(body -> !body.equals(ask.body()))
                    .distinct()
                    .toList();
            var last = days(known, ask, "done").max(Comparator.naturalOrder());
            var planned = days(known, ask, "planned")
                    .filter(day -> !day.isBefore(today))
                    .min(Comparator.naturalOrder())
                    .or(() -> days(known, ask, "planned").max(Comparator.naturalOrder()));
            rows.add(new OversightPage.Row(ask, Ages.day(last.orElse(null)), next(ask, last, planned, today), others));
        }
        return new OversightPage(
                watched,
                rows,
                all.stream()
                        .filter(ask -> ask.endedOn() != null)
                        .sorted(Comparator.comparing((Ask ask) -> Objects.requireNonNull(ask.endedOn()))
                                .reversed())
                        .toList(),
                known,
                Permissions.may(CurrentViewer.of(request), Action.ADD, watched.thing()),
                isSaved);
    }

    private static Stream<LocalDate> days(List<Visit> known, Ask ask, String status) {
        return known.stream()
                .filter(visit -> visit.is(status) && visit.bodyId().equals(ask.bodyId()) && visit.isAbout(ask.topic()))
                .map(Visit::on);
    }

    // Where a body says how often it comes, one can see that it is late.
    private static String next(Ask ask, Optional<LocalDate> last, Optional<LocalDate> planned, LocalDate today) {
        if (planned.isPresent() && !planned.get().isBefore(today)) {
            return Ages.day(planned.get());
        }
        if (planned.isPresent() && last.map(planned.get()::isAfter).orElse(true)) {
            return "was planned for " + Ages.day(planned.get()) + ", not noted since";
        }
        if (last.isEmpty() || ask.everyMonths() == null) {
            return "";
        }
        var due = last.get().plusMonths(ask.everyMonths());
        return due.isBefore(today)
                ? "overdue since " + Ages.day(due) + ", not planned"
                : "not planned, due by " + Ages.day(due);
    }

    static Optional<UUID> uuid(String id) {
        try {
            return id.length() == 36 ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
