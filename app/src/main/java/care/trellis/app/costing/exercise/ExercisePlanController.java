package care.trellis.app.costing.exercise;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.places.PlaceServices;
import care.trellis.app.places.PlaceServices.Place;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import care.trellis.app.web.Option;
import care.trellis.app.web.TypedForm;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a council says what an exercise is about. */
@Controller
class ExercisePlanController {
    private static final String VIEW = "costing/exercises/plan";

    private final CostingExercises exercises;
    private final ExerciseKeeping keeping;
    private final PlaceServices places;
    private final Clock clock;

    ExercisePlanController(CostingExercises exercises, ExerciseKeeping keeping, PlaceServices places, Clock clock) {
        this.exercises = exercises;
        this.keeping = keeping;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/places/{slug}/exercises/new")
    @May(action = Action.ADD, kind = Kind.EXERCISE, id = "slug", of = Kind.PLACE)
    ModelAndView blank(@PathVariable String slug) {
        var place = place(slug);
        return form(HttpStatus.OK, place, Plan.blank(today()), null);
    }

    @PostMapping("/places/{slug}/exercises/new")
    @May(action = Action.ADD, kind = Kind.EXERCISE, id = "slug", of = Kind.PLACE)
    Object begin(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var place = place(slug);
        var form = new TypedForm(sent);
        return Plan.read(form, exercises.in(place.id()), today())
                .<Object>map(plan -> Answer.to(
                        "/exercises/" + keeping.begin(place.id(), plan, CurrentViewer.person(request)) + "/services"))
                .orElseGet(() -> form(HttpStatus.UNPROCESSABLE_CONTENT, place, form, null));
    }

    @GetMapping("/exercises/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.EXERCISE)
    ModelAndView edit(@PathVariable UUID id) {
        var exercise = exercises.known(id);
        return form(HttpStatus.OK, place(exercise.placeSlug()), Plan.form(exercise), exercise);
    }

    @PostMapping("/exercises/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.EXERCISE)
    Object change(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var exercise = exercises.known(id);
        var place = place(exercise.placeSlug());
        var form = new TypedForm(sent);
        int version = form.version().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var plan = Plan.read(form, exercises.in(place.id()), today());
        if (plan.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, place, form, exercise);
        }
        return keeping.change(id, version, plan.get())
                .<Object>map(now -> {
                    form.errors().add(new FieldError("title", refusal(now, version)));
                    return form(HttpStatus.CONFLICT, place, form, now);
                })
                .orElseGet(() -> Answer.to(exercise.address() + "?said=changed"));
    }

    private static String refusal(CostingExercise now, int version) {
        if (now.version() != version) {
            return "Somebody else changed this while you did. Nothing of yours is saved yet: what stands here is what you"
                    + " typed, and saving again replaces what they wrote";
        }
        return now.is(Stage.OPEN)
                ? "The exercise is open: its model and its types of care cannot change any more, because returns follow them"
                : "The returns are in: what was said of the exercise cannot change any more";
    }

    private ModelAndView form(HttpStatus status, Place place, TypedForm form, @Nullable CostingExercise exercise) {
        var model = new HashMap<String, Object>();
        model.put("place", place);
        model.put("form", form);
        model.put("exercise", Optional.ofNullable(exercise));
        model.put("models", Plan.models());
        model.put(
                "kinds",
                Plan.kindsToChoose().stream()
                        .filter(kind -> !kind.key().equals(KindOfCare.HOUR.id()))
                        .toList());
        model.put("earlier", earlier(place, exercise));
        return Answer.view(status, VIEW, model);
    }

    private List<Option> earlier(Place place, @Nullable CostingExercise exercise) {
        return Stream.concat(
                        Stream.of(Option.of("", "None: it is the first")),
                        exercises.in(place.id()).stream()
                                .filter(each -> exercise == null || !each.id().equals(exercise.id()))
                                .map(each -> Option.of(each.id().toString(), each.title())))
                .toList();
    }

    private Place place(String slug) {
        return places.place(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
