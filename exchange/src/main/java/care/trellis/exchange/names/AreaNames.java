package care.trellis.exchange.names;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The areas of a country from a day on, each with one name to be known by and the other ways in which people write it.
 *
 * @param from the first day on which there were these areas
 * @param to the last; empty while there are
 */
public record AreaNames(
        String id, String title, String source, LocalDate from, Optional<LocalDate> to, String note, List<Area> areas) {
    /**
     * One area.
     *
     * @param also other spellings, beyond capitals, commas, hyphens, "and" for "&amp;" and a "Council" at the end
     */
    public record Area(String name, List<String> also) {
        public Area {
            also = List.copyOf(also);
        }
    }

    public AreaNames {
        areas = List.copyOf(areas);
    }

    /** The name an area is known by, from any of its spellings; empty where it is none of these. */
    public Optional<String> named(String written) {
        return Optional.ofNullable(byPlainName().get(plain(written)));
    }

    /** Every spelling and the name it stands for; ask this once where many rows are read. */
    public Map<String, String> byPlainName() {
        var names = new HashMap<String, String>();
        for (var area : areas) {
            names.put(plain(area.name()), area.name());
            area.also().forEach(other -> names.put(plain(other), area.name()));
        }
        return names;
    }

    /** A spelling without what makes no difference. */
    public static String plain(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[^\\p{L}]+", " ")
                .strip()
                .replaceFirst("^(the )?(council of )?(the )?", "")
                .replaceFirst(" council$", "");
    }
}
