package care.trellis.exchange.population;

import care.trellis.demand.population.Area;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The United Kingdom, its countries and England's regions: their codes and names, and the older codes of the regions. */
final class KnownAreas {
    static final Area ENGLAND = new Area("E92000001", "England");

    /** England's regions in the order of their codes. */
    static final List<Area> REGIONS = List.of(
            new Area("E12000001", "North East"),
            new Area("E12000002", "North West"),
            new Area("E12000003", "Yorkshire and The Humber"),
            new Area("E12000004", "East Midlands"),
            new Area("E12000005", "West Midlands"),
            new Area("E12000006", "East of England"),
            new Area("E12000007", "London"),
            new Area("E12000008", "South East"),
            new Area("E12000009", "South West"));

    private static final List<Area> COUNTRIES = List.of(
            ENGLAND,
            new Area("W92000004", "Wales"),
            new Area("S92000003", "Scotland"),
            new Area("N92000002", "Northern Ireland"),
            new Area("K02000001", "United Kingdom"),
            new Area("K03000001", "Great Britain"),
            new Area("K04000001", "England and Wales"));

    // International territorial level 1: ONS Open Geography, the same areas under European codes.
    private static final Map<String, String> TERRITORIAL = Map.ofEntries(
            Map.entry("UKC", "E12000001"),
            Map.entry("UKD", "E12000002"),
            Map.entry("UKE", "E12000003"),
            Map.entry("UKF", "E12000004"),
            Map.entry("UKG", "E12000005"),
            Map.entry("UKH", "E12000006"),
            Map.entry("UKI", "E12000007"),
            Map.entry("UKJ", "E12000008"),
            Map.entry("UKK", "E12000009"),
            Map.entry("UKL", "W92000004"),
            Map.entry("UKM", "S92000003"),
            Map.entry("UKN", "N92000002"));

    private KnownAreas() {}

    /** The area of a code; the name beside it where one stands there, else the one that is known, else the code again. */
    static Area of(String code, String name) {
        var usual = TERRITORIAL.getOrDefault(code, code);
        return all().stream()
                .filter(area -> area.code().equals(usual))
                .findFirst()
                .orElseGet(() -> new Area(usual, name.isEmpty() ? usual : name));
    }

    /** The area that a file is named after, such as {@code population_northern_ireland.csv}. */
    static Optional<Area> named(String file) {
        var words = file.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ");
        return all().stream()
                .filter(area -> words.contains(area.name().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(area -> area.name().length()));
    }

    private static List<Area> all() {
        return java.util.stream.Stream.concat(COUNTRIES.stream(), REGIONS.stream())
                .toList();
    }
}
