package care.trellis.app.places.imports;

import care.trellis.app.permission.Kind;
import care.trellis.exchange.places.ListedId;
import care.trellis.exchange.places.Listing.Link;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import does with one thing.
 *
 * @param kind an organisation or a service
 * @param id none for one that is added
 * @param key the id the file knows it by
 * @param kindWord of an organisation that is added
 * @param moved fields that are written, by field
 * @param kept fields that people changed, which stay as they are
 * @param told what is noted as said by the file
 * @param nowEdited fields that hold a person's words, though nothing said so yet
 * @param newIds ids it gets
 * @param links which id came after which
 * @param ratings those that are written
 */
record Change(
        What what,
        Kind kind,
        @Nullable UUID id,
        String key,
        String name,
        String area,
        String kindWord,
        SortedMap<String, Moved> moved,
        SortedMap<String, Moved> kept,
        SortedMap<String, String> told,
        Set<String> nowEdited,
        List<ListedId> newIds,
        List<Link> links,
        Map<Held.RatingKey, Held.HeldRating> ratings) {
    /** In a word. */
    enum What {
        ADDED,
        CHANGED,
        CLOSED,
        LINKED,
        /** Only fields that people changed differ. */
        KEPT,
        /** Nothing that anybody sees: the file's words are noted. */
        NOTED,
        ABSENT;

        /** Whether no field of the thing changes. */
        boolean isQuiet() {
            return this == KEPT || this == NOTED;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Change {
        moved = new TreeMap<>(moved);
        kept = new TreeMap<>(kept);
        told = new TreeMap<>(told);
        nowEdited = new TreeSet<>(nowEdited);
        newIds = List.copyOf(newIds);
        links = List.copyOf(links);
        ratings = Map.copyOf(ratings);
    }

    boolean isShown() {
        return what != What.NOTED;
    }
}
