package care.trellis.app.costing.publishing;

import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.costing.exercise.CostingExercises;
import care.trellis.app.costing.exercise.InvitedServices;
import care.trellis.app.costing.returns.Drafts;
import care.trellis.app.costing.returns.ReturnForms;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.May;
import care.trellis.exchange.returns.FilledReturn;
import care.trellis.exchange.returns.ReturnReading;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A provider's own figures beside the published ones. */
@Controller
class OwnViewController {
    private final CostingExercises exercises;
    private final InvitedServices services;
    private final Drafts drafts;
    private final Publications publications;

    OwnViewController(CostingExercises exercises, InvitedServices services, Drafts drafts, Publications publications) {
        this.exercises = exercises;
        this.services = services;
        this.drafts = drafts;
        this.publications = publications;
    }

    @GetMapping("/returns/{id}/own")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    ModelAndView own(@PathVariable UUID id) {
        var invited = services.find(id).orElseThrow(OwnViewController::notFound);
        var exercise = exercises.find(invited.exercise()).orElseThrow(OwnViewController::notFound);
        var report = publications.of(exercise.id()).stream()
                .findFirst()
                .orElseThrow(OwnViewController::notFound)
                .report();
        var form = ReturnForms.plain(exercise, invited);
        var sent = drafts.lastSent(id).map(Drafts.Sent::filled).orElse(FilledReturn.EMPTY);
        return Answer.view(
                HttpStatus.OK,
                "costing/publishing/own",
                Map.of("exercise", exercise, "own", OwnView.of(report, invited, form, ReturnReading.of(form, sent))));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
