package care.trellis.app.places.directory;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Services as dots where they are. There is no ground under them: a map's tiles would have to be fetched from somebody, who
 * would then know what people look for. Districts of postcodes and a measure of distance give the bearings.
 */
final class MapPicture {
    private static final int LETTER_WIDTH = 10;
    private static final int LETTER_HEIGHT = 16;
    private static final double LISTED = 6;
    private static final double OTHER = 3.5;

    private MapPicture() {}

    /** A dot needs another to say anything: without two there is no map. */
    static Optional<Chart> of(List<Located> services, Set<UUID> listed, int found) {
        if (services.size() < 2) {
            return Optional.empty();
        }
        var sheet = MapSheet.around(services);
        return Optional.of(new Chart(
                "map",
                "Where they are",
                finding(services, listed, found, sheet),
                picture(services, listed, sheet),
                table(services)));
    }

    private static String finding(List<Located> services, Set<UUID> listed, int found, MapSheet sheet) {
        var words = new StringBuilder(String.format(
                "%,d services lie within %,d km from west to east and %,d km from north to south.",
                services.size(), atLeastOne(sheet.wide()), atLeastOne(sheet.tall())));
        long dark = services.stream()
                .filter(service -> listed.contains(service.id()))
                .count();
        if (dark > 0 && dark < services.size()) {
            words.append(" Larger, darker dots are in the list on this page.");
        }
        int without = found - services.size();
        if (without > 0) {
            words.append(String.format(
                    " The position of %s is not known.", without == 1 ? "1 more" : String.format("%,d more", without)));
        }
        return words.append(" North is at the top.").toString();
    }

    private static Element picture(List<Located> services, Set<UUID> listed, MapSheet sheet) {
        var parts = new ArrayList<Element>();
        parts.add(Element.rect(1, 1, MapSheet.WIDTH - 2, sheet.height() - 2).in("app-chart__fill-none"));
        services.stream()
                .sorted(Comparator.comparing(service -> listed.contains(service.id()))) // the darker ones on top
                .map(service -> dot(service, listed.contains(service.id()), sheet))
                .forEach(parts::add);
        parts.addAll(districts(services, sheet));
        parts.add(measure(sheet));
        return Chart.drawing(MapSheet.WIDTH, sheet.height(), parts);
    }

    private static Element dot(Located service, boolean isListed, MapSheet sheet) {
        return Element.circle(sheet.x(service), sheet.y(service), isListed ? LISTED : OTHER)
                .in(isListed ? "app-chart__dot" : "app-chart__fill-pale")
                .told(service.name());
    }

    // The district with most services is named first; one whose name would run into another's stays without.
    private static List<Element> districts(List<Located> services, MapSheet sheet) {
        var taken = new ArrayList<double[]>();
        var names = new ArrayList<Element>();
        byDistrict(services).forEach(district -> {
            var name = district.getFirst().district();
            double half = name.length() * LETTER_WIDTH / 2.0;
            double middle = district.stream().mapToDouble(sheet::x).average().orElseThrow();
            double x = Math.clamp(middle, half + 2, MapSheet.WIDTH - half - 2);
            double y = district.stream().mapToDouble(sheet::y).min().orElseThrow() - LISTED - 3;
            boolean isFree = taken.stream()
                    .noneMatch(other ->
                            Math.abs(other[0] - x) < other[2] + half && Math.abs(other[1] - y) < LETTER_HEIGHT);
            if (isFree && !name.isEmpty()) {
                taken.add(new double[] {x, y, half});
                names.add(Element.text(x, y, name)
                        .anchored("middle")
                        .in("app-chart__label app-chart__label--strong app-chart__label--halo"));
            }
        });
        return names;
    }

    private static Element measure(MapSheet sheet) {
        double y = sheet.height() - 14.0;
        double end = MapSheet.SIDE + sheet.measure() * sheet.perKilometre();
        return Element.group(List.of(
                Element.line(MapSheet.SIDE, y, end, y).in("app-chart__mark"),
                Element.text(end + 8, y + 5, plain(sheet.measure()) + " km").in("app-chart__label")));
    }

    private static Chart.Table table(List<Located> services) {
        return Chart.Table.of(
                List.of("Postcode district", "Services"),
                byDistrict(services).stream()
                        .map(district -> List.of(
                                district.getFirst().district().isEmpty()
                                        ? "Not known"
                                        : district.getFirst().district(),
                                String.format("%,d", district.size())))
                        .toList());
    }

    private static List<List<Located>> byDistrict(List<Located> services) {
        return services.stream()
                .collect(Collectors.groupingBy(Located::district, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparingInt((List<Located> district) -> -district.size()))
                .toList();
    }

    private static long atLeastOne(double kilometres) {
        return Math.max(1, (long) Math.ceil(kilometres));
    }

    private static String plain(double kilometres) {
        return kilometres < 1 ? Double.toString(kilometres) : String.format("%,d", Math.round(kilometres));
    }
}
