package care.trellis.app.costing.exercise;

import static care.trellis.app.costing.db.Tables.EXERCISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.trellis.app.RunningTrellis;
import care.trellis.app.database.Acting;
import care.trellis.exchange.library.Library;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class CostingExercisesTest {
    private static final String OTHER =
            Library.source("care-home-annex-a").orElseThrow().replace("version: \"1\"", "version: \"0\"");

    private final DSLContext database = RunningTrellis.context().getBean(DSLContext.class);
    private final CostingExercises exercises = RunningTrellis.context().getBean(CostingExercises.class);

    @Test
    void an_exercise_keeps_the_model_it_was_opened_with() {
        var id = new Market(1).exercise("preparing");
        Acting.asHouse(() -> {
            set(id, OTHER);
            exercises.move(id, Stage.OPEN, "");
            return true;
        });
        var opened = Acting.asHouse(() -> exercises.find(id).orElseThrow());
        assertThat(opened.model().version()).isEqualTo("0");
        assertThat(opened.modelText()).isEqualTo(OTHER);
        assertThat(opened.rulesText()).isEqualTo(PublishingRules.TEXT);
    }

    @Test
    void what_it_was_opened_with_cannot_be_changed() {
        var id = new Market(1).exercise("preparing");
        assertThat(Acting.asHouse(() -> exercises.find(id).orElseThrow())
                        .model()
                        .version())
                .isEqualTo("1");
        Acting.asHouse(() -> {
            exercises.move(id, Stage.OPEN, "");
            return true;
        });
        assertThatThrownBy(() -> Acting.asHouse(() -> set(id, OTHER))).hasMessageContaining("is refused");
    }

    private int set(UUID exercise, String model) {
        return database.update(EXERCISE)
                .set(EXERCISE.MODEL_YAML, model)
                .set(EXERCISE.RULES_YAML, PublishingRules.TEXT)
                .where(EXERCISE.ID.eq(exercise))
                .execute();
    }
}
