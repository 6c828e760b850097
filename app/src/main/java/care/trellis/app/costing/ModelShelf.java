package care.trellis.app.costing;

import care.trellis.cost.book.Book;
import care.trellis.cost.run.Inputs;
import care.trellis.exchange.library.Library;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** The models that can be priced here: those that ship, and those in results that somebody kept. */
@Component
class ModelShelf {
    static final String FROM_KEPT = "from-";

    private final SequencedMap<String, ShelvedModel> shipped = new LinkedHashMap<>();
    private final SequencedMap<String, Book> books = new LinkedHashMap<>();
    private final KeptResults kept;

    ModelShelf(KeptResults kept) {
        this.kept = kept;
        for (var model : Library.models()) {
            var source = Library.source(model.id()).orElseThrow();
            shipped.put(model.id(), new ShelvedModel(model.id(), model, source, Inputs.of(model)));
        }
        for (var id : Library.bookIds()) {
            books.put(id, Library.book(id).orElseThrow());
        }
    }

    /** The models that ship, in the order in which people see them. */
    List<ShelvedModel> shipped() {
        return List.copyOf(shipped.values());
    }

    /** The model an address names. */
    Optional<ShelvedModel> find(String ref) {
        return ref.startsWith(FROM_KEPT)
                ? kept.find(ref.substring(FROM_KEPT.length()))
                        .map(result -> new ShelvedModel(ref, result.model(), result.source(), result.inputs()))
                : Optional.ofNullable(shipped.get(ref));
    }

    Map<String, Book> books() {
        return Collections.unmodifiableSequencedMap(books);
    }
}
