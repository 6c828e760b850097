package care.trellis.exchange.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ids of one row, and words that are written in one way only. */
final class Ids {
    private static final Pattern WHOLE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");

    private final List<ListedId> ids = new ArrayList<>();

    private Ids() {}

    static Ids of(Scheme scheme, String value) {
        return new Ids().and(scheme, value);
    }

    static Ids none() {
        return new Ids();
    }

    Ids and(Scheme scheme, String value) {
        if (!value.isBlank()) {
            ids.add(new ListedId(scheme, value.replaceAll("\\p{Cntrl}+", "").strip()));
        }
        return this;
    }

    List<ListedId> all() {
        return List.copyOf(ids);
    }

    /** A whole postcode with its space, or what stands there in capitals. */
    static String postcode(String written) {
        var capitals = written.strip().toUpperCase(Locale.ROOT);
        var whole = WHOLE.matcher(capitals.replaceAll("\\s+", ""));
        return whole.matches() ? whole.group(1) + " " + whole.group(2) : capitals;
    }

    /** An address that a link can lead to; nothing else is kept: a link never runs anything. */
    static String website(String written) {
        var plain = written.strip();
        if (plain.isEmpty() || plain.matches("(?i)https?://[^\\s\"'<>]+")) {
            return plain;
        }
        return plain.matches("(?i)[a-z0-9.-]+\\.[a-z]{2,}(/[^\\s\"'<>]*)?") ? "https://" + plain : "";
    }
}
