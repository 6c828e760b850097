package care.trellis.exchange.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column a reader knows.
 *
 * @param name what the reader calls it
 * @param required whether a table without it is refused
 * @param aliases what else people write over it; capitals, spaces, hyphens and underscores make no difference
 */
public record Heading(String name, boolean required, List<String> aliases) {
    public static Heading required(String name, String... aliases) {
        return new Heading(name, true, List.of(aliases));
    }

    public static Heading optional(String name, String... aliases) {
        return new Heading(name, false, List.of(aliases));
    }

    /** Whether a heading is the very name. */
    boolean isNamed(String heading) {
        return plain(name).equals(plain(heading));
    }

    /** Whether a heading is the name or one of the aliases. */
    public boolean isWritten(String heading) {
        var plain = plain(heading);
        return Stream.concat(Stream.of(name), aliases.stream())
                .anyMatch(each -> plain(each).equals(plain));
    }

    /** A heading without what makes no difference. */
    public static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0_-]+", "");
    }
}
