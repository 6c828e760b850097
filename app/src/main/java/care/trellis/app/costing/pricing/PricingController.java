package care.trellis.app.costing.pricing;

import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.CostingExercises;
import care.trellis.app.costing.exercise.KindOfCare;
import care.trellis.app.costing.exercise.Stage;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Permissions;
import care.trellis.app.permission.Scope;
import care.trellis.app.permission.Thing;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Days;
import care.trellis.app.web.May;
import care.trellis.app.web.TypedForm;
import care.trellis.cost.fairprice.ChoiceEffects;
import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.fairprice.FairPriceChoices;
import care.trellis.cost.returns.PlausibilityCheck;
import care.trellis.fault.Faulty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The page on which an analyst makes the choices between returns and price, each with its reason. */
@Controller
class PricingController {
    private final CostingExercises exercises;
    private final SentReturns sent;
    private final KeptChoices kept;
    private final FeeOptions fees;

    PricingController(CostingExercises exercises, SentReturns sent, KeptChoices kept, FeeOptions fees) {
        this.exercises = exercises;
        this.sent = sent;
        this.kept = kept;
        this.fees = fees;
    }

    @GetMapping("/exercises/{id}/costing/{kind}")
    @May(action = Action.READ, kind = Kind.COSTING)
    ModelAndView price(@PathVariable UUID id, @PathVariable String kind, HttpServletRequest request) {
        var exercise = exercises.known(id);
        var of = kind(exercise, kind);
        var last = kept.last(id, of);
        var values = new LinkedHashMap<>(
                last.map(KeptChoices.Kept::choices).orElse(PriceChoices.usual()).values());
        last.ifPresent(each -> values.putAll(each.fees()));
        return page(HttpStatus.OK, exercise, of, TypedForm.of(values), request);
    }

    @PostMapping("/exercises/{id}/costing/{kind}")
    @May(action = Action.CHANGE, kind = Kind.COSTING)
    Object choose(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request) {
        var exercise = exercises.known(id);
        var of = kind(exercise, kind);
        if (exercise.is(Stage.PUBLISHED) || exercise.is(Stage.WITHDRAWN)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        var form = new TypedForm(typed);
        var choices = PriceChoices.read(form, exercise.isOfHomes());
        var options = FeeOptions.read(form);
        var returns = sent.of(exercise).of(of);
        if (choices.isPresent() && returns.isPresent()) {
            try {
                FairPrice.of(
                        returns.get().returns(),
                        returns.get().shape(),
                        choices.get().engine(exercise, returns.get().exclusions()));
            } catch (Faulty faulty) {
                faulty.faults().forEach(fault -> form.wrong("median", fault.sentence()));
            }
        }
        if (!form.errors().isEmpty() || choices.isEmpty() || options.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, exercise, of, form, request);
        }
        kept.keep(exercise, of, choices.get(), options.get(), CurrentViewer.person(request));
        return Answer.to(exercise.address() + "/costing/" + kind + "#price");
    }

    private ModelAndView page(
            HttpStatus status, CostingExercise exercise, KindOfCare kind, TypedForm form, HttpServletRequest request) {
        var all = sent.of(exercise);
        var returns = all.of(kind);
        var last = kept.last(exercise.id(), kind);
        var choices = last.map(KeptChoices.Kept::choices).orElse(PriceChoices.usual());
        var effects = returns.flatMap(each -> effects(each, choices));
        boolean mayChange = Permissions.may(
                        CurrentViewer.of(request),
                        Action.CHANGE,
                        Thing.of(Kind.COSTING, exercise.id().toString(), Scope.place(exercise.place())))
                && !exercise.is(Stage.PUBLISHED)
                && !exercise.is(Stage.WITHDRAWN);
        return Answer.view(
                status,
                "costing/pricing/price",
                Map.of(
                        "page",
                        new PricingPage(
                                exercise,
                                kind,
                                all.invited().size(),
                                returns.map(each -> each.services().size()).orElse(0),
                                returns.map(each -> PlausibilityCheck.of(each.returns())
                                                .findings())
                                        .orElse(List.of()),
                                effects.orElse(null),
                                effects.map(each -> FeeOptions.interval(
                                                        all,
                                                        returns.orElseThrow(),
                                                        OwnFigures.of(returns.orElseThrow(), choices),
                                                        each.chosen())
                                                .sentence())
                                        .orElse(""),
                                returns.map(each -> PriceGrid.of(each, choices)).orElse(PriceGrid.EMPTY),
                                fees.of(
                                        all,
                                        kind,
                                        choices,
                                        effects.map(ChoiceEffects::chosen).orElse(null),
                                        last.map(KeptChoices.Kept::fees).orElse(Map.of())),
                                form,
                                last.map(each -> Days.time(each.at())).orElse(""),
                                mayChange)));
    }

    private static Optional<ChoiceEffects> effects(KindReturns returns, PriceChoices choices) {
        try {
            return Optional.of(ChoiceEffects.of(
                    returns.returns(),
                    returns.shape(),
                    FairPriceChoices.DEFAULT,
                    choices.engine(returns.exercise(), returns.exclusions())));
        } catch (Faulty nothingLeft) {
            return Optional.empty();
        }
    }

    private static KindOfCare kind(CostingExercise exercise, String id) {
        return exercise.kindsOfCare().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
