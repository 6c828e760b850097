package care.trellis.app.ledger;

import care.trellis.app.database.Acting;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Permissions;
import care.trellis.app.permission.Thing;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Download;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole ledger: read, checked, signed and redacted. */
@Controller
class LedgerController {
    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl;charset=UTF-8");
    private static final int SHORTEST_REASON = 10;

    private final History history;
    private final Checkpoints checkpoints;
    private final Redactions redactions;
    private final JdbcTemplate database;

    LedgerController(History history, Checkpoints checkpoints, Redactions redactions, JdbcTemplate database) {
        this.history = history;
        this.checkpoints = checkpoints;
        this.redactions = redactions;
        this.database = database;
    }

    @GetMapping("/ledger")
    @May(action = Action.READ, kind = Kind.LEDGER)
    String entries(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Model model) {
        var at = Math.max(1, page);
        model.addAttribute("entries", history.all(id(place), action.strip(), at));
        model.addAttribute("page", at);
        model.addAttribute("action", action.strip());
        model.addAttribute("place", place);
        model.addAttribute("mayRedact", may(request, Action.REDACT));
        return "ledger/entries";
    }

    @PostMapping("/ledger/verify")
    @May(action = Action.VERIFY, kind = Kind.LEDGER)
    String verify(Model model) {
        var report = Acting.asHouse(
                () -> database.execute((Connection connection) -> LedgerCheck.of(connection, List.of())));
        model.addAttribute("report", report);
        return "ledger/verified";
    }

    @GetMapping("/ledger/checkpoints.jsonl")
    @May(action = Action.VERIFY, kind = Kind.LEDGER)
    ResponseEntity<byte[]> checkpoints() {
        var file = CheckpointFile.write(checkpoints.all());
        return Download.of("checkpoints.jsonl", JSON_LINES, file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/ledger/redact")
    @May(action = Action.REDACT, kind = Kind.LEDGER)
    String askRedaction(Model model) {
        return form(model, "", "", List.of());
    }

    @PostMapping("/ledger/redact")
    @May(action = Action.REDACT, kind = Kind.LEDGER)
    String redact(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response,
            Model model) {
        var errors = new ArrayList<FieldError>();
        var whose = id(subject.strip());
        if (whose.isEmpty()) {
            errors.add(new FieldError(
                    "subject", "Enter the person's number, such as 123e4567-e89b-42d3-a456-426614174000"));
        }
        if (why.strip().length() < SHORTEST_REASON) {
            errors.add(new FieldError("why", "Say why, in at least " + SHORTEST_REASON + " letters"));
        }
        if (errors.isEmpty() && !redactions.redact(whose.orElseThrow(), why.strip())) {
            errors.add(new FieldError("subject", "The ledger says nothing personal of this person, or no more"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, subject, why, errors);
        }
        model.addAttribute("subject", whose.orElseThrow().toString());
        return "ledger/redacted";
    }

    private static String form(Model model, String subject, String why, List<FieldError> errors) {
        model.addAttribute("subject", subject);
        model.addAttribute("why", why);
        model.addAttribute("errors", errors);
        return "ledger/redact";
    }

    private static boolean may(HttpServletRequest request, Action action) {
        return Permissions.may(CurrentViewer.of(request), action, Thing.every(Kind.LEDGER));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
