package care.trellis.app.places.directory;

import care.trellis.app.chart.Chart;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Permissions;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Download;
import care.trellis.app.web.NavigationEntry;
import care.trellis.app.web.PublicPages;
import care.trellis.app.web.Things;
import care.trellis.exchange.publish.DirectoryCsv;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public directory. */
@Controller
class DirectoryController {
    private final Directory directory;
    private final ServicePages services;
    private final OrganisationPages organisations;
    private final List<Things> things;

    DirectoryController(
            Directory directory, ServicePages services, OrganisationPages organisations, List<Things> things) {
        this.directory = directory;
        this.services = services;
        this.organisations = organisations;
        this.things = things;
    }

    @GetMapping("/directory")
    String search(@RequestParam Map<String, String> parameters, Model model) {
        var search = Search.of(parameters);
        int count = directory.count(search);
        var services = directory.page(search);
        model.addAttribute("search", search);
        model.addAttribute("count", count);
        model.addAttribute("services", services);
        model.addAttribute("map", map(search, count, services));
        model.addAttribute("kinds", directory.kinds());
        model.addAttribute("groups", directory.clientGroups());
        model.addAttribute("places", organisations.places());
        return "places/directory/search";
    }

    @GetMapping("/directory.csv")
    ResponseEntity<byte[]> table(@RequestParam Map<String, String> parameters) {
        var rows = directory.all(Search.of(parameters)).stream()
                .map(service -> new DirectoryCsv.Row(
                        service.id().toString(),
                        service.name(),
                        service.organisation(),
                        service.place(),
                        service.postcode(),
                        service.kinds(),
                        service.clientGroups(),
                        Objects.toString(service.capacity(), ""),
                        service.rating(),
                        Objects.toString(service.ratedOn(), ""),
                        Objects.toString(service.closedOn(), "")))
                .toList();
        return Download.csv("services", DirectoryCsv.of(rows));
    }

    @GetMapping("/services/{id}")
    String service(@PathVariable String id, HttpServletRequest request, Model model) {
        model.addAttribute("service", services.find(uuid(id)).orElseThrow(DirectoryController::notFound));
        model.addAttribute("mayChange", mayChange(request, id));
        return "places/directory/service";
    }

    @GetMapping("/organisations/{id}")
    String organisation(@PathVariable String id, Model model) {
        model.addAttribute(
                "organisation", organisations.organisation(uuid(id)).orElseThrow(DirectoryController::notFound));
        return "places/directory/organisation";
    }

    @GetMapping("/places")
    String places(Model model) {
        model.addAttribute("places", organisations.places());
        return "places/directory/places";
    }

    @GetMapping("/places/{slug}")
    String place(@PathVariable String slug, Model model) {
        model.addAttribute("place", organisations.place(slug).orElseThrow(DirectoryController::notFound));
        return "places/directory/place";
    }

    @Bean
    static PublicPages directoryPages() {
        return PublicPages.at(
                "/directory", "/directory.csv", "/services/{id}", "/organisations/{id}", "/places", "/places/{slug}");
    }

    @Bean
    static NavigationEntry directoryEntry() {
        return new NavigationEntry(5, "Directory", "/directory");
    }

    private Optional<Chart> map(Search search, int count, List<Listed> listed) {
        return count > Directory.MOST_ON_A_MAP
                ? Optional.empty()
                : MapPicture.of(
                        directory.located(search),
                        listed.stream().map(Listed::id).collect(Collectors.toSet()),
                        count);
    }

    // Whoever did not sign in may not: most visitors, for whom nothing more is looked up.
    private boolean mayChange(HttpServletRequest request, String id) {
        var viewer = CurrentViewer.of(request);
        return viewer.isSignedIn()
                && things.stream()
                        .filter(finder -> finder.kinds().contains(Kind.SERVICE))
                        .map(finder -> finder.find(Kind.SERVICE, id))
                        .flatMap(Optional::stream)
                        .anyMatch(thing -> Permissions.may(viewer, Action.CHANGE, thing));
    }

    private static UUID uuid(String id) {
        try {
            if (id.length() == 36) {
                return UUID.fromString(id);
            }
        } catch (IllegalArgumentException _) {
            // no such thing
        }
        throw notFound();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
