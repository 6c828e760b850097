package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.ACKNOWLEDGEMENT;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import care.trellis.app.places.PlaceServices;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What the council does with an exercise as a whole, each with its entry in the ledger. */
@Service
public class ExerciseKeeping {
    private final CostingExercises exercises;
    private final InvitedServices services;
    private final DSLContext database;
    private final Ledger ledger;
    private final Clock clock;

    ExerciseKeeping(
            CostingExercises exercises, InvitedServices services, DSLContext database, Ledger ledger, Clock clock) {
        this.exercises = exercises;
        this.services = services;
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public UUID begin(UUID place, Plan plan, UUID by) {
        var id = exercises.add(place, plan, by, now());
        var exercise = exercises.find(id).orElseThrow();
        ledger.append(councilOnly(exercise, "began to prepare an exercise").with("title", exercise.title()));
        return id;
    }

    /**
     * Changes what is said of an exercise.
     *
     * @return as it stands now, where somebody else changed it meanwhile or it can be changed no more
     */
    @Transactional
    public Optional<CostingExercise> change(UUID id, int version, Plan plan) {
        var before = locked(id);
        boolean isFixed = !before.is(Stage.PREPARING) && !before.is(Stage.OPEN);
        boolean asksOtherLines = !before.is(Stage.PREPARING)
                && !(before.modelId().equals(plan.modelId()) && before.kinds().equals(plan.kinds()));
        if (before.version() != version || isFixed || asksOtherLines) {
            return Optional.of(before);
        }
        var differences = plan.differences(before);
        if (!differences.isEmpty()) {
            exercises.change(id, version, plan);
            var deed = told(before, "changed what is said of the exercise");
            for (var difference : differences.entrySet()) {
                deed = deed.with(difference.getKey(), difference.getValue());
            }
            ledger.append(deed);
        }
        return Optional.empty();
    }

    /**
     * Invites services, and takes back invitations that were not sent yet.
     *
     * @param kindOf the service's type that it is invited as, by service
     */
    @Transactional
    public void invite(UUID id, Map<PlaceServices.Open, String> kindOf, Set<UUID> takenBack) {
        var exercise = locked(id);
        if (!exercise.is(Stage.PREPARING) && !exercise.is(Stage.OPEN)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        kindOf.forEach((service, kind) -> services.invite(id, service, kind, now()));
        int fewer = takenBack.isEmpty() ? 0 : services.takeBack(id, takenBack);
        if (!kindOf.isEmpty() || fewer > 0) {
            ledger.append(councilOnly(exercise, "changed who is invited")
                    .with("invited", Integer.toString(kindOf.size()))
                    .with("taken back", Integer.toString(fewer)));
        }
    }

    /** Moves an exercise on; nothing happens where it is there already or cannot get there. */
    @Transactional
    public boolean move(UUID id, Stage to, String because) {
        var exercise = locked(id);
        boolean isAllowed = switch (to) {
            case OPEN -> (exercise.is(Stage.PREPARING) && !services.of(id).isEmpty()) || exercise.is(Stage.CHECKING);
            case CHECKING -> exercise.is(Stage.OPEN);
            case WITHDRAWN -> exercise.is(Stage.OPEN) || exercise.is(Stage.CHECKING);
            case PREPARING, PUBLISHED -> false;
        };
        if (isAllowed) {
            exercises.move(id, to, because);
            ledger.append(everybody(exercise, words(exercise.stage(), to)).because(because));
        }
        return isAllowed;
    }

    /** Notes that somebody read the notice about competition law, in its present wording. */
    @Transactional
    public void acknowledge(UUID id, UUID person) {
        int added = database.insertInto(ACKNOWLEDGEMENT)
                .set(ACKNOWLEDGEMENT.EXERCISE_ID, id)
                .set(ACKNOWLEDGEMENT.PERSON_ID, person)
                .set(ACKNOWLEDGEMENT.NOTICE_SHA256, CompetitionNotice.SHA256)
                .set(ACKNOWLEDGEMENT.AT, now())
                .onConflictDoNothing()
                .execute();
        if (added > 0) {
            ledger.append(councilOnly(locked(id), "read the notice about competition law")
                    .with("wording", CompetitionNotice.SHA256.substring(0, 12))
                    .readBy(person));
        }
    }

    /** Whether somebody has read the notice in its present wording. */
    public boolean hasAcknowledged(UUID id, UUID person) {
        return database.fetchExists(
                ACKNOWLEDGEMENT,
                ACKNOWLEDGEMENT.EXERCISE_ID.eq(id),
                ACKNOWLEDGEMENT.PERSON_ID.eq(person),
                ACKNOWLEDGEMENT.NOTICE_SHA256.eq(CompetitionNotice.SHA256));
    }

    private CostingExercise locked(UUID id) {
        return exercises.lock(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String words(Stage from, Stage to) {
        return switch (to) {
            case OPEN -> from == Stage.PREPARING ? "opened the exercise" : "opened the exercise for returns again";
            case CHECKING -> "closed the exercise to returns";
            case WITHDRAWN -> "withdrew the exercise";
            case PREPARING, PUBLISHED -> "moved the exercise";
        };
    }

    /** Told to everybody once it is open, and to the council while it is being prepared. */
    static Deed told(CostingExercise exercise, String action) {
        return exercise.is(Stage.PREPARING) ? councilOnly(exercise, action) : everybody(exercise, action);
    }

    private static Deed everybody(CostingExercise exercise, String action) {
        return Deed.of(action, Kind.EXERCISE, exercise.id().toString())
                .in(exercise.place())
                .readByEverybody();
    }

    /** Something that the commissioners, analysts and reviewers of the exercise alone read. */
    public static Deed councilOnly(CostingExercise exercise, String action) {
        return readByCouncil(
                exercise,
                Deed.of(action, Kind.EXERCISE, exercise.id().toString()).in(exercise.place()));
    }

    /** The same deed, read by the commissioners, analysts and reviewers of the exercise too. */
    public static Deed readByCouncil(CostingExercise exercise, Deed deed) {
        var told = deed;
        for (var role : List.of(Role.COMMISSIONER, Role.ANALYST, Role.REVIEWER)) {
            told = told.readBy(role, Scope.place(exercise.place()));
        }
        return told;
    }
}
