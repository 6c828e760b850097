package care.trellis.app.costing.publishing;

import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.CostingExercises;
import care.trellis.app.costing.exercise.Stage;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Permissions;
import care.trellis.app.permission.Scope;
import care.trellis.app.permission.Thing;
import care.trellis.app.permission.Viewer;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Days;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an analyst and a reviewer sign a run, look at what would be published, and a commissioner publishes. */
@Controller
class SignController {
    private final CostingExercises exercises;
    private final Publishing publishing;

    SignController(CostingExercises exercises, Publishing publishing) {
        this.exercises = exercises;
        this.publishing = publishing;
    }

    @GetMapping("/exercises/{id}/sign")
    @May(action = Action.READ, kind = Kind.COSTING)
    ModelAndView look(@PathVariable UUID id, HttpServletRequest request) {
        return page(HttpStatus.OK, exercises.known(id), "", request);
    }

    @PostMapping("/exercises/{id}/sign/analyst")
    @May(action = Action.VERIFY, kind = Kind.COSTING)
    Object analyst(@PathVariable UUID id, @RequestParam(defaultValue = "") String run, HttpServletRequest request) {
        return sign(id, "analyst", run, request);
    }

    @PostMapping("/exercises/{id}/sign/reviewer")
    @May(action = Action.APPROVE, kind = Kind.COSTING)
    Object reviewer(@PathVariable UUID id, @RequestParam(defaultValue = "") String run, HttpServletRequest request) {
        return sign(id, "reviewer", run, request);
    }

    @PostMapping("/exercises/{id}/publish")
    @May(action = Action.APPROVE, kind = Kind.EXERCISE)
    Object publish(@PathVariable UUID id, @RequestParam(defaultValue = "") String run, HttpServletRequest request) {
        var exercise = exercises.known(id);
        var why = publishing.publish(exercise, CurrentViewer.person(request), run);
        return why.isEmpty()
                ? Answer.to(exercise.address() + "/report")
                : page(HttpStatus.CONFLICT, exercise, why, request);
    }

    private Object sign(UUID id, String as, String run, HttpServletRequest request) {
        var exercise = exercises.known(id);
        var why = publishing.sign(exercise, as, CurrentViewer.person(request), run);
        return why.isEmpty()
                ? Answer.to(exercise.address() + "/sign")
                : page(HttpStatus.CONFLICT, exercise, why, request);
    }

    private ModelAndView page(HttpStatus status, CostingExercise exercise, String why, HttpServletRequest request) {
        var viewer = CurrentViewer.of(request);
        var made = publishing.preview(exercise);
        var sha256 = made.report().runSha256();
        return Answer.view(
                status,
                "costing/publishing/sign",
                Map.of(
                        "page",
                        new SignPage(
                                exercise,
                                made.report(),
                                signed(exercise, "analyst", sha256),
                                signed(exercise, "reviewer", sha256),
                                exercise.is(Stage.CHECKING),
                                may(viewer, Action.VERIFY, Kind.COSTING, exercise),
                                may(viewer, Action.APPROVE, Kind.COSTING, exercise),
                                may(viewer, Action.APPROVE, Kind.EXERCISE, exercise)),
                        "errors",
                        why.isEmpty() ? List.<FieldError>of() : List.of(new FieldError("run", why))));
    }

    private String signed(CostingExercise exercise, String as, String sha256) {
        return publishing
                .signed(exercise.id(), as, sha256)
                .map(each -> Days.time(each.at()))
                .orElse("");
    }

    private static boolean may(Viewer viewer, Action action, Kind kind, CostingExercise exercise) {
        return Permissions.may(viewer, action, Thing.of(kind, exercise.id().toString(), Scope.place(exercise.place())));
    }
}
