package care.trellis.app.places.imports;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a file says of one thing beside what is there, field by field. A file never empties a field, and never writes over
 * what a person wrote: that stays, and what the file says is noted beside it.
 */
final class FieldDiff {
    final SortedMap<String, Moved> moved = new TreeMap<>();
    final SortedMap<String, Moved> kept = new TreeMap<>();
    final SortedMap<String, String> told = new TreeMap<>();
    final Set<String> nowEdited = new TreeSet<>();

    private FieldDiff() {}

    static FieldDiff of(Held held, Map<String, String> says) {
        var diff = new FieldDiff();
        says.forEach((field, value) -> diff.field(held, field, value));
        return diff;
    }

    /** Of a thing that is not there yet. */
    static FieldDiff ofNew(Map<String, String> otherwise, Map<String, String> says) {
        var diff = new FieldDiff();
        diff.told.putAll(otherwise);
        diff.told.putAll(says);
        diff.told.forEach((field, value) -> diff.moved.put(field, new Moved("", value)));
        return diff;
    }

    private void field(Held held, String field, String value) {
        var said = Optional.ofNullable(held.imported().get(field));
        if (said.isPresent() && said.get().equals(value)) {
            return;
        }
        told.put(field, value);
        var now = held.fact(field);
        if (now.equals(value)) {
            return;
        }
        if (held.edited().contains(field)) {
            kept.put(field, new Moved(now, value));
        } else if (said.isEmpty() && !now.isEmpty()) {
            kept.put(field, new Moved(now, value)); // no file wrote it, so a person did
            nowEdited.add(field);
        } else {
            moved.put(field, new Moved(now, value));
        }
    }

    /** Takes back days that would have it close before it opened. */
    boolean holdsBackDaysOutOfOrder(Held held) {
        var opened = after("opened_on", held);
        var closed = after("closed_on", held);
        if (opened.isEmpty() || closed.isEmpty() || closed.compareTo(opened) >= 0) {
            return false;
        }
        for (var field : Set.of("opened_on", "closed_on")) {
            moved.remove(field);
            told.remove(field);
        }
        return true;
    }

    private String after(String field, Held held) {
        var change = moved.get(field);
        return change == null ? held.fact(field) : change.to();
    }
}
