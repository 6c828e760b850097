package care.trellis.app.costing.returns;

import care.trellis.app.costing.exercise.Answer;
import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.web.Download;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import care.trellis.app.web.UploadedName;
import care.trellis.exchange.Fault;
import care.trellis.exchange.Unreadable;
import care.trellis.exchange.returns.FilledReturn;
import care.trellis.exchange.returns.ReturnCsv;
import care.trellis.exchange.returns.ReturnFile;
import care.trellis.exchange.returns.ReturnForm;
import care.trellis.exchange.returns.ReturnJson;
import care.trellis.exchange.returns.ReturnWorkbook;
import care.trellis.exchange.returns.Uploaded;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
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

/** A return as a file: taken away to fill in, and sent back as often as one likes. A bad file changes nothing. */
@Controller
class ReturnFileController {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_NAME = 100;
    private static final String VIEW = "costing/returns/file";

    private final ReturnViews views;
    private final Returning returning;

    ReturnFileController(ReturnViews views, Returning returning) {
        this.views = views;
        this.returning = returning;
    }

    @GetMapping("/returns/{id}/return.xlsx")
    @May(action = Action.EXPORT, kind = Kind.RETURN)
    ResponseEntity<byte[]> workbook(@PathVariable UUID id) {
        return file(id, "xlsx", SPREADSHEET, ReturnWorkbook::write);
    }

    @GetMapping("/returns/{id}/return.csv")
    @May(action = Action.EXPORT, kind = Kind.RETURN)
    ResponseEntity<byte[]> csv(@PathVariable UUID id) {
        return file(id, "csv", "text/csv;charset=UTF-8", ReturnCsv::write);
    }

    @GetMapping("/returns/{id}/return.json")
    @May(action = Action.EXPORT, kind = Kind.RETURN)
    ResponseEntity<byte[]> json(@PathVariable UUID id) {
        return file(id, "json", MediaType.APPLICATION_JSON_VALUE, ReturnJson::write);
    }

    @GetMapping("/returns/{id}/file")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    ModelAndView ask(@PathVariable UUID id) {
        return page(HttpStatus.OK, views.draft(id), List.of(), List.of(), null);
    }

    @PostMapping("/returns/{id}/file")
    @May(action = Action.CHANGE, kind = Kind.RETURN)
    Object take(@PathVariable UUID id, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var view = views.draft(id);
        if (!view.exercise().takesReturns()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        if (file == null || file.isEmpty()) {
            return wrong(view, "Choose a file that is not empty: the workbook, CSV or JSON", List.of());
        }
        var name = UploadedName.of(file, LONGEST_NAME);
        if (file.getSize() > ReturnFile.MOST_BYTES) {
            return wrong(
                    view,
                    "“" + name + "” has " + file.getSize() / 1_000_000 + " MB; a return has "
                            + ReturnFile.MOST_BYTES / 1_000_000 + " MB at most. What you gave before is unchanged",
                    List.of());
        }
        Uploaded uploaded;
        try {
            uploaded = ReturnFile.read(name, file.getBytes(), view.form(), view.filled());
        } catch (Unreadable unreadable) {
            return wrong(
                    view,
                    "“" + name + "” could not be taken: below is what to put right. What you gave before is unchanged",
                    unreadable.faults());
        }
        var filled = uploaded.filled().over(view.filled());
        var how = "by "
                + name.substring(name.lastIndexOf('.') + 1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z]", "");
        if (!returning.save(view.exercise(), view.invited(), view.invited().version(), filled, how)) {
            return wrong(view, "Somebody saved this return at the same moment: send the file again", List.of());
        }
        return page(HttpStatus.OK, views.draft(id), List.of(), List.of(), uploaded);
    }

    private ResponseEntity<byte[]> file(
            UUID id, String ending, String type, BiFunction<ReturnForm, FilledReturn, byte[]> writer) {
        var view = views.draft(id);
        var name = view.invited().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Download.of(
                "return-" + name + "." + ending,
                MediaType.parseMediaType(type),
                writer.apply(view.form(), view.filled()));
    }

    private static ModelAndView wrong(ReturnView view, String message, List<Fault> faults) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, view, List.of(new FieldError("file", message)), faults, null);
    }

    private static ModelAndView page(
            HttpStatus status,
            ReturnView view,
            List<FieldError> errors,
            List<Fault> faults,
            @Nullable Uploaded uploaded) {
        return Answer.view(
                status,
                VIEW,
                Map.of(
                        "view",
                        view,
                        "errors",
                        errors,
                        "faults",
                        faults,
                        "taken",
                        Objects.requireNonNullElse(uploaded, new Uploaded(FilledReturn.EMPTY, List.of(), List.of())),
                        "isTaken",
                        uploaded != null));
    }
}
