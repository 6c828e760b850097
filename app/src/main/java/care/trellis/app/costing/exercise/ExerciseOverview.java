package care.trellis.app.costing.exercise;

import care.trellis.app.costing.exercise.Documents.Document;
import care.trellis.app.costing.exercise.Questions.Question;
import care.trellis.app.web.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as its own page shows it to one viewer.
 *
 * @param services how many were invited
 * @param owners how many ownership groups they belong to
 * @param own returns that the viewer fills in
 * @param needsNotice whether the viewer takes part and has not read the notice yet
 */
public record ExerciseOverview(
        CostingExercise exercise,
        int services,
        int owners,
        List<Invited> own,
        List<Document> documents,
        List<Question> questions,
        @Nullable CostingExercise previous,
        boolean mayChange,
        boolean mayWork,
        boolean mayAsk,
        boolean mayAnswer,
        boolean needsNotice,
        String said,
        List<FieldError> errors) {
    public ExerciseOverview {
        own = List.copyOf(own);
        documents = List.copyOf(documents);
        questions = List.copyOf(questions);
        errors = List.copyOf(errors);
    }
}
