package care.trellis.app.costing.exercise;

import care.trellis.app.costing.exercise.Questions.Question;
import care.trellis.app.costing.exercise.Questions.State;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.May;
import care.trellis.app.web.TypedForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which those who take part ask, and the council answers for everybody to read. */
@Controller
class QuestionController {
    private static final int LONGEST_QUESTION = 2_000;
    private static final int LONGEST_ANSWER = 4_000;

    private final CostingExercises exercises;
    private final Questions questions;
    private final ExerciseKeeping keeping;

    QuestionController(CostingExercises exercises, Questions questions, ExerciseKeeping keeping) {
        this.exercises = exercises;
        this.questions = questions;
        this.keeping = keeping;
    }

    @GetMapping("/exercises/{id}/ask")
    @May(action = Action.ADD, kind = Kind.PARTICIPATION)
    Object ask(@PathVariable UUID id, HttpServletRequest request) {
        return keeping.hasAcknowledged(id, CurrentViewer.person(request))
                ? asking(HttpStatus.OK, id, TypedForm.of(Map.of()))
                : Answer.to("/exercises/" + id + "/acknowledge");
    }

    @PostMapping("/exercises/{id}/ask")
    @May(action = Action.ADD, kind = Kind.PARTICIPATION)
    Object ask(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var exercise = exercises.known(id);
        var person = CurrentViewer.person(request);
        var form = new TypedForm(sent);
        form.text("words");
        form.needed("words", "Enter your question", LONGEST_QUESTION, "The question");
        if (!keeping.hasAcknowledged(id, person)) {
            form.wrong("words", "Read the notice about competition law first: it is on the exercise's page");
        }
        if (!form.errors().isEmpty()) {
            return asking(HttpStatus.UNPROCESSABLE_CONTENT, id, form);
        }
        var held = questions.ask(exercise, person, form.value("words"));
        return Answer.to(exercise.address() + "?said=" + (held.isEmpty() ? "asked" : "held") + "#questions");
    }

    @GetMapping("/exercises/{id}/questions/{question}")
    @May(action = Action.CHANGE, kind = Kind.PARTICIPATION)
    ModelAndView answer(@PathVariable UUID id, @PathVariable UUID question) {
        var asked = question(id, question);
        return answering(HttpStatus.OK, id, asked, TypedForm.of(Map.of("answer", asked.answer())));
    }

    @PostMapping("/exercises/{id}/questions/{question}")
    @May(action = Action.CHANGE, kind = Kind.PARTICIPATION)
    Object answer(
            @PathVariable UUID id, @PathVariable UUID question, @RequestParam MultiValueMap<String, String> sent) {
        var asked = question(id, question);
        var form = new TypedForm(sent);
        form.text("answer");
        form.oneOf("to", List.of("answered", "asked", "declined"), "Choose what becomes of the question");
        switch (form.value("to")) {
            case "answered" -> form.needed("answer", "Enter the answer", LONGEST_ANSWER, "The answer");
            case "declined" ->
                form.needed(
                        "answer", "Enter why it is not shown: whoever asked reads it", LONGEST_ANSWER, "The reason");
            default -> form.longest("answer", LONGEST_ANSWER, "The answer");
        }
        if (!form.errors().isEmpty()) {
            return answering(HttpStatus.UNPROCESSABLE_CONTENT, id, asked, form);
        }
        var to = State.valueOf(form.value("to").toUpperCase(java.util.Locale.ROOT));
        questions.settle(exercises.known(id), question, to, to == State.ASKED ? "" : form.value("answer"));
        return Answer.to("/exercises/" + id + "?said=answered#questions");
    }

    private ModelAndView asking(HttpStatus status, UUID id, TypedForm form) {
        return Answer.view(status, "costing/exercises/ask", Map.of("exercise", exercises.known(id), "form", form));
    }

    private ModelAndView answering(HttpStatus status, UUID id, Question question, TypedForm form) {
        return Answer.view(
                status,
                "costing/exercises/answer",
                Map.of("exercise", exercises.known(id), "question", question, "form", form));
    }

    private Question question(UUID exercise, UUID id) {
        return questions
                .find(id)
                .filter(question -> question.exercise().equals(exercise))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
