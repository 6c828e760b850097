package care.trellis.app.permission;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a membership is for.
 *
 * @param id none for the house
 */
public record Scope(Kind kind, @Nullable UUID id) {
    /** The sorts of things a membership can be for. */
    public enum Kind {
        HOUSE,
        PLACE,
        ORGANISATION,
        SERVICE,
        NETWORK;

        /** As the database writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public static final Scope HOUSE = new Scope(Kind.HOUSE, null);

    public Scope {
        if ((kind == Kind.HOUSE) != (id == null)) {
            throw new IllegalArgumentException("a scope has an id unless it is the house, was " + kind + " " + id);
        }
    }

    public static Scope place(UUID id) {
        return new Scope(Kind.PLACE, id);
    }

    public static Scope organisation(UUID id) {
        return new Scope(Kind.ORGANISATION, id);
    }

    public static Scope service(UUID id) {
        return new Scope(Kind.SERVICE, id);
    }

    public static Scope network(UUID id) {
        return new Scope(Kind.NETWORK, id);
    }

    /** As the ledger and the database's policies write it, such as {@code organisation:<id>}. */
    public String key() {
        return id == null ? kind.word() : kind.word() + ":" + id;
    }
}
