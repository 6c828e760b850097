package care.trellis.app.costing.exercise;

import care.trellis.app.database.Acting;
import care.trellis.app.mail.Letter;
import care.trellis.app.mail.Outbox;
import care.trellis.app.people.Addressees;
import care.trellis.app.people.Addressees.Addressee;
import care.trellis.app.people.PublicAddress;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.web.Days;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mails of an exercise. They go to people whom the council does not know, so Trellis itself posts them, after what
 * they tell of is written. None holds a figure.
 */
@Component
public class ExerciseLetters {
    private static final Set<Role> ANSWER_FOR_A_SERVICE = Set.of(Role.REGISTERED_MANAGER);
    private static final Set<Role> ANSWER_FOR_A_PROVIDER = Set.of(Role.PROVIDER_LEAD);

    private final CostingExercises exercises;
    private final InvitedServices services;
    private final Addressees addressees;
    private final Outbox outbox;
    private final PublicAddress address;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExerciseLetters(
            CostingExercises exercises,
            InvitedServices services,
            Addressees addressees,
            Outbox outbox,
            PublicAddress address,
            TransactionTemplate transaction,
            Clock clock) {
        this.exercises = exercises;
        this.services = services;
        this.addressees = addressees;
        this.outbox = outbox;
        this.address = address;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells those who answer for services that were invited, each once.
     *
     * @return how many services have nobody to write to
     */
    int tellInvited(UUID exercise) {
        return asHouse(() -> {
            var about = exercises.find(exercise).orElseThrow();
            int unreached = 0;
            for (var service : services.untold(exercise)) {
                int reached = post(
                        service,
                        (to, name) -> letter(
                                about,
                                to,
                                name,
                                "What does care cost you? " + about.title(),
                                List.of(
                                        about.placeName() + " asks what care costs, and " + service.name()
                                                + " is invited: " + about.question(),
                                        "Returns can be sent until " + Days.of(about.returnsBy())
                                                + ". You can fill it in page by page, or in a workbook.",
                                        "What the figures are used for: " + about.purpose()),
                                "See your return",
                                service.address()));
                if (reached > 0) {
                    services.told(service.id(), clock.instant().atOffset(ZoneOffset.UTC));
                } else {
                    unreached++;
                }
            }
            return unreached;
        });
    }

    /** Reminds those whose return has not come. */
    public void remind(CostingExercise about, List<Invited> late) {
        asHouse(() -> {
            int reached = 0;
            for (var service : late) {
                reached += post(
                        service,
                        (to, name) -> letter(
                                about,
                                to,
                                name,
                                "A return is due on " + Days.of(about.returnsBy()),
                                List.of(
                                        "The return of " + service.name() + " for " + about.title()
                                                + " has not been sent yet.",
                                        "Returns can be sent until " + Days.of(about.returnsBy())
                                                + ". What you have filled in is kept. If you need help, ask on the exercise's"
                                                + " page: question and answer help others too."),
                                "Go on with your return",
                                service.address()));
            }
            return reached;
        });
    }

    /** Tells a provider that the council asks something about its return. */
    public void tellOfQuery(CostingExercise about, Invited service) {
        asHouse(() -> post(
                service,
                (to, name) -> new Letter(
                        "costing-query",
                        to,
                        name,
                        "The council has a question about a return",
                        List.of("It is about the return of " + service.name() + " for " + about.title()
                                + ". Question and answer stand beside the line they are about."),
                        "Read and answer",
                        address.of(service.address() + "/queries"),
                        List.of())));
    }

    private int post(Invited service, BiFunction<String, String, Letter> letter) {
        var people = new LinkedHashMap<UUID, Addressee>();
        addressees
                .holding(ANSWER_FOR_A_SERVICE, Scope.service(service.service()))
                .forEach(each -> people.put(each.person(), each));
        addressees
                .holding(ANSWER_FOR_A_PROVIDER, Scope.organisation(service.organisation()))
                .forEach(each -> people.put(each.person(), each));
        people.values().forEach(each -> outbox.post(letter.apply(each.email(), each.name())));
        return people.size();
    }

    private Letter letter(
            CostingExercise about,
            String to,
            String name,
            String subject,
            List<String> paragraphs,
            String button,
            String path) {
        return new Letter("costing-exercise", to, name, subject, paragraphs, button, address.of(path), List.of())
                .with(ExerciseCalendar.of(about, address.of(about.address())));
    }

    private int asHouse(java.util.function.IntSupplier work) {
        return Acting.asHouse(() -> java.util.Objects.requireNonNullElse(transaction.execute(_ -> work.getAsInt()), 0));
    }
}
