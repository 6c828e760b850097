package care.trellis.exchange.population;

import care.trellis.demand.population.AgeBand;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages as tables write them: {@code 72}, {@code 90+}, {@code 90 and over}, {@code 105 - 109}, {@code 65 to 69}. */
public final class AgeWords {
    private static final Pattern SINGLE = Pattern.compile("[0-9]{1,3}");
    private static final Pattern OPEN = Pattern.compile("([0-9]{1,3})\\s*(\\+|and over|plus|or over)");
    private static final Pattern BAND = Pattern.compile("([0-9]{1,3})\\s*(-|–|to)\\s*([0-9]{1,3})");

    private AgeWords() {}

    /** The ages that words mean; empty where they mean none. */
    public static Optional<AgeBand> read(String words) {
        var plain = words.toLowerCase(Locale.ROOT);
        if (SINGLE.matcher(plain).matches()) {
            return checked(Integer.parseInt(plain), Integer.parseInt(plain));
        }
        var open = OPEN.matcher(plain);
        if (open.matches()) {
            return checked(number(open, 1), AgeBand.OPEN);
        }
        var band = BAND.matcher(plain);
        return band.matches() ? checked(number(band, 1), number(band, 3)) : Optional.empty();
    }

    /** Whether words mean everybody. */
    static boolean isAll(String words) {
        var plain = words.toLowerCase(Locale.ROOT).replace('_', ' ');
        return plain.equals("all ages") || plain.equals("all") || plain.equals("total");
    }

    static boolean isBirth(String words) {
        return words.equalsIgnoreCase("birth");
    }

    private static int number(Matcher words, int group) {
        return Integer.parseInt(words.group(group));
    }

    private static Optional<AgeBand> checked(int from, int to) {
        boolean isBand = from <= AgeBand.OLDEST && to >= from && (to <= AgeBand.OLDEST || to == AgeBand.OPEN);
        return isBand ? Optional.of(new AgeBand(from, to)) : Optional.empty();
    }
}
