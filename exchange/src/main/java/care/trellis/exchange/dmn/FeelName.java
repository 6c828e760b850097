package care.trellis.exchange.dmn;

import java.util.Locale;

/** The names of FEEL, which may hold spaces and capitals, as ours: small letters, digits and underscores. */
final class FeelName {
    private FeelName() {}

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
