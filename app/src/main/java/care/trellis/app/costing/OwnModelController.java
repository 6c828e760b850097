package care.trellis.app.costing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A model of somebody's own, checked and priced; nothing is stored unless they keep the result. */
@Controller
class OwnModelController {
    private final ModelShelf shelf;
    private final KeptResults kept;

    OwnModelController(ModelShelf shelf, KeptResults kept) {
        this.shelf = shelf;
        this.kept = kept;
    }

    @GetMapping("/toolkit/own")
    String form(@RequestParam(name = "copy", defaultValue = "") String ref, Model model) {
        model.addAttribute(
                "own",
                OwnModelPage.empty(shelf.find(ref).map(ShelvedModel::source).orElse("")));
        return "costing/toolkit/own";
    }

    @PostMapping("/toolkit/own")
    String price(
            @RequestParam(name = "model-text", defaultValue = "") String modelText,
            @RequestParam(name = "book-text", defaultValue = "") String bookText,
            @RequestParam(name = "own-year", defaultValue = "") String year,
            @RequestParam(name = "model-file", required = false) @Nullable MultipartFile modelFile,
            @RequestParam(name = "book-file", required = false) @Nullable MultipartFile bookFile,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return show(new OwnModelReading(text(modelFile, modelText), text(bookFile, bookText), year), response, model);
    }

    @PostMapping("/toolkit/own/keep")
    Object keep(
            @RequestParam(name = "model-text", defaultValue = "") String modelText,
            @RequestParam(name = "book-text", defaultValue = "") String bookText,
            @RequestParam(name = "own-year", defaultValue = "") String year,
            HttpServletResponse response,
            Model model) {
        var reading = new OwnModelReading(unix(modelText), unix(bookText), year);
        if (reading.run().isEmpty()) {
            return show(reading, response, model);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        "/toolkit/kept/"
                                + kept.keep(unix(modelText), reading.run().get()))
                .build();
    }

    private static String show(OwnModelReading reading, HttpServletResponse response, Model model) {
        if (!reading.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("own", reading.page());
        return "costing/toolkit/own";
    }

    // A chosen file goes before what was pasted: it is the later thought.
    private static String text(@Nullable MultipartFile file, String pasted) throws IOException {
        return file == null || file.isEmpty()
                ? unix(pasted)
                : unix(new String(file.getBytes(), StandardCharsets.UTF_8));
    }

    // Browsers send line ends of their own; lines and fingerprints should not depend on them.
    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
