package care.trellis.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import care.trellis.app.RunningTrellis;
import care.trellis.app.permission.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the made-up county is made of. */
class CountyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Telling TOLD =
            RunningTrellis.context().getBean(County.class).tell(DAY);

    @Test
    void it_is_the_same_each_time() {
        var again = RunningTrellis.context().getBean(County.class).tell(DAY);
        assertThat(again.rows()).isEqualTo(TOLD.rows());
        assertThat(again.deeds()).isEqualTo(TOLD.deeds());
        assertThat(rows("places.service").map(row -> text(row, "id"))).contains("0c94c45e-91fb-321f-a427-2438f5bf6d34");
    }

    @Test
    void chance_of_one_thing_moves_no_other() {
        assertThat(Chance.of(1, "rating", "one").between(0, 1_000_000))
                .isEqualTo(Chance.of(1, "rating", "one").between(0, 1_000_000))
                .isNotEqualTo(Chance.of(1, "rating", "two").between(0, 1_000_000))
                .isNotEqualTo(Chance.of(1, "visit", "one").between(0, 1_000_000))
                .isNotEqualTo(Chance.of(2, "rating", "one").between(0, 1_000_000));
    }

    @Test
    void it_has_about_sixty_services_under_about_thirty_owners_in_four_groups() {
        assertThat(rows("places.service")).hasSize(60);
        assertThat(rows("places.service")
                        .map(row -> row.values().get("organisation_id"))
                        .distinct())
                .hasSizeBetween(28, 34);
        assertThat(rows("places.ownership_group")).hasSize(4);
        assertThat(rows("places.organisation").map(row -> row.values().get("kind")))
                .contains("council", "regulator", "healthwatch", "association", "network", "health-body");
        assertThat(rows("places.service").filter(row -> row.values().containsKey("closed_on")))
                .hasSizeBetween(2, 6);
        assertThat(rows("places.succession")).hasSize(3);
        assertThat(rows("places.rating")
                        .filter(row -> Objects.equals(row.values().get("inherited"), true)))
                .isNotEmpty();
        assertThat(rows("places.rating")
                        .map(row -> row.values().get("service_id"))
                        .distinct())
                .hasSizeLessThan(60);
    }

    @Test
    void everything_says_that_it_is_made_up_and_leads_nowhere_real() {
        assertThat(rows("places.service", "places.organisation", "places.place"))
                .allSatisfy(row -> assertThat(row.values()).containsEntry("simulated", true));
        assertThat(rows("places.service", "places.organisation")).allSatisfy(row -> {
            assertThat(text(row, "postcode")).matches("ZZ[1-6] [1-9][A-Z]{2}");
            assertThat(text(row, "telephone")).matches("01632 960\\d{3}");
            assertThat(text(row, "website")).endsWith(".invalid");
            assertThat(text(row, "email")).endsWith(".invalid");
        });
        assertThat(rows("people.person"))
                .allSatisfy(row -> assertThat(text(row, "email")).endsWith(".invalid"));
    }

    @Test
    void there_is_somebody_in_every_role_and_nobody_approved_what_they_proposed() {
        assertThat(rows("people.membership")
                        .filter(row -> row.values().containsKey("approved_at")
                                && !row.values().containsKey("ends_on"))
                        .map(row -> text(row, "role")))
                .containsAll(Arrays.stream(Role.values()).map(Enum::name).toList());
        assertThat(rows("people.membership").filter(row -> row.values().containsKey("approved_by")))
                .allSatisfy(row -> assertThat(row.values().get("approved_by"))
                        .isNotEqualTo(row.values().get("proposed_by"))
                        .isNotEqualTo(row.values().get("person_id")));
        assertThat(rows("people.membership").filter(row -> !row.values().containsKey("approved_at")))
                .hasSize(1);
    }

    @Test
    void several_bodies_ask_the_same_and_some_visits_are_overdue() {
        var askers = rows("places.oversight")
                .collect(Collectors.groupingBy(
                        row -> row.values().get("topic"),
                        Collectors.mapping(row -> row.values().get("body_id"), Collectors.toSet())));
        assertThat(askers.get("Safe handling of medicines")).hasSize(3);
        assertThat(askers.values().stream().filter(bodies -> bodies.size() > 1)).hasSizeGreaterThan(3);
        assertThat(rows("places.visit")
                        .filter(row -> Objects.equals(row.values().get("status"), "planned")))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat((LocalDate) row.values().get("on_day")).isAfter(DAY));
        assertThat(rows("places.visit")
                        .filter(row -> LocalDate.parse(text(row, "on_day")).isBefore(DAY.minusMonths(25))))
                .isNotEmpty();
    }

    private static String text(Row row, String column) {
        return Objects.toString(row.values().get(column));
    }

    private static Stream<Row> rows(String... tables) {
        return TOLD.rows().stream().filter(row -> List.of(tables).contains(row.table()));
    }
}
