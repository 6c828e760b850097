package care.trellis.app.costing.pricing;

import static care.trellis.app.costing.db.Tables.CHOICE;

import care.trellis.app.costing.exercise.CostingExercise;
import care.trellis.app.costing.exercise.ExerciseKeeping;
import care.trellis.app.costing.exercise.KindOfCare;
import care.trellis.app.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The choices of an exercise as they were recorded; the last ones count, and none is ever changed. */
@Service
public class KeptChoices {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> WORDS = new TypeReference<>() {};

    private final DSLContext database;
    private final Ledger ledger;
    private final Clock clock;

    KeptChoices(DSLContext database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What was recorded last for a kind of care.
     *
     * @param fees what fee options are tested with; empty until somebody named them
     */
    public record Kept(int number, PriceChoices choices, Map<String, String> fees, Instant at) {
        public Kept {
            fees = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fees));
        }
    }

    public Optional<Kept> last(UUID exercise, KindOfCare kind) {
        return database.selectFrom(CHOICE)
                .where(CHOICE.EXERCISE_ID.eq(exercise), CHOICE.KIND_OF_CARE.eq(kind.id()))
                .orderBy(CHOICE.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new Kept(
                        row.getNumber(),
                        new PriceChoices(read(row.getReasons())),
                        read(row.getFees()),
                        row.getMadeAt().toInstant()));
    }

    /** The choices of several kinds of care, and what their fee options are tested with. */
    public record All(Map<String, PriceChoices> choices, Map<String, Map<String, String>> fees) {}

    /** What counts now. */
    public All all(UUID exercise, List<KindOfCare> kinds) {
        var choices = new LinkedHashMap<String, PriceChoices>();
        var fees = new LinkedHashMap<String, Map<String, String>>();
        for (var kind : kinds) {
            var last = last(exercise, kind);
            choices.put(kind.id(), last.map(Kept::choices).orElse(PriceChoices.usual()));
            fees.put(kind.id(), last.map(Kept::fees).orElse(Map.of()));
        }
        return new All(choices, fees);
    }

    @Transactional
    public void keep(
            CostingExercise exercise, KindOfCare kind, PriceChoices choices, Map<String, String> fees, UUID by) {
        var before = last(exercise.id(), kind);
        database.insertInto(CHOICE)
                .set(CHOICE.EXERCISE_ID, exercise.id())
                .set(CHOICE.KIND_OF_CARE, kind.id())
                .set(CHOICE.NUMBER, before.map(Kept::number).orElse(0) + 1)
                .set(CHOICE.REASONS, JSONB.valueOf(JSON.writeValueAsString(choices.values())))
                .set(CHOICE.FEES, JSONB.valueOf(JSON.writeValueAsString(fees)))
                .set(CHOICE.MADE_BY, by)
                .set(CHOICE.MADE_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        var deed = ExerciseKeeping.councilOnly(exercise, "recorded choices").with("kind of care", kind.label());
        var old = before.map(Kept::choices).orElse(PriceChoices.usual());
        for (var choice : choices.words(true)) {
            var was = old.words(true).stream()
                    .filter(each -> each.label().equals(choice.label()))
                    .findFirst()
                    .orElseThrow();
            if (!was.words().equals(choice.words())) {
                deed = deed.with(choice.label(), was.words() + " → " + choice.words() + " (" + choice.reason() + ")");
            }
        }
        ledger.append(deed);
    }

    private static Map<String, String> read(JSONB stored) {
        return JSON.readValue(Objects.requireNonNull(stored).data(), WORDS);
    }
}
