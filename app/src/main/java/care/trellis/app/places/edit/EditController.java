package care.trellis.app.places.edit;

import care.trellis.app.permission.Action;
import care.trellis.app.permission.Kind;
import care.trellis.app.places.edit.EditPage.Conflict;
import care.trellis.app.places.edit.EditPage.Line;
import care.trellis.app.web.FieldError;
import care.trellis.app.web.May;
import care.trellis.exchange.places.Facts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which services and organisations are changed by hand. */
@Controller
class EditController {
    private static final String VIEW = "places/edit";
    private static final int LONGEST_REASON = 500;

    private final Entries entries;
    private final Editing editing;

    EditController(Entries entries, Editing editing) {
        this.entries = entries;
        this.editing = editing;
    }

    @GetMapping("/services/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.SERVICE)
    ModelAndView service(@PathVariable UUID id, @RequestParam(required = false) @Nullable String saved) {
        return form(Kind.SERVICE, id, saved != null);
    }

    @PostMapping("/services/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.SERVICE)
    Object saveService(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return save(Kind.SERVICE, id, form);
    }

    @GetMapping("/organisations/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.ORGANISATION)
    ModelAndView organisation(@PathVariable UUID id, @RequestParam(required = false) @Nullable String saved) {
        return form(Kind.ORGANISATION, id, saved != null);
    }

    @PostMapping("/organisations/{id}/edit")
    @May(action = Action.CHANGE, kind = Kind.ORGANISATION)
    Object saveOrganisation(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return save(Kind.ORGANISATION, id, form);
    }

    private ModelAndView form(Kind kind, UUID id, boolean isSaved) {
        var entry = found(kind, id);
        return view(HttpStatus.OK, page(entry, entry.version(), entry.facts(), "", List.of(), isSaved, List.of()));
    }

    private Object save(Kind kind, UUID id, MultiValueMap<String, String> form) {
        var typed = Typed.of(EditField.of(kind), form.toSingleValueMap());
        var again = Set.copyOf(form.getOrDefault("again", List.of()));
        var why = Optional.ofNullable(form.getFirst("why")).orElse("").strip();
        var errors = new ArrayList<>(typed.errors());
        if (why.length() > LONGEST_REASON) {
            errors.add(new FieldError("why", "The reason must be " + LONGEST_REASON + " characters or shorter"));
        }
        int version = version(form);
        if (!errors.isEmpty()) {
            return view(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page(found(kind, id), version, typed.values(), why, errors, false, List.of()));
        }
        var meanwhile = editing.save(kind, id, version, typed.values(), again, why);
        if (meanwhile.isPresent()) {
            var now = meanwhile.get();
            var message = new FieldError(
                    "conflict",
                    "Somebody else changed this while you did. Nothing of yours is saved yet: compare below");
            return view(
                    HttpStatus.CONFLICT,
                    page(now, now.version(), typed.values(), why, List.of(message), false, conflicts(now, typed)));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(EditPage.address(kind, id.toString()) + "?saved=1"))
                .build();
    }

    private static List<Conflict> conflicts(Entry now, Typed typed) {
        return EditField.of(now.kind()).stream()
                .filter(field -> !now.fact(field.id()).equals(typed.values().get(field.id())))
                .map(field ->
                        new Conflict(field.label(), typed.values().getOrDefault(field.id(), ""), now.fact(field.id())))
                .toList();
    }

    private static int version(MultiValueMap<String, String> form) {
        var written = Optional.ofNullable(form.getFirst("version")).orElse("");
        if (!written.matches("[0-9]{1,9}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Integer.parseInt(written);
    }

    private static EditPage page(
            Entry entry,
            int version,
            Map<String, String> values,
            String why,
            List<FieldError> errors,
            boolean isSaved,
            List<Conflict> conflicts) {
        var lines = EditField.of(entry.kind()).stream()
                .map(field -> line(entry, field, values, errors))
                .toList();
        return new EditPage(
                EditPage.address(entry.kind(), entry.id().toString()),
                entry.fact("name"),
                entry.kind() == Kind.SERVICE,
                version,
                lines,
                why,
                errors,
                isSaved,
                conflicts);
    }

    private static Line line(Entry entry, EditField field, Map<String, String> values, List<FieldError> errors) {
        var value = values.getOrDefault(field.id(), "");
        return new Line(
                field,
                field.sort() == EditField.Sort.LIST ? value.replace(Facts.BETWEEN, "\n") : value,
                Optional.ofNullable(entry.imported().get(field.id()))
                        .filter(said -> entry.edited().contains(field.id()) && !said.equals(entry.fact(field.id()))),
                FieldError.of(errors, field.id()));
    }

    private Entry found(Kind kind, UUID id) {
        return entries.find(kind, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView view(HttpStatus status, EditPage page) {
        var view = new ModelAndView(VIEW, Map.of("page", page));
        view.setStatus(status);
        return view;
    }
}
