package care.trellis.app.costing.exercise;

import care.trellis.app.costing.exercise.Documents.Document;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.CurrentViewer;
import care.trellis.app.web.Download;
import care.trellis.app.web.May;
import care.trellis.app.web.UploadedName;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The papers of an exercise: added and removed by the council, taken away by anybody. */
@Controller
class DocumentController {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 150;

    private final CostingExercises exercises;
    private final Documents documents;

    DocumentController(CostingExercises exercises, Documents documents) {
        this.exercises = exercises;
        this.documents = documents;
    }

    @GetMapping("/exercises/{id}/documents/{document}")
    ResponseEntity<byte[]> take(@PathVariable UUID id, @PathVariable UUID document) {
        var known = found(id, document);
        return Download.of(
                known.name(),
                MediaType.parseMediaType(known.type()),
                documents.content(id, document).orElseThrow(DocumentController::notFound));
    }

    @GetMapping("/exercises/{id}/documents")
    @May(action = Action.CHANGE, kind = Kind.EXERCISE)
    ModelAndView all(@PathVariable UUID id) {
        return page(HttpStatus.OK, id, "");
    }

    @PostMapping("/exercises/{id}/documents")
    @May(action = Action.CHANGE, kind = Kind.EXERCISE)
    Object add(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, id, "Choose a file that is not empty");
        }
        var name = UploadedName.of(file, LONGEST_NAME);
        var type = Optional.ofNullable(
                Documents.TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
        if (type.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    id,
                    "“" + name + "” is none of these: "
                            + String.join(", ", new TreeSet<>(Documents.TYPES.keySet()))
                                    .toUpperCase(Locale.ROOT));
        }
        if (file.getSize() > (long) Documents.MOST_MEGABYTES * MEGABYTE) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    id,
                    "“" + name + "” has " + file.getSize() / MEGABYTE + " MB; a document has "
                            + Documents.MOST_MEGABYTES + " MB at most");
        }
        documents.add(exercises.known(id), name, type.get(), file.getBytes(), CurrentViewer.person(request));
        return Answer.to("/exercises/" + id + "/documents");
    }

    @PostMapping("/exercises/{id}/documents/{document}/remove")
    @May(action = Action.CHANGE, kind = Kind.EXERCISE)
    Object remove(@PathVariable UUID id, @PathVariable UUID document) {
        documents.remove(exercises.known(id), found(id, document).id());
        return Answer.to("/exercises/" + id + "/documents");
    }

    private ModelAndView page(HttpStatus status, UUID id, String error) {
        return Answer.view(
                status,
                "costing/exercises/documents",
                Map.of("exercise", exercises.known(id), "documents", documents.of(id), "error", error));
    }

    private Document found(UUID exercise, UUID id) {
        return documents.of(exercise).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(DocumentController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
