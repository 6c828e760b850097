package care.trellis.app.ledger;

import care.trellis.app.permission.Kind;
import care.trellis.app.permission.Role;
import care.trellis.app.permission.Scope;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done, to be written into the {@link Ledger}: what, about what and why. Who did it and when, the ledger adds.
 *
 * @param action a word of the past, such as {@code renamed}
 * @param place whose chain it goes into; none where it belongs to no place
 * @param facts nothing personal: these stay readable for good
 * @param readers who reads the entry: {@code public}, or keys of scopes such as {@code organisation:<id>}
 * @param subject whom the personal part is about
 * @param personal what can be redacted later
 */
public record Deed(
        String action,
        Kind kind,
        String id,
        @Nullable UUID place,
        String why,
        Map<String, String> facts,
        Set<String> readers,
        @Nullable UUID subject,
        Map<String, String> personal) {
    private static final String EVERYBODY = "public";

    public Deed {
        facts = Map.copyOf(facts);
        readers = Set.copyOf(readers);
        personal = Map.copyOf(personal);
        if (subject == null && !personal.isEmpty()) {
            throw new IllegalArgumentException("what is personal is about somebody: name the subject");
        }
    }

    /** Something done that nobody but who did it, and the administrators of this Trellis, may read. */
    public static Deed of(String action, Kind kind, String id) {
        return new Deed(action, kind, id, null, "", Map.of(), Set.of("house"), null, Map.of());
    }

    public Deed in(@Nullable UUID ofPlace) {
        return new Deed(action, kind, id, ofPlace, why, facts, readers, subject, personal);
    }

    public Deed because(String reason) {
        return new Deed(action, kind, id, place, reason, facts, readers, subject, personal);
    }

    public Deed with(String fact, String value) {
        var more = new TreeMap<>(facts);
        more.put(fact, value);
        return new Deed(action, kind, id, place, why, more, readers, subject, personal);
    }

    public Deed readByEverybody() {
        return new Deed(action, kind, id, place, why, facts, Set.of(EVERYBODY), subject, personal);
    }

    public Deed readBy(Scope scope) {
        return readByKey(scope.key());
    }

    /** Those who have a role for a scope: everybody with any role in a place reads as the place, an analyst as more. */
    public Deed readBy(Role role, Scope scope) {
        return readByKey(role.name() + "@" + scope.key());
    }

    public Deed readBy(UUID person) {
        return readByKey("person:" + person);
    }

    /** Whom the entry is about; they may read it. What is said of them here can be redacted later. */
    public Deed about(UUID person, Map<String, String> said) {
        var aboutThem = new Deed(action, kind, id, place, why, facts, readers, person, said);
        return aboutThem.readBy(person);
    }

    private Deed readByKey(String key) {
        var more = new TreeSet<>(readers);
        more.add(key);
        return new Deed(action, kind, id, place, why, facts, more, subject, personal);
    }
}
