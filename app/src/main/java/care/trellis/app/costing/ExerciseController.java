package care.trellis.app.costing;

import care.trellis.app.chart.Chart;
import care.trellis.app.costing.exercise.CostingExercises;
import care.trellis.app.permission.Role;
import care.trellis.app.places.PlaceServices;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.cost.fairprice.ChoiceEffects;
import care.trellis.cost.fairprice.FairPrice;
import care.trellis.cost.fairprice.FairPriceChoices;
import care.trellis.cost.fairprice.VisitPrices;
import care.trellis.cost.returns.RowSummary;
import care.trellis.cost.run.Explanation;
import care.trellis.fault.Faulty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages of costing exercises. The choices made stand in the address, so that every page can be shared as it is. */
@Controller
class ExerciseController {
    private final Exercises exercises;
    private final CostingExercises own;
    private final PlaceServices places;

    ExerciseController(Exercises exercises, CostingExercises own, PlaceServices places) {
        this.exercises = exercises;
        this.own = own;
        this.places = places;
    }

    @GetMapping("/costing")
    String all(HttpServletRequest request, Model model) {
        model.addAttribute("exercises", exercises.all());
        model.addAttribute("own", own.all());
        model.addAttribute(
                "mayBegin",
                CurrentViewer.of(request).memberships().stream()
                        .filter(membership -> membership.role() == Role.COMMISSIONER)
                        .map(membership -> membership.scope().id())
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(place -> places.place(place).stream())
                        .toList());
        return "costing/exercises";
    }

    @GetMapping("/costing/{id}")
    String overview(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var asked = asked(id, sent, "");
        return ifSound(asked, response, model, effects -> {
            var fair = effects.chosen();
            model.addAttribute("medians", MediansView.of(fair, asked.page(), asked.form()));
            model.addAttribute(
                    "total",
                    SpreadChart.one(
                            "total",
                            "What an hour cost in each of the returns",
                            List.of(fair.aggregation()
                                    .row(fair.aggregation().returns().model().headline())
                                    .orElseThrow())));
            return "costing/exercise/overview";
        });
    }

    @GetMapping("/costing/{id}/returns")
    String returns(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        var asked = asked(id, sent, "/returns");
        model.addAttribute("page", asked.page());
        model.addAttribute("returns", ReturnsView.of(asked.page().exercise()));
        return "costing/exercise/returns";
    }

    @GetMapping("/costing/{id}/spread")
    String spread(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var asked = asked(id, sent, "/spread");
        return ifSound(asked, response, model, effects -> {
            model.addAttribute("spread", SpreadView.of(effects.chosen().aggregation(), asked.page()));
            return "costing/exercise/spread";
        });
    }

    @GetMapping("/costing/{id}/medians")
    String medians(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var asked = asked(id, sent, "/medians");
        return ifSound(asked, response, model, effects -> {
            model.addAttribute("medians", MediansView.of(effects.chosen(), asked.page(), asked.form()));
            return "costing/exercise/medians";
        });
    }

    @GetMapping("/costing/{id}/price")
    String price(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> inPlace,
            HttpServletResponse response,
            Model model) {
        var asked = asked(id, sent, "/price");
        if (inPlace.isPresent() && asked.effects().isPresent()) {
            response.setHeader("HX-Push-Url", asked.page().link("/price"));
        }
        return price(asked, response, model);
    }

    private static String price(Asked asked, HttpServletResponse response, Model model) {
        var page = asked.page();
        if (asked.effects().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", new ExercisePage(page.exercise(), page.query(), "/price", page.errors()));
        model.addAttribute("fields", new FairPriceFields(asked.form(), page.exercise()));
        model.addAttribute(
                "result",
                asked.effects()
                        .map(effects -> FairPriceView.of(effects, asked.reading(), asked.form(), page))
                        .orElse(null));
        return "costing/exercise/price";
    }

    @GetMapping("/costing/{id}/why/{figure}")
    String why(
            @PathVariable String id,
            @PathVariable String figure,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var asked = asked(id, sent, "/why");
        return ifSound(asked, response, model, effects -> {
            var fair = effects.chosen();
            return why(fair.explain(figure, asked.page().exercise().source()), chart(fair, figure), model);
        });
    }

    @GetMapping("/costing/{id}/why/visit/{option}")
    String whyVisit(
            @PathVariable String id,
            @PathVariable String option,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var asked = asked(id, sent, "/why");
        return ifSound(asked, response, model, effects -> {
            var visits = VisitPrices.of(effects.chosen(), asked.reading().visitsInHour());
            var explanation = visits.visits().stream()
                    .filter(visit -> visit.option().equals(option))
                    .map(visit -> visit.run().explain("price_of_visit"))
                    .findFirst();
            return why(explanation, List.of(), model);
        });
    }

    /** A page of figures; where a choice must be put right first, the form that says so in its place. */
    private static String ifSound(
            Asked asked, HttpServletResponse response, Model model, Function<ChoiceEffects, String> page) {
        if (asked.effects().isEmpty()) {
            return price(asked, response, model);
        }
        model.addAttribute("page", asked.page());
        return page.apply(asked.effects().get());
    }

    private static String why(Optional<Explanation> explanation, List<Chart> charts, Model model) {
        model.addAttribute(
                "explanation", explanation.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("charts", charts);
        return "costing/exercise/why";
    }

    private static List<Chart> chart(FairPrice fair, String figure) {
        var charts = new ArrayList<Chart>();
        fair.aggregation()
                .row(figure)
                .filter(SpreadChart::hasSpread)
                .map(RowSummary::label)
                .ifPresent(label -> charts.add(SpreadChart.one(
                        "spread",
                        label + " in the returns that count",
                        List.of(fair.aggregation().row(figure).orElseThrow()))));
        return charts;
    }

    private Asked asked(String id, MultiValueMap<String, String> sent, String subject) {
        var exercise = exercises.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Asked.of(exercise, FairPriceForm.read(sent), subject);
    }

    /**
     * One request for a page of an exercise, read.
     *
     * @param effects absent where something must be put right first
     */
    record Asked(FairPriceForm form, FairPriceReading reading, ExercisePage page, Optional<ChoiceEffects> effects) {
        static Asked of(Exercise exercise, FairPriceForm form, String subject) {
            var reading = new FairPriceReading(exercise, form);
            var errors = new ArrayList<>(reading.errors());
            Optional<ChoiceEffects> effects = Optional.empty();
            if (errors.isEmpty()) {
                try {
                    effects = Optional.of(ChoiceEffects.of(
                            exercise.returns(), exercise.shape(), FairPriceChoices.DEFAULT, reading.choices()));
                } catch (Faulty faulty) {
                    faulty.faults().forEach(fault -> errors.add(new FieldError("choices", fault.sentence())));
                }
            }
            return new Asked(form, reading, new ExercisePage(exercise, form.query(), subject, errors), effects);
        }
    }
}
