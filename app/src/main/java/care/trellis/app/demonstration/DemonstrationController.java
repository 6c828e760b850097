package care.trellis.app.demonstration;

import care.trellis.app.database.Acting;
import care.trellis.app.people.AccountEvents;
import care.trellis.app.people.Seen;
import care.trellis.app.people.SignIn;
import care.trellis.app.web.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The demonstration's page: the offer on an empty Trellis, then the people one can be. Where real people are, none of it is there. */
@Controller
class DemonstrationController {
    private final Demonstration demonstration;
    private final SignIn signIn;
    private final AccountEvents events;

    DemonstrationController(Demonstration demonstration, SignIn signIn, AccountEvents events) {
        this.demonstration = demonstration;
        this.signIn = signIn;
        this.events = events;
    }

    @GetMapping("/demonstration")
    String show(HttpServletRequest request, Model model) {
        return switch (demonstration.standing()) {
            case REAL -> throw notFound();
            case EMPTY -> {
                model.addAttribute("here", LocalOperator.sends(request));
                yield "demonstration/offer";
            }
            case MADE_UP -> {
                model.addAttribute("decks", Card.decks());
                yield "demonstration/people";
            }
        };
    }

    @PostMapping("/demonstration")
    ResponseEntity<Void> begin(HttpServletRequest request) {
        if (demonstration.standing() == Standing.REAL) {
            throw notFound();
        }
        if (!LocalOperator.sends(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (demonstration.begin() == Standing.REAL) {
            throw notFound();
        }
        return to("/demonstration");
    }

    @PostMapping("/demonstration/sign-in/{person}")
    ResponseEntity<Void> signIn(@PathVariable UUID person, HttpServletRequest request, HttpServletResponse response) {
        if (!demonstration.isHere()) {
            throw notFound();
        }
        var card = Card.of(person).orElseThrow(DemonstrationController::notFound);
        Acting.asHouse(
                () -> events.record(card.id(), "signed in", Map.of("factor", "demonstration"), Seen.of(request)));
        signIn.complete(card.id(), Set.of("demonstration"), request, response);
        return to(card.opens());
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
