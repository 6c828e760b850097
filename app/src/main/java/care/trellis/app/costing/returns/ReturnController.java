package care.trellis.app.costing.returns;

import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.costing.exercise.ExerciseKeeping;
import care.trellis.app.costing.returns.ReturnView.Section;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Permissions;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Days;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import care.trellis.exchange.returns.FilledReturn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The pages on which a service fills in its return, section by section, looks at the whole, and sends it. */
@Controller
class ReturnController {
    private final ReturnViews views;
    private final Drafts drafts;
    private final Returning returning;
    private final ExerciseKeeping keeping;
    private final Clock clock;

    ReturnController(ReturnViews views, Drafts drafts, Returning returning, ExerciseKeeping keeping, Clock clock) {
        this.views = views;
        this.drafts = drafts;
        this.returning = returning;
        this.keeping = keeping;
        this.clock = clock;
    }

    @GetMapping("/returns/{id}")
    @May(action = Action.READ, kind = Kind.RETURN)
    Object begin(@PathVariable UUID id, HttpServletRequest request) {
        var view = views.draft(id);
        var viewer = CurrentViewer.of(request);
        if (!Permissions.may(
                viewer, Action.CHANGE, view.invited().thing(view.exercise().place()))) {
            return Answer.to("/returns/" + id + "/review");
        }
        if (!keeping.hasAcknowledged(view.exercise().id(), CurrentViewer.person(request))) {
            return Answer.to(view.exercise().address() + "/acknowledge?then=/returns/" + id);
        }
        return page(HttpStatus.OK, "costing/returns/tasks", view, List.of(), Map.of("sent", sent(id)));
    }

