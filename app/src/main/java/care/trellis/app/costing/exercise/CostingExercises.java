package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.EXERCISE;

import care.trellis.app.places.PlaceServices;
import care.trellis.app.places.PlaceServices.Place;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

/** The exercises, as far as whoever is acting may see them: one that is being prepared is the council's alone. */
@Repository
public class CostingExercises {
    private final DSLContext database;
    private final PlaceServices places;

    CostingExercises(DSLContext database, PlaceServices places) {
        this.database = database;
        this.places = places;
    }

    public Optional<CostingExercise> find(UUID id) {
        return list(EXERCISE.ID.eq(id)).stream().findFirst();
    }

    /** The same for a page: where there is none, or it is not for whoever asks, the page is not there. */
    public CostingExercise known(UUID id) {
        return find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** All, newest first. */
    public List<CostingExercise> all() {
        return list(DSL.noCondition());
    }

    public List<CostingExercise> in(UUID place) {
        return list(EXERCISE.PLACE_ID.eq(place));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public Optional<CostingExercise> lock(UUID id) {
        database.select(EXERCISE.ID)
                .from(EXERCISE)
                .where(EXERCISE.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(id);
    }

    UUID add(UUID place, Plan plan, UUID by, OffsetDateTime at) {
        var row = database.newRecord(EXERCISE);
        plan.into(row);
        row.setPlaceId(place);
        row.setMadeBy(by);
        row.setMadeAt(at);
        row.setStage(Stage.PREPARING.word());
        row.store();
        return Objects.requireNonNull(row.getId());
    }

    void change(UUID id, int version, Plan plan) {
        var row = database.newRecord(EXERCISE);
        plan.into(row);
        row.setVersion(version + 1);
        database.update(EXERCISE).set(row).where(EXERCISE.ID.eq(id)).execute();
    }

    /** Sets how far it has come. Once it opens, what it follows stands still. */
    public void move(UUID id, Stage stage, String because) {
        if (stage == Stage.OPEN) {
            var opened = find(id).orElseThrow();
            database.update(EXERCISE)
                    .set(EXERCISE.MODEL_YAML, opened.modelText())
                    .set(EXERCISE.RULES_YAML, opened.rulesText())
                    .where(EXERCISE.ID.eq(id))
                    .execute();
        }
        database.update(EXERCISE)
                .set(EXERCISE.STAGE, stage.word())
                .set(EXERCISE.WITHDRAWN_BECAUSE, stage == Stage.WITHDRAWN ? because : "")
                .set(EXERCISE.VERSION, EXERCISE.VERSION.plus(1))
                .where(EXERCISE.ID.eq(id))
                .execute();
    }

    private List<CostingExercise> list(Condition which) {
        var known = new HashMap<UUID, Place>();
        return database.select(EXERCISE.fields())
                .from(EXERCISE)
                .where(which)
                .orderBy(EXERCISE.PRICE_YEAR.desc(), EXERCISE.OPENS_ON.desc(), EXERCISE.TITLE, EXERCISE.ID)
                .fetch(row -> exercise(
                        row,
                        known.computeIfAbsent(
                                row.get(EXERCISE.PLACE_ID),
                                id -> places.place(id).orElseThrow())));
    }

    private static CostingExercise exercise(Record row, Place place) {
        return new CostingExercise(
                row.get(EXERCISE.ID),
                place.id(),
                place.name(),
                place.slug(),
                row.get(EXERCISE.TITLE),
                row.get(EXERCISE.QUESTION),
                row.get(EXERCISE.MODEL_ID),
                row.get(EXERCISE.MODEL_YAML),
                row.get(EXERCISE.RULES_YAML),
                List.of(row.get(EXERCISE.COLUMNS)),
                row.get(EXERCISE.COST_YEAR),
                row.get(EXERCISE.PRICE_YEAR),
                row.get(EXERCISE.OPENS_ON),
                row.get(EXERCISE.RETURNS_BY),
                row.get(EXERCISE.PUBLISHES_ON),
                row.get(EXERCISE.PURPOSE),
                row.get(EXERCISE.SEES),
                row.get(EXERCISE.PREVIOUS_ID),
                Stage.of(row.get(EXERCISE.STAGE)),
                row.get(EXERCISE.WITHDRAWN_BECAUSE),
                row.get(EXERCISE.VERSION));
    }

    /** The one before; nothing where an exercise names none. */
    Optional<CostingExercise> previous(@Nullable UUID id) {
        return id == null ? Optional.empty() : find(id);
    }
}
