package care.trellis.app.costing.exercise;

import care.trellis.app.people.PublicAddress;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Permissions;
import care.trellis.app.permission.Thing;
import care.trellis.app.permission.Viewer;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Download;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import care.trellis.app.web.PublicPages;
import care.trellis.app.web.TypedForm;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An exercise's own page, and what is done there: opened, closed, withdrawn, its notice read. */
@Controller
class ExerciseOverviewController {
    private static final String VIEW = "costing/exercises/overview";
    private static final int LONGEST_REASON = 500;

    private final CostingExercises exercises;
    private final InvitedServices services;
    private final ExerciseKeeping keeping;
    private final ExerciseLetters letters;
    private final Documents documents;
    private final Questions questions;
    private final ExerciseThings things;
    private final PublicAddress address;

    ExerciseOverviewController(
            CostingExercises exercises,
            InvitedServices services,
            ExerciseKeeping keeping,
            ExerciseLetters letters,
            Documents documents,
            Questions questions,
            ExerciseThings things,
            PublicAddress address) {
        this.exercises = exercises;
        this.services = services;
        this.keeping = keeping;
        this.letters = letters;
        this.documents = documents;
        this.questions = questions;
        this.things = things;
        this.address = address;
    }

    @GetMapping("/exercises/{id}")
    ModelAndView overview(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String said, HttpServletRequest request) {
        return page(HttpStatus.OK, exercises.known(id), Objects.requireNonNullElse(said, ""), List.of(), request);
    }

