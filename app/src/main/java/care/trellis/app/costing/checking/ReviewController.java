package care.trellis.app.costing.checking;

import care.trellis.app.costing.checking.Queries.Query;
import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.costing.exercise.ExerciseLetters;
import care.trellis.app.costing.returns.Drafts;
import care.trellis.app.costing.returns.ReturnView;
import care.trellis.app.costing.returns.ReturnViews;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Permissions;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Days;
import care.trellis.app.web.May;
import care.trellis.app.web.TypedForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A return under review: what was sent, what the council asks about it, what each side says, what is left out. */
@Controller
class ReviewController {
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_REASON = 200;
    private static final String REVIEW = "costing/checking/review";
    private static final String THREADS = "costing/checking/queries";

    private final ReturnViews views;
    private final Drafts drafts;
    private final Queries queries;
    private final Exclusions exclusions;
    private final ExerciseLetters letters;

    ReviewController(
            ReturnViews views, Drafts drafts, Queries queries, Exclusions exclusions, ExerciseLetters letters) {
        this.views = views;
        this.drafts = drafts;
        this.queries = queries;
        this.exclusions = exclusions;
        this.letters = letters;
    }

    @GetMapping("/returns/{id}/review")
    @May(action = Action.READ, kind = Kind.RETURN)
    ModelAndView review(@PathVariable UUID id, HttpServletRequest request) {
        return page(HttpStatus.OK, REVIEW, id, TypedForm.of(Map.of()), request);
    }

    @GetMapping("/returns/{id}/queries")
    @May(action = Action.READ, kind = Kind.RETURN)
    ModelAndView threads(@PathVariable UUID id, HttpServletRequest request) {
        return page(HttpStatus.OK, THREADS, id, TypedForm.of(Map.of()), request);
    }

    @PostMapping("/returns/{id}/queries")
    @May(action = Action.VERIFY, kind = Kind.RETURN)
    Object ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var view = views.sent(id);
        var form = new TypedForm(sent);
        line(form, "line", view);
        form.text("words");
        form.needed("words", "Enter what you ask", LONGEST_MESSAGE, "The question");
        if (!form.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, REVIEW, id, form, request);
        }
        queries.ask(
                view.exercise(),
                view.invited(),
                form.value("line"),
                form.value("words"),
                CurrentViewer.person(request));
        letters.tellOfQuery(view.exercise(), view.invited());
        return Answer.to("/returns/" + id + "/review#queries");
    }

    @PostMapping("/returns/{id}/queries/{query}/answer")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    Object answer(
            @PathVariable UUID id,
            @PathVariable UUID query,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return write(id, query, "provider", sent, request);
    }

    @PostMapping("/returns/{id}/queries/{query}/reply")
    @May(action = Action.VERIFY, kind = Kind.RETURN)
    Object reply(
            @PathVariable UUID id,
            @PathVariable UUID query,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return write(id, query, "council", sent, request);
    }

    @PostMapping("/returns/{id}/queries/{query}/close")
    @May(action = Action.VERIFY, kind = Kind.RETURN)
    Object close(@PathVariable UUID id, @PathVariable UUID query) {
        var view = views.sent(id);
        queries.close(view.exercise(), view.invited(), open(id, query));
        return Answer.to("/returns/" + id + "/review#queries");
    }

    @PostMapping("/returns/{id}/exclusions")
    @May(action = Action.VERIFY, kind = Kind.RETURN)
    Object leaveOut(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var view = views.sent(id);
        var form = new TypedForm(sent);
        line(form, "out", view);
        form.line("reason");
        form.needed("reason", "Enter why it is left out: the provider reads the reason", LONGEST_REASON, "The reason");
        if (!form.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, REVIEW, id, form, request);
        }
        exclusions.leaveOut(
                view.exercise(),
                view.invited(),
                form.value("out"),
                form.value("reason"),
                CurrentViewer.person(request));
        return Answer.to("/returns/" + id + "/review#left-out");
    }

    @PostMapping("/returns/{id}/exclusions/{exclusion}/end")
    @May(action = Action.VERIFY, kind = Kind.RETURN)
    Object takeIn(@PathVariable UUID id, @PathVariable UUID exclusion) {
        var view = views.sent(id);
        var left = exclusions.of(id).stream()
                .filter(each -> each.id().equals(exclusion))
                .findFirst()
                .orElseThrow(ReviewController::notFound);
        exclusions.takeIn(view.exercise(), view.invited(), left);
        return Answer.to("/returns/" + id + "/review#left-out");
    }

    private Object write(
            UUID id, UUID query, String side, MultiValueMap<String, String> sent, HttpServletRequest request) {
        var view = views.sent(id);
        var thread = open(id, query);
        var form = new TypedForm(sent);
        form.text("words-" + query);
        form.needed("words-" + query, "Enter what you answer", LONGEST_MESSAGE, "The answer");
        boolean isCouncil = side.equals("council");
        if (!form.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, isCouncil ? REVIEW : THREADS, id, form, request);
        }
        queries.reply(
                view.exercise(),
                view.invited(),
                thread,
                side,
                form.value("words-" + query),
                CurrentViewer.person(request));
        if (isCouncil) {
            letters.tellOfQuery(view.exercise(), view.invited());
        }
        return Answer.to("/returns/" + id + (isCouncil ? "/review#queries" : "/queries"));
    }

    private static void line(TypedForm form, String field, ReturnView view) {
        var line = form.line(field);
        if (!line.isEmpty() && view.form().row(line).isEmpty()) {
            form.wrong(field, "Choose a line from the list, or the whole return");
        }
    }

    private Query open(UUID id, UUID query) {
        return queries.find(query)
                .filter(each -> each.aReturn().equals(id) && each.isOpen())
                .orElseThrow(ReviewController::notFound);
    }

    private ModelAndView page(HttpStatus status, String template, UUID id, TypedForm form, HttpServletRequest request) {
        var view = views.sent(id);
        var thing = view.invited().thing(view.exercise().place());
        var viewer = CurrentViewer.of(request);
        var last = drafts.lastSent(id);
        return Answer.view(
                status,
                template,
                Map.of(
                        "page",
                        new ReviewPage(
                                view,
                                last.map(sent -> Days.time(sent.at())).orElse(""),
                                queries.of(id),
                                exclusions.of(id),
                                Permissions.may(viewer, Action.VERIFY, thing),
                                Permissions.may(viewer, Action.CHANGE, thing),
                                form)));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
