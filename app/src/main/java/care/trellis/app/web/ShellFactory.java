package care.trellis.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws the {@link Shell} around the page that was asked for. */
@Component
class ShellFactory {
    private final List<NavigationEntry> entries;
    private final Assets assets;
    private final Installation installation;

    ShellFactory(List<NavigationEntry> entries, Assets assets, Installation installation) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.assets = assets;
        this.installation = installation;
    }

    Shell forRequest(HttpServletRequest request) {
        var address = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
        var links = entries.stream()
                .map(entry -> new Shell.Link(entry.label(), entry.path(), entry.covers(address)))
                .toList();
        return new Shell(
                links, assets, CurrentViewer.of(request), address, installation.standing() == Standing.MADE_UP);
    }
}
