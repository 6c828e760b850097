package care.trellis.app.costing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.springframework.util.MultiValueMap;

/**
 * The choices of a fair price as somebody typed them; the same words make the address that can be shared.
 *
 * @param out services left out
 * @param why the reason for each of them
 * @param zeros ids of the lines in which a 0 is missing
 * @param given every single choice by the name of its field, where it is not what it would be anyway
 */
public record FairPriceForm(
        SequencedSet<String> out, Map<String, String> why, SequencedSet<String> zeros, Map<String, String> given) {
    static final String OUT = "out";
    static final String WHY = "why.";
    static final String ZERO = "zero";
    static final String ZERO_WHY = "zero_why";
    static final String METHOD = "method";
    static final String MEDIAN = "median";
    static final String OPERATIONS = "roo";
    static final String OPERATIONS_RATE = "roo_rate";
    static final String YEAR = "year";
    static final String CARE_INDEX = "care_index";
    static final String BUSINESS_INDEX = "business_index";
    static final String FULL = "full";
    static final String FLOOR = "floor";
    static final String VISITS = "visits";

    static final int LONGEST = 200;
    private static final int MOST = 60;

    private static final Map<String, String> USUAL = usual();

    public FairPriceForm {
        out = java.util.Collections.unmodifiableSequencedSet(new LinkedHashSet<>(out));
        why = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(why));
        zeros = java.util.Collections.unmodifiableSequencedSet(new LinkedHashSet<>(zeros));
        given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    // What each choice is unless somebody chooses; the order is that of the address.
    private static Map<String, String> usual() {
        var usual = new LinkedHashMap<String, String>();
        usual.put(ZERO_WHY, "");
        usual.put(METHOD, "HF7");
        usual.put(MEDIAN, "sum-of-line-medians");
        usual.put(OPERATIONS, "returned");
        usual.put(OPERATIONS_RATE, "");
        usual.put(YEAR, "");
        usual.put(CARE_INDEX, "");
        usual.put(BUSINESS_INDEX, "");
        usual.put(FULL, "");
        usual.put(FLOOR, "");
        usual.put(VISITS, "1.69");
        return usual;
    }

    static FairPriceForm read(MultiValueMap<String, String> sent) {
        var why = new LinkedHashMap<String, String>();
        var given = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> {
            if (name.startsWith(WHY) && why.size() < MOST && !values.getFirst().isBlank()) {
                why.put(name.substring(WHY.length()), shortened(values.getFirst()));
            }
        });
        USUAL.forEach((name, usual) -> {
            var value = sent.getFirst(name);
            if (value != null && !value.isBlank() && !value.strip().equals(usual)) {
                given.put(name, shortened(value));
            }
        });
        return new FairPriceForm(several(sent, OUT), why, several(sent, ZERO), given);
    }

    private static SequencedSet<String> several(MultiValueMap<String, String> sent, String name) {
        var all = new LinkedHashSet<String>();
        sent.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .limit(MOST)
                .forEach(value -> all.add(shortened(value)));
        return all;
    }

    // One more than is allowed stays, so that the reading can say that it is too long.
    private static String shortened(String typed) {
        var stripped = typed.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST + 1));
    }

    /** The value of a field. */
    public String value(String field) {
        return given.getOrDefault(field, USUAL.getOrDefault(field, ""));
    }

    /** The same choices but one. */
    FairPriceForm with(String field, String value) {
        var all = new LinkedHashMap<>(given);
        all.put(field, value);
        all.values().removeIf(String::isEmpty);
        all.entrySet().removeIf(entry -> entry.getValue().equals(USUAL.get(entry.getKey())));
        return new FairPriceForm(out, why, zeros, all);
    }

    public String whyOut(String service) {
        return why.getOrDefault(service, "");
    }

    /** The choices as the part of an address after the question mark; what is as usual is left out. */
    public String query() {
        var parts = new ArrayList<String>();
        for (var service : out) {
            parts.add(part(OUT, service));
            if (!whyOut(service).isEmpty()) {
                parts.add(part(WHY + service, whyOut(service)));
            }
        }
        zeros.forEach(line -> parts.add(part(ZERO, line)));
        USUAL.keySet().stream()
                .filter(given::containsKey)
                .filter(this::matters)
                .forEach(name -> parts.add(part(name, value(name))));
        return String.join("&", parts);
    }

    private boolean matters(String name) {
        return switch (name) {
            case ZERO_WHY -> !zeros.isEmpty();
            case OPERATIONS_RATE -> given.containsKey(OPERATIONS);
            default -> true;
        };
    }

    private static String part(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
