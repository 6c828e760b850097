package care.trellis.app.places.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import care.trellis.app.chart.Chart;
import care.trellis.app.chart.Element;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapPictureTest {
    private static final Located SOUTH_WEST = located(1, "South-west", "ZQ1", 59.9, 1.0);
    private static final Located NORTH_EAST = located(2, "North-east", "ZQ2", 60.1, 1.4);

    @Test
    void north_is_up_east_is_right_and_a_kilometre_is_as_long_both_ways() {
        // On 60 degrees north a degree of longitude is half as long as one of latitude.
        var sheet = MapSheet.around(List.of(SOUTH_WEST, NORTH_EAST));
        double right = sheet.x(NORTH_EAST) - sheet.x(SOUTH_WEST);
        double up = sheet.y(SOUTH_WEST) - sheet.y(NORTH_EAST);
        assertThat(right).isPositive().isCloseTo(up, within(1e-6));
        assertThat(right).isCloseTo(0.2 * 111.195 * sheet.perKilometre(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 0.03, 1, 10, 89})
    void every_dot_lies_on_the_sheet_however_far_apart_services_are(double degrees) {
        var random = new Random(20_261_126);
        var services = IntStream.range(0, 200)
                .mapToObj(number -> located(
                        number,
                        "Service",
                        "ZQ" + number % 20,
                        degrees * (2 * random.nextDouble() - 1),
                        degrees * (2 * random.nextDouble() - 1)))
                .toList();
        var sheet = MapSheet.around(services);
        assertThat(sheet.height()).isBetween(220, 600);
        assertThat(sheet.measure() * sheet.perKilometre()).isBetween(10.0, MapSheet.WIDTH / 2.0);
        assertThat(services).allSatisfy(service -> {
            assertThat(sheet.x(service)).isBetween(6.0, MapSheet.WIDTH - 6.0);
            assertThat(sheet.y(service)).isBetween(6.0, sheet.height() - 30.0);
        });
    }

    @Test
    void one_service_alone_makes_no_map() {
        assertThat(MapPicture.of(List.of(), Set.of(), 3)).isEmpty();
        assertThat(MapPicture.of(List.of(SOUTH_WEST), Set.of(), 1)).isEmpty();
    }

    @Test
    void the_caption_says_how_far_they_lie_apart_which_are_listed_and_how_many_are_missing() {
        assertThat(map(Set.of(SOUTH_WEST.id()), 5).finding())
                .isEqualTo("2 services lie within 23 km from west to east and 23 km from north to south."
                        + " Larger, darker dots are in the list on this page. The position of 3 more is not known."
                        + " North is at the top.");
        assertThat(map(Set.of(SOUTH_WEST.id(), NORTH_EAST.id()), 2).finding()).doesNotContain("darker", "not known");
    }

    @Test
    void listed_services_are_told_apart_by_size_as_well_as_by_colour() {
        var dots = all(map(Set.of(NORTH_EAST.id()), 2).picture(), "circle");
        assertThat(dots)
                .extracting(
                        dot -> dot.children().getFirst().text(),
                        dot -> dot.attributes().get("r"),
                        dot -> dot.attributes().get("class"))
                .containsExactly(
                        tuple("South-west", "3.5", "app-chart__fill-pale"), tuple("North-east", "6", "app-chart__dot"));
    }

    @Test
    void the_table_counts_services_by_district_the_fullest_first() {
        var chart = MapPicture.of(
                        List.of(SOUTH_WEST, NORTH_EAST, located(3, "Third", "ZQ2", 60, 1), located(4, "4", "", 60, 1)),
                        Set.of(),
                        4)
                .orElseThrow();
        assertThat(chart.table().rows())
                .containsExactly(List.of("ZQ2", "2"), List.of("Not known", "1"), List.of("ZQ1", "1"));
    }

    @Test
    void a_districts_name_never_runs_into_another() {
        var chart = MapPicture.of(
                        List.of(
                                located(1, "a", "ZQ1", 54, 1),
                                located(2, "b", "ZQ1", 54, 1),
                                located(3, "c", "ZQ2", 54, 1.0001),
                                located(4, "d", "ZQ3", 55, 1)),
                        Set.of(),
                        4)
                .orElseThrow();
        assertThat(all(chart.picture(), "text"))
                .extracting(Element::text)
                .contains("ZQ1", "ZQ3")
                .doesNotContain("ZQ2");
    }

    private static Chart map(Set<UUID> listed, int found) {
        return MapPicture.of(List.of(NORTH_EAST, SOUTH_WEST), listed, found).orElseThrow();
    }

    private static List<Element> all(Element element, String name) {
        return Stream.concat(
                        Stream.of(element).filter(one -> one.name().equals(name)),
                        element.children().stream().flatMap(child -> all(child, name).stream()))
                .toList();
    }

    private static Located located(long number, String name, String district, double latitude, double longitude) {
        return new Located(new UUID(0, number), name, district, latitude, longitude);
    }
}
