package care.trellis.app.costing.returns;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.Invited;
import care.trellis.app.costing.exercise.InvitedServices;
import care.trellis.exchange.returns.ReturnForm;
import care.trellis.exchange.returns.ReturnReading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What each service is asked for: the lines of the exercise's model, what is to be known of the service, last year's figures. */
@Component
public class ReturnForms {
    private static final List<String> OF_A_HOME = List.of(
            "beds",
            "residents",
            "occupancy",
            "self_funded",
            "carer_hours",
            "nurse_hours",
            "carer_pay",
            "nurse_pay",
            "freehold_per_bed");
    private static final List<String> OF_HOME_CARE =
            List.of("hours_a_year", "carer_pay", "travel_minutes", "mileage_rate");

    // What a model asks never changes while this runs, and working it out takes many runs of the model.
    private static final Map<Asked, ReturnForm> BLANK = new ConcurrentHashMap<>();

    private record Asked(String model, List<String> kinds) {}

    private final InvitedServices services;
    private final Drafts drafts;

    ReturnForms(InvitedServices services, Drafts drafts) {
        this.services = services;
        this.drafts = drafts;
    }

    /** The form of a service, with what it sent last time beside each line, as far as whoever is acting may see that. */
    public ReturnForm of(CostingExercise exercise, Invited invited) {
        return form(exercise, invited, lastYear(exercise, invited));
    }

    /** The same form without last year's figures. */
    public static ReturnForm plain(CostingExercise exercise, Invited invited) {
        return form(exercise, invited, Map.of());
    }

    private static ReturnForm form(
            CostingExercise exercise, Invited invited, Map<String, Map<String, BigDecimal>> lastYear) {
        var blank = BLANK.computeIfAbsent(new Asked(exercise.modelText(), exercise.kinds()), _ -> blank(exercise));
        var asked = lastYear.isEmpty()
                ? blank.asked()
                : blank.asked().stream()
                        .map(row -> row.with(lastYear.getOrDefault(row.id(), Map.of())))
                        .toList();
        return new ReturnForm(
                invited.id().toString(), exercise.title(), invited.name(), blank.model(), blank.columns(), asked);
    }

    private static ReturnForm blank(CostingExercise exercise) {
        return ReturnForm.of(
                "blank",
                exercise.title(),
                exercise.title(),
                exercise.model(),
                exercise.kindsOfCare().stream()
                        .map(kind -> new ReturnForm.Column(kind.id(), kind.label()))
                        .toList(),
                exercise.isOfHomes() ? OF_A_HOME : OF_HOME_CARE,
                Map.of());
    }

    private Map<String, Map<String, BigDecimal>> lastYear(CostingExercise exercise, Invited invited) {
        var previous = exercise.previous();
        if (previous == null) {
            return Map.of();
        }
        return services.ofService(previous, invited.service())
                .flatMap(before -> drafts.lastSent(before.id())
                        .map(sent -> ReturnReading.of(plain(exercise, before), sent.filled())
                                .figures()))
                .orElse(Map.of());
    }
}
