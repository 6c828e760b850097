package care.trellis.app.people.held;

import care.trellis.app.people.AccountPart;
import care.trellis.app.people.AccountParts;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Download;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where somebody sees what is held about them, and takes it away. */
@Controller
class HeldController implements AccountParts {
    private final Holdings holdings;
    private final JsonMapper json = JsonMapper.builder().build();

    HeldController(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/account/held")
    @May(action = Action.READ, kind = Kind.ACCOUNT, own = true)
    String held(HttpServletRequest request, Model model) {
        model.addAttribute("held", holdings.about(CurrentViewer.person(request)));
        return "people/held";
    }

    @GetMapping("/account/held.json")
    @May(action = Action.EXPORT, kind = Kind.ACCOUNT, own = true)
    ResponseEntity<byte[]> takeAway(HttpServletRequest request) {
        var all = holdings.about(CurrentViewer.person(request)).stream()
                .map(each -> Map.of(
                        "title",
                        each.title(),
                        "why",
                        each.why(),
                        "rows",
                        each.rows().stream()
                                .map(row -> named(each.columns(), row))
                                .toList()))
                .toList();
        return Download.json(
                "what-trellis-holds-about-me",
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }

    @Override
    public List<AccountPart> of(UUID person) {
        return List.of(new AccountPart(
                90, "What is held about you", "All of it, to see and to take away", "/account/held", "See"));
    }

    private static Map<String, String> named(List<String> columns, List<Object> row) {
        var named = new LinkedHashMap<String, String>();
        for (var at = 0; at < columns.size(); at++) {
            named.put(columns.get(at), row.get(at).toString());
        }
        return named;
    }
}
