package care.trellis.app.places.edit;

import care.trellis.app.ledger.Deed;
import care.trellis.app.ledger.Ledger;
import care.trellis.app.permission.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Changes of the directory by hand. */
@Service
class Editing {
    private final Entries entries;
    private final Ledger ledger;

    Editing(Entries entries, Ledger ledger) {
        this.entries = entries;
        this.ledger = ledger;
    }

    /**
     * Saves what somebody typed, unless somebody else changed the entry since they saw it.
     *
     * @param version which they saw
     * @param again fields in which the file's word is to stand again
     * @return the entry as it is now, where it is not the one they saw; nothing was saved then
     */
    @Transactional
    public Optional<Entry> save(
            Kind kind, UUID id, int version, Map<String, String> typed, Set<String> again, String why) {
        var entry = entries.lock(kind, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (entry.version() != version) {
            return Optional.of(entry);
        }
        var changed = new TreeMap<String, String>();
        var edited = new TreeSet<>(entry.edited());
        typed.forEach((field, value) -> {
            var said = entry.imported().get(field);
            var wanted = again.contains(field) && said != null ? said : value;
            if (!wanted.equals(entry.fact(field))) {
                changed.put(field, wanted);
                edited.add(field);
            }
            if (wanted.equals(said)) {
                edited.remove(field); // whoever says what the file says leaves it to the file
            }
        });
        if (!changed.isEmpty() || !edited.equals(entry.edited())) {
            entries.write(entry, changed, edited);
            ledger.append(deed(entry, changed, edited, why));
        }
        return Optional.empty();
    }

    private static Deed deed(Entry entry, Map<String, String> changed, Set<String> edited, String why) {
        var deed = Deed.of("edited", entry.kind(), entry.id().toString())
                .in(entry.place())
                .because(why);
        for (var change : changed.entrySet()) {
            var field = change.getKey();
            deed = deed.with(field, "\"" + entry.fact(field) + "\" → \"" + change.getValue() + "\"");
        }
        var left = new TreeSet<>(entry.edited());
        left.removeAll(edited);
        return (left.isEmpty() ? deed : deed.with("left to the file again", String.join(", ", left))).readByEverybody();
    }
}
