package care.trellis.app.places.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody looks for in the directory; what they left open is empty.
 *
 * @param words of a name, a street or a town
 * @param postcode the beginning of one, in capitals
 * @param kind of service, in the regulator's words
 * @param clientGroup whom it is for
 * @param place its slug
 * @param closed whether services that closed are shown too
 * @param page from 1
 */
public record Search(
        String words, String postcode, String kind, String clientGroup, String place, boolean closed, int page) {
    private static final int LAST_PAGE = 2_000;

    public static Search of(Map<String, String> parameters) {
        return new Search(
                text(parameters, "q"),
                text(parameters, "postcode").toUpperCase(Locale.UK),
                text(parameters, "kind"),
                text(parameters, "group"),
                text(parameters, "place"),
                parameters.containsKey("closed"),
                page(parameters.getOrDefault("page", "1")));
    }

    public boolean isOpen() {
        return (words + postcode + kind + clientGroup + place).isEmpty();
    }

    /** The address of another page of the same search, or of its table. */
    public String address(String path, int otherPage) {
        var parameters = new TreeMap<String, String>();
        parameters.put("q", words);
        parameters.put("postcode", postcode);
        parameters.put("kind", kind);
        parameters.put("group", clientGroup);
        parameters.put("place", place);
        parameters.put("closed", closed ? "yes" : "");
        parameters.put("page", otherPage == 1 ? "" : Integer.toString(otherPage));
        var query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String text(Map<String, String> parameters, String name) {
        var given = parameters.getOrDefault(name, "").strip().replaceAll("[\\p{Cntrl}]", " ");
        return given.length() > 200 ? given.substring(0, 200) : given;
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(text), 1, LAST_PAGE) : 1;
    }
}
