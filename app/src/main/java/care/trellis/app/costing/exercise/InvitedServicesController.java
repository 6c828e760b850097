package care.trellis.app.costing.exercise;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.places.PlaceServices;
import care.trellis.app.places.PlaceServices.Open;
import care.trellis.app.web.May;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a council chooses whom it asks. */
@Controller
class InvitedServicesController {
    private static final String NO_TYPE = "Type not known";

    private final CostingExercises exercises;
    private final InvitedServices services;
    private final ExerciseKeeping keeping;
    private final ExerciseLetters letters;
    private final PlaceServices places;

    InvitedServicesController(
            CostingExercises exercises,
            InvitedServices services,
            ExerciseKeeping keeping,
            ExerciseLetters letters,
            PlaceServices places) {
        this.exercises = exercises;
        this.services = services;
        this.keeping = keeping;
        this.letters = letters;
        this.places = places;
    }

    @GetMapping("/exercises/{id}/services")
    @May(action = Action.CHANGE, kind = Kind.EXERCISE)
    ModelAndView choose(@PathVariable UUID id) {
        return page(HttpStatus.OK, exercises.known(id), "");
    }

    @PostMapping("/exercises/{id}/services")
    @May(action = Action.CHANGE, kind = Kind.EXERCISE)
    Object invite(
            @PathVariable UUID id, @RequestParam(name = "service", required = false) @Nullable List<String> ticked) {
        var exercise = exercises.known(id);
        var chosen = Set.copyOf(Objects.requireNonNullElse(ticked, List.<String>of()));
        var invited = services.of(id).stream().map(Invited::service).collect(Collectors.toSet());
        if (chosen.isEmpty() && invited.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, exercise, "Choose at least one service to invite");
        }
        var more = new LinkedHashMap<Open, String>();
        var fewer = new TreeSet<UUID>();
        for (var service : places.open(exercise.place())) {
            boolean isChosen = chosen.contains(service.id().toString());
            if (isChosen && !invited.contains(service.id())) {
                more.put(service, type(service, exercise));
            } else if (!isChosen && invited.contains(service.id()) && exercise.is(Stage.PREPARING)) {
                fewer.add(service.id());
            }
        }
        keeping.invite(id, more, fewer);
        if (exercise.is(Stage.OPEN)) {
            letters.tellInvited(id);
        }
        return Answer.to(exercise.address() + "?said=invited");
    }

    private ModelAndView page(HttpStatus status, CostingExercise exercise, String error) {
        var invited = services.of(exercise.id()).stream().map(Invited::service).collect(Collectors.toSet());
        var byType = new TreeMap<String, List<ServicesToInvite.Choice>>();
        for (var service : places.open(exercise.place())) {
            byType.computeIfAbsent(type(service, exercise), _ -> new java.util.ArrayList<>())
                    .add(new ServicesToInvite.Choice(
                            service.id(),
                            service.name(),
                            service.provider(),
                            service.beds() == null ? "" : service.beds() + " beds",
                            invited.contains(service.id())));
        }
        var groups = byType.entrySet().stream()
                .map(entry -> new ServicesToInvite(entry.getKey(), entry.getValue()))
                .toList();
        return Answer.view(
                status, "costing/exercises/services", Map.of("exercise", exercise, "groups", groups, "error", error));
    }

    /** The type it is invited as: a home with nursing is that, whatever else it is. */
    private static String type(Open service, CostingExercise exercise) {
        boolean isHome = exercise.isOfHomes();
        return service.types().stream()
                .filter(type -> type.toLowerCase(java.util.Locale.ROOT).contains(isHome ? "care home" : "domiciliary"))
                .sorted(java.util.Comparator.comparing((String type) -> type.contains("without")))
                .findFirst()
                .orElseGet(() ->
                        service.types().isEmpty() ? NO_TYPE : service.types().getFirst());
    }
}
