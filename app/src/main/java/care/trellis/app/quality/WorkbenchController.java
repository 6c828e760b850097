package care.trellis.app.quality;

import care.trellis.app.web.Download;
import care.trellis.exchange.Faults;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.csv.CsvRows;
import care.trellis.exchange.library.QualityLibrary;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** Questions put to a file. Nothing is stored: a download sends the file again. */
@Controller
class WorkbenchController {
    private static final String FILE = "-file";
    private static final int MOST_BYTES = 6_000_000;

    private final List<Question> questions;

    WorkbenchController(List<Question> questions) {
        this.questions = questions;
    }

    @GetMapping("/quality")
    String all(Model model) {
        model.addAttribute(
                "questions",
                questions.stream()
                        .map(question -> QuestionPage.of(question, new Sent(Map.of()), false, null))
                        .toList());
        return "quality/workbench";
    }

    @GetMapping("/quality/{id:different|changed|people|rules}")
    String form(
            @PathVariable String id,
            @RequestParam(name = "sample", required = false) @Nullable String sample,
            HttpServletResponse response,
            Model model) {
        var question = question(id);
        if (sample == null) {
            return page(question, new Sent(Map.of()), false, null, model);
        }
        return answer(question, new Sent(sampled(question)), true, response, model);
    }

    @PostMapping("/quality/{id:different|changed|people|rules}")
    String answer(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            MultipartHttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var question = question(id);
        var values = new HashMap<>(sent);
        var read = new Sent(withFiles(values, request.getFileMap()));
        return answer(question, read, values.equals(sampled(question)), response, model);
    }

    @PostMapping("/quality/{id:different|changed|people|rules}/answer.{ending:csv|json}")
    ResponseEntity<byte[]> download(
            @PathVariable String id, @PathVariable String ending, @RequestParam Map<String, String> sent) {
        var answered = question(id)
                .answer(new Sent(sent))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return ending.equals("csv")
                ? Download.csv(id, answered.csv().get())
                : Download.json(id, answered.json().get());
    }

    private static String answer(
            Question question, Sent sent, boolean isSample, HttpServletResponse response, Model model) {
        var answered = question.answer(sent);
        if (answered.isEmpty() || !sent.isSound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(
                question,
                sent,
                isSample,
                answered.filter(_ -> sent.isSound())
                        .map(Question.Answered::answer)
                        .orElse(null),
                model);
    }

    private static String page(Question question, Sent sent, boolean isSample, @Nullable Answer answer, Model model) {
        model.addAttribute("page", QuestionPage.of(question, sent, isSample, answer));
        return "quality/question";
    }

    private static Map<String, String> sampled(Question question) {
        var values = new HashMap<>(question.sample().beside());
        values.put(Sent.DATA, sampleText(question.sample().name()));
        return values;
    }

    /** A sample file that ships, as a text field holds it. */
    static String sampleText(String name) {
        return text(QualityLibrary.sample(name)).replace("\r\n", "\n");
    }

    // A chosen file goes before what was pasted: it is the later thought.
    private static Map<String, String> withFiles(Map<String, String> values, Map<String, MultipartFile> files)
            throws IOException {
        for (var entry : files.entrySet()) {
            if (entry.getKey().endsWith(FILE) && !entry.getValue().isEmpty()) {
                var field = entry.getKey().substring(0, entry.getKey().length() - FILE.length());
                values.put(field, text(entry.getValue().getBytes()));
            }
        }
        values.replaceAll((_, value) -> value.replace("\r\n", "\n"));
        return values;
    }

    // A file that is no text is kept as what it says of itself, and refused with the reader's own words.
    private static String text(byte[] content) {
        try {
            return CsvRows.text(content, MOST_BYTES, new Faults("file"));
        } catch (Unreadable binary) {
            return new String(content, 0, Math.min(content.length, 200), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    private Question question(String id) {
        return Optional.of(id).stream()
                .flatMap(wanted -> questions.stream().filter(each -> each.id().equals(wanted)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
