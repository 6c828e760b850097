package care.trellis.app.web;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Grant;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Matrix;
import care.trellis.app.permission.Role;
import care.trellis.exchange.publish.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "What can whom see?": the table of permissions, as the code has it. */
@Controller
public class PermissionsController {
    @Bean
    PublicPages permissionPages() {
        return PublicPages.at("/permissions", "/permissions.csv");
    }

    @GetMapping("/permissions")
    String table(@RequestParam(defaultValue = "") String role, Model model) {
        var chosen = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst();
        model.addAttribute("chosen", chosen);
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("kinds", kinds(chosen));
        return "permissions";
    }

    @GetMapping("/permissions.csv")
    ResponseEntity<byte[]> csv() {
        var table = new CsvTable("thing", "who", "may", "which");
        kinds(Optional.empty())
                .forEach(of -> of.rows().forEach(row -> table.row(of.words(), row.who(), row.may(), row.which())));
        return Download.csv("what-can-whom-see", table.bytes());
    }

    /** Who may do what with one sort of thing. */
    public record OfKind(String words, List<Row> rows) {}

    /** One line of the table, in words. */
    public record Row(String who, String may, String which) {}

    private static List<OfKind> kinds(Optional<Role> role) {
        return Arrays.stream(Kind.values())
                .map(kind -> new OfKind(
                        Sentence.capital(kind.words()),
                        Matrix.TABLE.stream()
                                .filter(grant -> grant.kind() == kind)
                                .filter(grant -> role.isEmpty() || isFor(grant, role.get()))
                                .map(PermissionsController::row)
                                .toList()))
                .filter(kind -> role.isEmpty() || !kind.rows().isEmpty())
                .toList();
    }

    private static boolean isFor(Grant grant, Role role) {
        return switch (grant.who()) {
            case Grant.Everybody _ -> true;
            case Grant.InRole(Role in) -> in == role;
        };
    }

    private static Row row(Grant grant) {
        var who = switch (grant.who()) {
            case Grant.Everybody everybody -> everybody.words();
            case Grant.InRole(Role role) -> role.label();
        };
        var may = Stream.of(Action.values())
                .filter(grant.actions()::contains)
                .map(action -> action.label().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Row(who, may, grant.reach().words());
    }
}
