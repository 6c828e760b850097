package care.trellis.exchange.returns;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody filled in, as typed, so that a draft keeps what is not yet a figure. Blank cells are absent; the order in
 * which rows were given is kept.
 *
 * @param figures row id to column id to what was typed
 * @param notes row id to note
 */
public record FilledReturn(Map<String, Map<String, String>> figures, Map<String, String> notes) {
    /** Nothing filled in yet. */
    public static final FilledReturn EMPTY = new FilledReturn(Map.of(), Map.of());

    /** No kind of file has room for them, and nobody types them on purpose. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

    public FilledReturn {
        var kept = new LinkedHashMap<String, Map<String, String>>();
        figures.forEach((row, byColumn) -> {
            var given = withoutBlanks(byColumn);
            if (!given.isEmpty()) {
                kept.put(row, given);
            }
        });
        figures = Collections.unmodifiableMap(kept);
        notes = withoutBlanks(notes);
    }

    private static Map<String, String> withoutBlanks(Map<String, String> texts) {
        var kept = new LinkedHashMap<String, String>();
        texts.forEach((id, text) -> {
            var stripped = CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                    .replaceAll(" ")
                    .strip();
            if (!stripped.isEmpty()) {
                kept.put(id, stripped);
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    /** What was typed into a cell; empty where it is blank. */
    public Optional<String> figure(String row, String column) {
        return Optional.ofNullable(figures.getOrDefault(row, Map.of()).get(column));
    }

    /** The note of a row; empty where there is none. */
    public Optional<String> note(String row) {
        return Optional.ofNullable(notes.get(row));
    }

    /** How many cells are filled in, notes not counted. */
    public int count() {
        return figures.values().stream().mapToInt(Map::size).sum();
    }

    /** This return, with what was given before wherever this one is blank. */
    public FilledReturn over(FilledReturn before) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        before.figures().forEach((row, byColumn) -> all.put(row, new LinkedHashMap<>(byColumn)));
        figures.forEach((row, byColumn) ->
                all.computeIfAbsent(row, _ -> new LinkedHashMap<>()).putAll(byColumn));
        var allNotes = new LinkedHashMap<>(before.notes());
        allNotes.putAll(notes);
        return new FilledReturn(all, allNotes);
    }
}