    @GetMapping("/returns/{id}/section/{number}")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    ModelAndView section(
            @PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "") String look) {
        var view = views.draft(id);
        var section = section(view, number);
        return page(HttpStatus.OK, section, view, look.isEmpty() ? List.of() : errors(view, section));
    }

    @PostMapping("/returns/{id}/section/{number}")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    Object save(@PathVariable UUID id, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
        var before = views.draft(id);
        demandOpen(before);
        var section = section(before, number);
        var typed = typed(before, section, sent);
        int version = version(sent);
        if (!returning.save(before.exercise(), before.invited(), version, typed, "on a page")) {
            return conflict(id, section, typed);
        }
        var after = ReturnView.of(before.exercise(), before.invited(), before.form(), typed);
        boolean isSeen = !sent.getOrDefault("seen", List.of()).isEmpty();
        if (after.open(section) > 0 && !isSeen) {
            return Answer.to("/returns/" + id + "/section/" + number + "?look=again");
        }
        return Answer.to(
                "/returns/" + id + (number < before.sections().size() ? "/section/" + (number + 1) : "/check"));
    }

    /** Saves as it goes, and answers with a line that says so. */
    @PostMapping("/returns/{id}/section/{number}/draft")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    ModelAndView draft(
            @PathVariable UUID id, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent) {
        var before = views.draft(id);
        demandOpen(before);
        var typed = typed(before, section(before, number), sent);
        boolean isSaved = returning.save(before.exercise(), before.invited(), version(sent), typed, "on a page");
        return Answer.view(
                HttpStatus.OK,
                "costing/returns/saved",
                Map.of(
                        "version",
                        isSaved ? version(sent) + 1 : version(sent),
                        "words",
                        isSaved
                                ? "Saved " + Days.time(clock.instant())
                                : "Not saved: somebody else changed this return. Press Save to see both"));
    }

    @GetMapping("/returns/{id}/check")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    ModelAndView check(@PathVariable UUID id) {
        return page(HttpStatus.OK, "costing/returns/check", views.draft(id), List.of(), Map.of());
    }

    @PostMapping("/returns/{id}/send")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    Object send(@PathVariable UUID id, HttpServletRequest request) {
        var view = views.draft(id);
        demandOpen(view);
        if (!keeping.hasAcknowledged(view.exercise().id(), CurrentViewer.person(request))) {
            return Answer.to(view.exercise().address() + "/acknowledge?then=/returns/" + id);
        }
        if (!view.canBeSent()) {
            var why = view.filled().count() == 0
                    ? "Nothing is filled in yet"
                    : "Put right what is wrong, and say a word in the note of each line that should be looked at again";
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "costing/returns/check",
                    view,
                    List.of(new FieldError("whole", why)),
                    Map.of());
        }
        returning.send(view.exercise(), view.invited(), view.filled(), CurrentViewer.person(request));
        return Answer.to("/returns/" + id);
    }

    @PostMapping("/returns/{id}/part")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    Object part(@PathVariable UUID id, @RequestParam(defaultValue = "") String takes) {
        var view = views.draft(id);
        demandOpen(view);
        returning.takePart(view.exercise(), view.invited(), takes.equals("yes"));
        return Answer.to("/returns/" + id);
    }

    private ModelAndView conflict(UUID id, Section section, FilledReturn typed) {
        var now = views.draft(id);
        var mine = ReturnView.of(now.exercise(), now.invited(), now.form(), typed);
        var errors = section.rows().stream()
                .flatMap(row -> now.form().columns().stream()
                        .filter(column -> !now.value(row, column).equals(mine.value(row, column)))
                        .map(column -> new FieldError(
                                "f-" + row.id() + "-" + column.id(),
                                row.label() + ": somebody else wrote “" + now.value(row, column) + "”, you typed “"
                                        + mine.value(row, column) + "”. Save again to keep yours")))
                .toList();
        var told = errors.isEmpty()
                ? List.of(new FieldError(
                        "saved", "Somebody else changed this return meanwhile. Save again to add what you typed"))
                : errors;
        // What they wrote in other sections stays; what was typed here stands in its fields, and can be saved over
        // theirs.
        var both = merged(now.filled(), section, typed);
        return page(HttpStatus.CONFLICT, section, ReturnView.of(now.exercise(), now.invited(), now.form(), both), told);
    }

    private ModelAndView page(HttpStatus status, Section section, ReturnView view, List<FieldError> errors) {
        return page(status, "costing/returns/section", view, errors, Map.of("section", section));
    }

    private static ModelAndView page(
            HttpStatus status, String template, ReturnView view, List<FieldError> errors, Map<String, ?> more) {
        var model = new HashMap<String, Object>(more);
        model.put("view", view);
        model.put("errors", errors);
        return Answer.view(status, template, model);
    }

    private String sent(UUID id) {
        return drafts.lastSent(id).map(sent -> Days.time(sent.at())).orElse("");
    }

    private static List<FieldError> errors(ReturnView view, Section section) {
        return view.faults().stream()
                .filter(fault ->
                        section.rows().stream().anyMatch(row -> row.id().equals(fault.rowId())))
                .map(fault -> new FieldError("f-" + fault.rowId() + "-" + fault.columnId(), fault.message()))
                .toList();
    }

    private static FilledReturn typed(ReturnView before, Section section, MultiValueMap<String, String> sent) {
        var figures = new LinkedHashMap<String, Map<String, String>>();
        var notes = new LinkedHashMap<String, String>();
        for (var row : section.rows()) {
            var byColumn = new LinkedHashMap<String, String>();
            before.form()
                    .columns()
                    .forEach(column -> byColumn.put(
                            column.id(),
                            Objects.requireNonNullElse(sent.getFirst("f." + row.id() + "." + column.id()), "")));
            figures.put(row.id(), byColumn);
            notes.put(row.id(), Objects.requireNonNullElse(sent.getFirst("n." + row.id()), ""));
        }
        return merged(before.filled(), section, new FilledReturn(figures, notes));
    }

    /** A return in which one section is as another return has it. */
    private static FilledReturn merged(FilledReturn whole, Section section, FilledReturn other) {
        var figures = new LinkedHashMap<>(whole.figures());
        var notes = new LinkedHashMap<>(whole.notes());
        for (var row : section.rows()) {
            figures.put(row.id(), other.figures().getOrDefault(row.id(), Map.of()));
            notes.put(row.id(), other.note(row.id()).orElse(""));
        }
        return new FilledReturn(figures, notes);
    }

    private static int version(MultiValueMap<String, String> sent) {
        var written = Objects.requireNonNullElse(sent.getFirst("version"), "");
        if (!written.matches("[0-9]{1,9}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Integer.parseInt(written);
    }

    private static Section section(ReturnView view, int number) {
        var sections = view.sections();
        if (number < 1 || number > sections.size()) {
            throw notFound();
        }
        return sections.get(number - 1);
    }

    private static void demandOpen(ReturnView view) {
        if (!view.exercise().takesReturns()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
