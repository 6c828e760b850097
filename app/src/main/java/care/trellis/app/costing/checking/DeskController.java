package care.trellis.app.costing.checking;

import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.CostingExercises;
import care.trellis.app.costing.exercise.ExerciseKeeping;
import care.trellis.app.costing.exercise.ExerciseLetters;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.InvitedServices;
import care.trellis.app.costing.exercise.Stage;
import care.trellis.app.costing.returns.Drafts;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Permissions;
import care.trellis.app.permission.Scope;
import care.trellis.app.permission.Thing;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Days;
import care.trellis.app.web.May;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page from which the council works on an exercise: who has answered, and who is reminded. */
@Controller
class DeskController {
    private final CostingExercises exercises;
    private final InvitedServices services;
    private final Drafts drafts;
    private final Queries queries;
    private final Exclusions exclusions;
    private final ExerciseLetters letters;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    DeskController(
            CostingExercises exercises,
            InvitedServices services,
            Drafts drafts,
            Queries queries,
            Exclusions exclusions,
            ExerciseLetters letters,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.exercises = exercises;
        this.services = services;
        this.drafts = drafts;
        this.queries = queries;
        this.exclusions = exclusions;
        this.letters = letters;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @GetMapping("/exercises/{id}/work")
    @May(action = Action.READ, kind = Kind.COSTING)
    ModelAndView desk(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String said, HttpServletRequest request) {
        var exercise = exercises.known(id);
        var mayChange = Permissions.may(
                CurrentViewer.of(request),
                Action.CHANGE,
                Thing.of(Kind.COSTING, id.toString(), Scope.place(exercise.place())));
        return Answer.view(
                HttpStatus.OK,
                "costing/checking/desk",
                Map.of("desk", desk(exercise, mayChange, Objects.requireNonNullElse(said, ""))));
    }

    @PostMapping("/exercises/{id}/remind")
    @May(action = Action.CHANGE, kind = Kind.COSTING)
    Object remind(@PathVariable UUID id) {
        var exercise = exercises.known(id);
        if (!exercise.is(Stage.OPEN)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        var late = services.of(id).stream()
                .filter(each -> each.is(Invited.State.ASKED) || each.is(Invited.State.BEGUN))
                .toList();
        transaction.executeWithoutResult(_ -> ledger.append(ExerciseKeeping.councilOnly(exercise, "reminded of returns")
                .with("services", Integer.toString(late.size()))));
        letters.remind(exercise, late);
        return Answer.to(exercise.address() + "/work?said=reminded");
    }

    private Desk desk(CostingExercise exercise, boolean mayChange, String said) {
        var sent = drafts.allSent(exercise.id());
        var open = queries.open(exercise.id());
        var left = exclusions.in(exercise.id());
        var rows = services.of(exercise.id()).stream()
                .map(invited -> {
                    var last = sent.get(invited.id());
                    var own = left.stream()
                            .filter(each -> each.aReturn().equals(invited.id()))
                            .toList();
                    return new Desk.Row(
                            invited,
                            last == null ? "" : Days.time(last.at()),
                            open.getOrDefault(invited.id(), 0),
                            own.size(),
                            own.stream().anyMatch(each -> each.line().isEmpty()),
                            invited.toldAt() != null);
                })
                .sorted(Comparator.comparing((Desk.Row row) -> row.queries() == 0)
                        .thenComparing(row -> !row.isLate()))
                .toList();
        return new Desk(exercise, List.copyOf(rows), sent.size(), mayChange, said);
    }
}
