package care.trellis.app.places.imports;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.secret.Sha256;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Download;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import care.trellis.app.web.UploadedName;
import care.trellis.exchange.places.ListingFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Files of services on their way into the directory: sent, looked at, applied or given up. */
@Controller
@RequestMapping("/places/imports")
class ImportController {
    static final int MOST_MEGABYTES = 60;

    private static final int LONGEST_NAME = 200;
    private static final String PAGES = "/places/imports/";

    private final Runs runs;
    private final RunPages pages;
    private final ImportWork work;

    ImportController(Runs runs, RunPages pages, ImportWork work) {
        this.runs = runs;
        this.pages = pages;
        this.work = work;
    }

    @GetMapping
    @May(action = Action.READ, kind = Kind.IMPORT)
    String list(Model model) {
        runs.abandonSilent();
        return list(model, List.of());
    }

    private String list(Model model, List<FieldError> errors) {
        model.addAttribute("runs", runs.latest());
        model.addAttribute("errors", errors);
        return "places/imports/list";
    }

    @PostMapping
    @May(action = Action.ADD, kind = Kind.IMPORT)
    Object send(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            var view = new ModelAndView(
                    list(
                            model,
                            List.of(
                                    new FieldError(
                                            "file",
                                            "Choose a file that is not empty: CSV, ODS, XLSX or JSON, or one packed with gzip"))),
                    model.asMap());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        var content = file.getBytes();
        var person = person(request);
        var run = runs.start(UploadedName.of(file, LONGEST_NAME), Sha256.hex(content), person, content);
        work.read(run, person);
        return seeOther(run);
    }

    @GetMapping("/sample.csv")
    @May(action = Action.READ, kind = Kind.IMPORT)
    ResponseEntity<byte[]> sample() {
        return Download.csv("services-sample", ListingFile.sample());
    }

    @GetMapping("/{id}")
    @May(action = Action.READ, kind = Kind.IMPORT)
    String run(@PathVariable UUID id, @RequestParam(required = false) @Nullable String show, Model model) {
        runs.abandonSilent();
        model.addAttribute("page", pages.of(found(id), Optional.ofNullable(show)));
        return "places/imports/run";
    }

    @PostMapping("/{id}/apply")
    @May(action = Action.APPROVE, kind = Kind.IMPORT)
    ResponseEntity<Void> apply(@PathVariable UUID id, HttpServletRequest request) {
        work.apply(found(id).id(), person(request));
        return seeOther(id);
    }

    @PostMapping("/{id}/end")
    @May(action = Action.END, kind = Kind.IMPORT)
    ResponseEntity<Void> end(@PathVariable UUID id) {
        runs.end(found(id).id());
        return seeOther(id);
    }

    @GetMapping("/{id}/refused.csv")
    @May(action = Action.READ, kind = Kind.IMPORT)
    ResponseEntity<byte[]> refused(@PathVariable UUID id) {
        return Download.csv("refused-" + id, pages.refused(found(id)));
    }

    @GetMapping("/{id}/changes.csv")
    @May(action = Action.READ, kind = Kind.IMPORT)
    ResponseEntity<byte[]> changes(@PathVariable UUID id) {
        return Download.csv("changes-" + id, pages.changes(found(id)));
    }

    private Run found(UUID id) {
        return runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static UUID person(HttpServletRequest request) {
        return CurrentViewer.of(request).person().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Void> seeOther(UUID run) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PAGES + run))
                .build();
    }
}
