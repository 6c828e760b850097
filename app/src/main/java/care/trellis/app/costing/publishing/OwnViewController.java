package care.trellis.app.costing.publishing;

import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.costing.returns.ReturnViews;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.May;
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
    private final ReturnViews views;
    private final Publications publications;

    OwnViewController(ReturnViews views, Publications publications) {
        this.views = views;
        this.publications = publications;
    }

    @GetMapping("/returns/{id}/own")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    ModelAndView own(@PathVariable UUID id) {
        var view = views.sent(id);
        var exercise = view.exercise();
        var report = publications.of(exercise.id()).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .report();
        return Answer.view(
                HttpStatus.OK,
                "costing/publishing/own",
                Map.of("exercise", exercise, "own", OwnView.of(report, view.invited(), view.reading())));
    }
}
