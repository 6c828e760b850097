package care.trellis.app.costing.returns;

import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.CostingExercises;
import care.trellis.app.costing.returns.SharedCosts.Share;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.May;
import care.trellis.app.web.TypedForm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a provider with several services fills in once what they share. */
@Controller
class SharedCostsController {
    private static final Pattern POUNDS = Pattern.compile("£?\\s?(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,11})(\\.\\d{1,2})?");

    private final CostingExercises exercises;
    private final SharedCosts shared;

    SharedCostsController(CostingExercises exercises, SharedCosts shared) {
        this.exercises = exercises;
        this.shared = shared;
    }

    @GetMapping("/exercises/{exercise}/shared/{organisation}")
    @May(action = Action.CHANGE, kind = Kind.RETURN, id = "organisation", of = Kind.ORGANISATION)
    ModelAndView ask(@PathVariable UUID exercise, @PathVariable UUID organisation) {
        var about = exercises.known(exercise);
        var values = new LinkedHashMap<String, String>();
        shared.saved(exercise, organisation).forEach((line, pounds) -> values.put(line, pounds.toPlainString()));
        return page(HttpStatus.OK, about, shared.shares(about, organisation), TypedForm.of(values), organisation);
    }

    @PostMapping("/exercises/{exercise}/shared/{organisation}")
    @May(action = Action.CHANGE, kind = Kind.RETURN, id = "organisation", of = Kind.ORGANISATION)
    Object spread(
            @PathVariable UUID exercise,
            @PathVariable UUID organisation,
            @RequestParam MultiValueMap<String, String> sent) {
        var about = exercises.known(exercise);
        if (!about.takesReturns()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        var form = new TypedForm(sent);
        var pounds = new LinkedHashMap<String, BigDecimal>();
        for (var line : SharedCosts.lines(about)) {
            var typed = form.line(line.id());
            var matched = POUNDS.matcher(typed);
            if (matched.matches()) {
                pounds.put(line.id(), new BigDecimal(typed.replaceAll("[£,\\s]", "")));
            } else if (!typed.isEmpty()) {
                form.wrong(
                        line.id(),
                        line.label() + " must be pounds a year, such as 48,000, or empty; it was “"
                                + TypedForm.brief(typed) + "”");
            }
        }
        var shares = shared.shares(about, organisation);
        for (var share : shares) {
            if (share.total().signum() == 0 && !pounds.isEmpty()) {
                form.wrong(
                        "sizes",
                        "Fill in first how many " + words(about) + " "
                                + share.invited().name() + " has: its part depends on it");
            }
        }
        if (!form.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, about, shares, form, organisation);
        }
        shared.spread(about, organisation, pounds);
        return Answer.to(about.address() + "#own");
    }

    private static String words(CostingExercise about) {
        return about.isOfHomes() ? "residents" : "contact hours a year";
    }

    private static ModelAndView page(
            HttpStatus status, CostingExercise exercise, List<Share> shares, TypedForm form, UUID organisation) {
        if (shares.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var sizes = new LinkedHashMap<String, String>();
        shares.forEach(share -> sizes.put(
                share.invited().name(),
                share.size().isEmpty()
                        ? "not filled in yet"
                        : share.total().stripTrailingZeros().toPlainString() + " " + words(exercise)));
        return Answer.view(
                status,
                "costing/returns/shared",
                Map.of(
                        "exercise", exercise,
                        "lines", SharedCosts.lines(exercise),
                        "sizes", sizes,
                        "form", form,
                        "organisation", organisation,
                        "measure", words(exercise)));
    }
}
