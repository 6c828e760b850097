package care.trellis.app.web;

/**
 * One of several things that a form offers.
 *
 * @param key as the form sends it
 * @param hint more about it; empty where there is nothing to say
 */
public record Option(String key, String label, String hint) {
    public static Option of(String key, String label) {
        return new Option(key, label, "");
    }
}