    @GetMapping("/exercises/{id}/dates.ics")
    ResponseEntity<byte[]> dates(@PathVariable UUID id) {
        var exercise = exercises.known(id);
        var file = ExerciseCalendar.of(exercise, address.of(exercise.address()));
        return Download.of(
                "dates.ics",
                MediaType.parseMediaType("text/calendar;charset=UTF-8"),
                file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/exercises/{id}/notice")
    ModelAndView notice(@PathVariable UUID id) {
        return Answer.view(
                HttpStatus.OK,
                "costing/exercises/notice",
                Map.of(
                        "exercise",
                        exercises.known(id),
                        "points",
                        CompetitionNotice.POINTS,
                        "asks",
                        false,
                        "error",
                        "",
                        "then",
                        ""));
    }

    @GetMapping("/exercises/{id}/acknowledge")
    @May(action = Action.ADD, kind = Kind.PARTICIPATION)
    ModelAndView read(@PathVariable UUID id, @RequestParam(defaultValue = "") String then) {
        return notice(HttpStatus.OK, id, then, "");
    }

    @PostMapping("/exercises/{id}/acknowledge")
    @May(action = Action.ADD, kind = Kind.PARTICIPATION)
    Object acknowledge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String read,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request) {
        if (!read.equals("yes")) {
            return notice(HttpStatus.UNPROCESSABLE_CONTENT, id, then, "Say that you have read it, or leave this page");
        }
        keeping.acknowledge(id, CurrentViewer.person(request));
        return Answer.to(then.matches("/returns/[0-9a-f-]{36}") ? then : "/exercises/" + id + "?said=read");
    }

    @PostMapping("/exercises/{id}/open")
    @May(action = Action.APPROVE, kind = Kind.EXERCISE)
    Object open(@PathVariable UUID id, HttpServletRequest request) {
        var exercise = exercises.known(id);
        if (!keeping.move(id, Stage.OPEN, "")) {
            var why = exercise.is(Stage.PREPARING)
                    ? "Nobody is invited yet: choose the services first"
                    : "The exercise cannot be opened as it stands now";
            return page(HttpStatus.CONFLICT, exercise, "", List.of(new FieldError("open", why)), request);
        }
        int unreached = letters.tellInvited(id);
        return Answer.to(exercise.address() + "?said=" + (unreached > 0 ? "opened-unreached" : "opened"));
    }

    @PostMapping("/exercises/{id}/close")
    @May(action = Action.APPROVE, kind = Kind.EXERCISE)
    Object close(@PathVariable UUID id, HttpServletRequest request) {
        var exercise = exercises.known(id);
        return keeping.move(id, Stage.CHECKING, "")
                ? Answer.to(exercise.address() + "?said=closed")
                : page(
                        HttpStatus.CONFLICT,
                        exercise,
                        "",
                        List.of(new FieldError("open", "Only an exercise that is open can be closed to returns")),
                        request);
    }

    @GetMapping("/exercises/{id}/withdraw")
    @May(action = Action.END, kind = Kind.EXERCISE)
    ModelAndView withdrawing(@PathVariable UUID id) {
        return withdrawal(HttpStatus.OK, id, TypedForm.of(Map.of()));
    }

    @PostMapping("/exercises/{id}/withdraw")
    @May(action = Action.END, kind = Kind.EXERCISE)
    Object withdraw(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var form = new TypedForm(sent);
        form.text("why");
        form.needed("why", "Enter why it is withdrawn: everybody reads the reason", LONGEST_REASON, "The reason");
        if (form.errors().isEmpty() && !keeping.move(id, Stage.WITHDRAWN, form.value("why"))) {
            form.wrong("why", "Only an exercise that is open, or whose returns are being checked, can be withdrawn");
        }
        return form.errors().isEmpty()
                ? Answer.to("/exercises/" + id + "?said=withdrawn")
                : withdrawal(HttpStatus.UNPROCESSABLE_CONTENT, id, form);
    }

    @Bean
    static PublicPages exercisePages() {
        return PublicPages.at(
                "/exercises/{id}",
                "/exercises/{id}/dates.ics",
                "/exercises/{id}/notice",
                "/exercises/{id}/documents/{document}");
    }

    private ModelAndView withdrawal(HttpStatus status, UUID id, TypedForm form) {
        return Answer.view(status, "costing/exercises/withdraw", Map.of("exercise", exercises.known(id), "form", form));
    }

    private ModelAndView notice(HttpStatus status, UUID id, String then, String error) {
        return Answer.view(
                status,
                "costing/exercises/notice",
                Map.of(
                        "exercise",
                        exercises.known(id),
                        "points",
                        CompetitionNotice.POINTS,
                        "asks",
                        true,
                        "error",
                        error,
                        "then",
                        then));
    }

    ModelAndView page(
            HttpStatus status,
            CostingExercise exercise,
            String said,
            List<FieldError> errors,
            HttpServletRequest request) {
        var viewer = CurrentViewer.of(request);
        var id = exercise.id().toString();
        var own = services.of(exercise.id()).stream()
                .filter(each -> Permissions.may(viewer, Action.CHANGE, each.thing(exercise.place())))
                .toList();
        var many = services.howMany(exercise.id());
        boolean mayAsk = may(viewer, Action.ADD, Kind.PARTICIPATION, id);
        boolean needsNotice = mayAsk
                && viewer.person().isPresent()
                && !keeping.hasAcknowledged(exercise.id(), viewer.person().get());
        var model = new HashMap<String, Object>();
        model.put(
                "page",
                new ExerciseOverview(
                        exercise,
                        many.services(),
                        many.owners(),
                        own,
                        documents.of(exercise.id()),
                        questions.of(exercise.id(), viewer.person()),
                        exercises.previous(exercise.previous()).orElse(null),
                        may(viewer, Action.CHANGE, Kind.EXERCISE, id),
                        may(viewer, Action.READ, Kind.COSTING, id),
                        mayAsk,
                        may(viewer, Action.CHANGE, Kind.PARTICIPATION, id),
                        needsNotice,
                        said,
                        errors));
        return Answer.view(status, VIEW, model);
    }

    private boolean may(Viewer viewer, Action action, Kind kind, String id) {
        return things.find(kind, id)
                .filter((Thing thing) -> Permissions.may(viewer, action, thing))
                .isPresent();
    }
}
