package care.trellis.exchange.dmn;

import care.trellis.exchange.Faults;
import care.trellis.fault.Text;
import care.trellis.quality.table.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a DMN file says a value can be.
 *
 * @param type number, whole, truth, word or date; empty where the file does not say
 */
record FeelType(Text type, @Nullable Text least, @Nullable Text greatest, List<Text> words) {
    private static final Pattern WORD = Pattern.compile("\\s*\"([^\"]*)\"\\s*");
    private static final Pattern NULL = Pattern.compile("\\s*,\\s*null\\s*$");
    private static final Pattern RANGE = Pattern.compile("\\[\\s*(\\S+?)\\s*\\.\\.\\s*(\\S+?)\\s*]");
    private static final Pattern LEAST = Pattern.compile(">=\\s*(\\S+)");
    private static final Pattern GREATEST = Pattern.compile("<=\\s*(\\S+)");
    private static final Map<String, ColumnType> TYPES = Map.of(
            "number", ColumnType.NUMBER,
            "double", ColumnType.NUMBER,
            "integer", ColumnType.WHOLE,
            "long", ColumnType.WHOLE,
            "string", ColumnType.WORD,
            "boolean", ColumnType.TRUTH,
            "date", ColumnType.DATE);

    /** The type of a reference such as {@code number} or {@code feel:string}, or of an item definition of the file. */
    static FeelType of(Text reference, Map<String, Element> items, Faults faults) {
        var item = items.get(reference.value());
        var name = reference.value().replaceFirst("^.*:", "");
        if (item == null || TYPES.containsKey(name)) {
            var type = TYPES.get(name);
            return new FeelType(new Text(type == null ? name : type.word(), reference.at()), null, null, List.of());
        }
        var base = item.first("typeRef").map(Element::words).orElse(new Text("", item.at()));
        return of(base, Map.of(), faults).limitedTo(item.expression("allowedValues"), faults);
    }

    /** The same type, with the values that a file allows. */
    FeelType limitedTo(Text allowed, Faults faults) {
        // A fact may always be unknown here, so null among the values adds nothing.
        var written = NULL.matcher(allowed.value()).replaceFirst("");
        if (written.isEmpty() || written.equals("-")) {
            return this;
        }
        var range = RANGE.matcher(written);
        if (range.matches()) {
            return new FeelType(type, end(range.group(1), allowed), end(range.group(2), allowed), words);
        }
        var from = LEAST.matcher(written);
        if (from.matches()) {
            return new FeelType(type, end(from.group(1), allowed), greatest, words);
        }
        var to = GREATEST.matcher(written);
        if (to.matches()) {
            return new FeelType(type, least, end(to.group(1), allowed), words);
        }
        var listed = new LinkedHashMap<String, Text>();
        for (var part : written.split(",", -1)) {
            var word = WORD.matcher(part);
            if (!word.matches()) {
                if (!type.value().equals(ColumnType.TRUTH.word())) {
                    faults.add(
                            allowed.at(),
                            "allowed values",
                            "\"" + written + "\"",
                            "words in quotation marks, or one range such as [0..10] or >= 0");
                }
                return this;
            }
            listed.put(word.group(1), new Text(word.group(1), allowed.at()));
        }
        return new FeelType(type, least, greatest, new ArrayList<>(listed.values()));
    }

    /** What this says, and where it says nothing, what another says. */
    FeelType or(FeelType other) {
        return new FeelType(
                type.value().isEmpty() ? other.type : type,
                least == null ? other.least : least,
                greatest == null ? other.greatest : greatest,
                words.isEmpty() ? other.words : words);
    }

    private static Text end(String written, Text allowed) {
        return new Text(written, allowed.at());
    }
}
